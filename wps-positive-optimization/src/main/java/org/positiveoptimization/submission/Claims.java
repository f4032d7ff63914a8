/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.submission;

import java.util.List;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.plan.LayerDefinition;
import org.positiveoptimization.plan.PlanFeature;

/** All rows of the three parts of one layer, wherever they come from, as far as their geometry is sound. */
public final class Claims {
    private final List<Claim> before;
    private final List<Claim> changes;
    private final List<Claim> after;

    private Claims(List<Claim> before, List<Claim> changes, List<Claim> after) {
        this.before = before;
        this.changes = changes;
        this.after = after;
    }

    /** @return the claim that nothing changed */
    public static Claims none() {
        return new Claims(List.of(), List.of(), List.of());
    }

    /** What a derived package says. */
    public static Claims of(LayerPackage derived) {
        return new Claims(
                states(derived.layer(), derived.before()),
                derived.changes().stream()
                        .map(r ->
                                new Claim(r.piece().geometry(), r.piece().kind().code(), null))
                        .toList(),
                states(derived.layer(), derived.after()));
    }

    private static List<Claim> states(LayerDefinition layer, List<StateRow> rows) {
        return rows.stream()
                .map(r -> new Claim(r.ground(), classOf(layer, r.feature()), null))
                .toList();
    }

    /** What the layers WHQ, WHC and WHH beside a draft say. */
    public static Claims read(PlanPair pair, LayerDefinition layer) {
        return new Claims(
                read(pair, layer, Part.BEFORE), read(pair, layer, Part.CHANGE), read(pair, layer, Part.AFTER));
    }

    private static List<Claim> read(PlanPair pair, LayerDefinition layer, Part part) {
        return pair.draft().features(part.code(layer)).stream()
                .filter(f -> f.shape().fault() == null)
                .map(f -> new Claim(f.geometry(), part == Part.CHANGE ? f.text("WHLX") : classOf(layer, f), f))
                .toList();
    }

    /** @return the values of the compare fields, each with its length, which make the class of a feature */
    static String classOf(LayerDefinition layer, PlanFeature feature) {
        List<String> fields = layer.compareFields();
        if (fields.size() == 1) {
            return feature.text(fields.get(0));
        }
        StringBuilder values = new StringBuilder();
        for (String field : fields) {
            String value = feature.text(field);
            values.append(value.length()).append(':').append(value);
        }
        return values.toString();
    }

    List<Claim> of(Part part) {
        return switch (part) {
            case BEFORE -> before;
            case CHANGE -> changes;
            case AFTER -> after;
        };
    }
}
