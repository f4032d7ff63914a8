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
public final class MaintainedLayers {
    private MaintainedLayers() {}

    /** Those that are required must be sound in both versions, the others where they are there. */
    public static Needs needs(Parameters parameters) {
        Needs needs = Needs.nothing();
        for (LayerDefinition layer : LayerCatalog.standard().layers()) {
            if (layer.maintained()) {
                layer(needs, layer.code(), layer.required());
            }
        }
        for (SuppliedLayer layer : parameters.layers(SuppliedLayer.Kind.CONTROL)) {
            layer(needs, layer.code(), layer.required());
        }
        return needs;
    }

    /** The same, with the ledgers of the draft where they are there. */
    static Needs withLedgers(Parameters parameters) {
        Needs needs = needs(parameters);
        List<String> codes =
                needs.all().stream().map(Needs.Need::code).distinct().toList();
        codes.forEach(code -> needs.ifPresent(Role.DRAFT, "WHC" + code, "WHLX", "WHLY"));
        return needs;
    }

    private static void layer(Needs needs, String code, boolean required) {
        if (required) {
            needs.andBoth(code);
        } else {
            needs.ifPresent(Role.APPROVED, code).ifPresent(Role.DRAFT, code);
        }
    }

    /** @return the maintained layers that at least one version has, supplied ones included */
    static List<LayerDefinition> present(PlanPair pair) {
        return pair.draft().definitions().stream()
                .filter(LayerDefinition::maintained)
                .filter(l -> pair.approved().has(l.code()) || pair.draft().has(l.code()))
                .toList();
    }
}
