/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.plan.LayerDefinition;
import org.positiveoptimization.plan.LayerFault;
import org.positiveoptimization.plan.PlanVersion;
import org.positiveoptimization.plan.Role;

/**
 * The layers that a rule over all layers cannot look at. What has not been looked at is not in order: with any of them
 * such a rule does not pass.
 */
final class Unseen {
    private Unseen() {}

    /**
     * @param hides whether a fault of a layer hides what the rule looks for; a layer that is given in part and a
     *     required one that is missing always do
     * @return codes of the layers, in catalogue order
     */
    static List<String> layers(PlanPair pair, Role role, BiPredicate<LayerDefinition, LayerFault> hides) {
        PlanVersion version = pair.version(role);
        List<String> codes = new ArrayList<>();
        for (LayerDefinition definition : version.definitions()) {
            boolean isExpected = definition.required() || version.has(definition.code());
            if (definition.spatial()
                    && isExpected
                    && version.faults(definition.code()).stream()
                            .anyMatch(f -> f.kind() == LayerFault.Kind.MISSING
                                    || f.kind() == LayerFault.Kind.PARTIAL
                                    || hides.test(definition, f))) {
                codes.add(definition.code());
            }
        }
        return codes;
    }
}
