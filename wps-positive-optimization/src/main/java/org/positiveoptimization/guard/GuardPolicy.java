/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.guard;

import java.util.Map;
import java.util.Optional;

/**
 * Which layers may be edited and what is checked at the commit of an edit: data, so that an administrator freezes a layer
 * without code. Read by {@link GuardPolicyReader} from JSON as {@code guard.schema.json} beside this class has it.
 *
 * @param workspaces policies by name of workspace; layers of any other workspace are open
 */
public record GuardPolicy(Map<String, WorkspacePolicy> workspaces) {
    /** Value of {@code schema} in the JSON. */
    public static final String SCHEMA = "urn:positive-optimization:guard:1";

    public GuardPolicy {
        workspaces = Map.copyOf(workspaces);
    }

    public Optional<WorkspacePolicy> workspace(String name) {
        return Optional.ofNullable(workspaces.get(name));
    }

    public LayerPolicy layer(LayerName name) {
        return workspace(name.workspace()).map(w -> w.layer(name.code())).orElse(LayerPolicy.UNGUARDED);
    }
}
