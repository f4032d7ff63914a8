/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.tables;

import java.util.Optional;
import org.positiveoptimization.plan.CodeTable;
import org.positiveoptimization.plan.FieldDefinition;
import org.positiveoptimization.plan.LayerCatalog;
import org.positiveoptimization.plan.PlanFeature;
import org.positiveoptimization.text.Localized;
import org.positiveoptimization.text.Message;

/** The class that a feature counts under: its code in normal form, cut to the level of the table. */
final class ClassCode {
    private final String field;
    private final int length;
    private final Optional<CodeTable> codes;

    /** @param length characters of the code that make the class */
    ClassCode(String layer, String field, int length) {
        this.field = field;
        this.length = length;
        this.codes = LayerCatalog.standard()
                .layer(layer)
                .flatMap(l -> l.field(field))
                .map(FieldDefinition::domain)
                .map(LayerCatalog.standard()::domain);
    }

    /** @return the class, empty when the feature has no code; a code that no table knows stands for itself */
    String of(PlanFeature feature) {
        String text = feature.text(field);
        String code = codes.map(t -> t.normalise(text)).orElse(text);
        if (code.length() <= length) {
            return code;
        }
        String cut = code.substring(0, length);
        return codes.isEmpty() || codes.get().contains(cut) ? cut : code;
    }

    /** @return code and name; what no code table knows is shown as it is */
    Localized label(String code) {
        if (code.isEmpty()) {
            return Message.of("table.no_code").localized();
        }
        return codes.flatMap(t -> t.text(code))
                .map(name -> new Localized(code + " " + name.zh(), code + " " + name.en()))
                .orElse(new Localized(code, code));
    }
}
