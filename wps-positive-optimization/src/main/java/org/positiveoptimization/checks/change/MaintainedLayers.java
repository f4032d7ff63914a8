/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.change;

import java.util.List;
import org.positiveoptimization.checks.Needs;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.plan.LayerCatalog;
import org.positiveoptimization.plan.LayerDefinition;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.rules.Parameters;
import org.positiveoptimization.rules.SuppliedLayer;

/** The layers that a maintenance may edit. */
final class MaintainedLayers {
    private MaintainedLayers() {}

    /** Those that are required must be sound in both versions. */
    static Needs needs(Parameters parameters) {
        Needs needs = Needs.nothing();
        for (LayerDefinition layer : LayerCatalog.standard().layers()) {
            if (layer.maintained() && layer.required()) {
                needs.andBoth(layer.code());
            } else if (layer.maintained()) {
                needs.ifPresent(Role.APPROVED, layer.code());
                needs.ifPresent(Role.DRAFT, layer.code());
            }
            if (layer.maintained()) {
                ledger(needs, layer.code());
            }
        }
        for (SuppliedLayer layer : parameters.layers(SuppliedLayer.Kind.CONTROL)) {
            if (layer.required()) {
                needs.andBoth(layer.code());
            } else {
                needs.ifPresent(Role.APPROVED, layer.code());
                needs.ifPresent(Role.DRAFT, layer.code());
            }
            ledger(needs, layer.code());
        }
        return needs;
    }

    private static void ledger(Needs needs, String code) {
        needs.ifPresent(Role.DRAFT, "WHC" + code, "WHLX", "WHLY");
    }

    /** @return the maintained layers that at least one version has, supplied ones included */
    static List<LayerDefinition> present(PlanPair pair) {
        return pair.draft().definitions().stream()
                .filter(LayerDefinition::maintained)
                .filter(l -> pair.approved().has(l.code()) || pair.draft().has(l.code()))
                .toList();
    }
}
