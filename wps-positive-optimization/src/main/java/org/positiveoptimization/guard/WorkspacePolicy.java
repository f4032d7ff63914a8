/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.guard;

import java.util.LinkedHashMap;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;

/**
 * What edits of one plan version must keep to.
 *
 * @param name name of the workspace
 * @param approved name of the workspace of the approved plan, which rules about changes compare with; null to compare with
 *     the state before the transaction
 * @param ruleSet name of the rule set, empty for the server's default
 * @param extent longitudes and latitudes within which the plan lies, in degrees; null for all of China
 * @param limits how much a transaction may touch
 * @param standard policy of the layers that {@code layers} does not name
 * @param layers policies by layer code
 */
public record WorkspacePolicy(
        String name,
        String approved,
        String ruleSet,
        Envelope extent,
        Limits limits,
        LayerPolicy standard,
        Map<String, LayerPolicy> layers) {
    /**
     * How much a transaction may touch.
     *
     * @param features most features that it changes
     * @param vertices most vertices of these, before and after together
     * @param neighbours most features and rows that are read around them, with at most ten times as many vertices as the
     *     changed ones may have
     */
    public record Limits(int features, int vertices, int neighbours) {}

    public WorkspacePolicy {
        extent = extent == null ? null : extent.copy();
        layers = Map.copyOf(new LinkedHashMap<>(layers));
    }

    @Override
    public Envelope extent() {
        return extent == null ? null : extent.copy();
    }

    /** @param code code of a layer, upper case */
    public LayerPolicy layer(String code) {
        return layers.getOrDefault(code, standard);
    }
}
