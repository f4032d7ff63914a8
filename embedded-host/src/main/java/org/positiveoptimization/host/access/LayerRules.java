/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.access;

import java.util.List;

/**
 * Who may read and write which layers ({@code layers.properties}). Of the rules for a layer the one that names it most closely has
 * the say; a layer without a rule is nobody's.
 */
public final class LayerRules {
    private final List<Rule> rules;

    /**
     * One line of the file.
     *
     * @param workspace name, or {@code *}
     * @param layer name, or {@code *}
     * @param isWrite whether it is about writing, or about reading
     * @param roles who may; {@code *} is everybody
     */
    record Rule(String workspace, String layer, boolean isWrite, List<String> roles) {
        private static final String ANY = "*";

        boolean concerns(String ofWorkspace, String ofLayer) {
            return (workspace.equals(ANY) || workspace.equals(ofWorkspace))
                    && (layer.equals(ANY) || layer.equals(ofLayer));
        }

        int closeness() {
            return (workspace.equals(ANY) ? 0 : 2) + (layer.equals(ANY) ? 0 : 1);
        }

        boolean lets(User user) {
            return roles.contains(ANY) || roles.stream().anyMatch(user.roles()::contains);
        }
    }

    LayerRules(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    public boolean mayRead(User user, String workspace, String layer) {
        return may(user, workspace, layer, false);
    }

    public boolean mayWrite(User user, String workspace, String layer) {
        return may(user, workspace, layer, true);
    }

    private boolean may(User user, String workspace, String layer, boolean isWrite) {
        return rules.stream()
                .filter(r -> r.isWrite == isWrite && r.concerns(workspace, layer))
                .max((a, b) -> Integer.compare(a.closeness(), b.closeness()))
                .map(r -> r.lets(user))
                .orElse(false);
    }
}
