/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.submission;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.positiveoptimization.checks.Finding;
import org.positiveoptimization.checks.FindingBuilder;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.plan.FieldDefinition;
import org.positiveoptimization.plan.LayerCatalog;
import org.positiveoptimization.plan.LayerFault;
import org.positiveoptimization.plan.PlanFeature;
import org.positiveoptimization.plan.PlanLayer;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.text.Message;

/**
 * Looks at the values of the rows of a package that was delivered: fields, codes, identifiers, change numbers, reasons. One
 * finding a row and fault.
 */
final class PackageRows {
    private static final Pattern IDENTIFIER = Pattern.compile("[0-9]{18}");

    private final PlanPair pair;
    private final Set<String> reasons;
    private final Progress progress;
    private final Set<String> numbers = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();

    /** @param reasons the codes that WHLY may have */
    PackageRows(PlanPair pair, Set<String> reasons, Progress progress) {
        this.pair = pair;
        this.reasons = reasons;
        this.progress = progress;
    }

    List<Finding> findings() {
        return findings;
    }

    /** Fields that are missing or of another type, then the values of every row. Change numbers are unique over all layers. */
    void check(PlanLayer layer) {
        for (LayerFault fault : layer.faults()) {
            if (fault.kind() == LayerFault.Kind.FIELD) {
                findings.add(FindingBuilder.of(
                                pair.metric(), layer.code(), Message.of("S1.field", layer.code(), fault.text()))
                        .build());
            }
        }
        boolean isChange =
                layer.schema().has("WHBH") && layer.definition().field("WHBH").isPresent();
        Set<String> identifiers = new HashSet<>();
        for (PlanFeature row : layer.features()) {
            progress.check();
            identifier(layer, row, identifiers);
            for (FieldDefinition field : layer.definition().fields()) {
                value(layer, row, field);
            }
            if (isChange) {
                number(layer, row);
            }
            reason(layer, row);
        }
    }

    private void identifier(PlanLayer layer, PlanFeature row, Set<String> identifiers) {
        String own = row.text("BSM");
        if (!IDENTIFIER.matcher(own).matches()) {
            add(layer, row, Message.of("S1.identifier", row.id(), own));
        } else if (!identifiers.add(own)) {
            add(layer, row, Message.of("S1.identifier_repeated", row.id(), own));
        }
    }

    private void value(PlanLayer layer, PlanFeature row, FieldDefinition field) {
        if (!layer.schema().has(field.name())) {
            return;
        }
        String text = row.text(field.name());
        boolean isNumber = !(row.value(field.name()) instanceof String);
        if (text.isEmpty() || (isNumber && !Double.isFinite(row.number(field.name())))) {
            if (field.mandatory()
                    && !field.name().equals("BSM")
                    && !field.name().equals("WHBH")) {
                add(layer, row, Message.of("S1.blank", row.id(), field.name(), field.title()));
            }
        } else if (field.length() > 0 && text.codePointCount(0, text.length()) > field.length()) {
            add(layer, row, Message.of("S1.long", row.id(), field.name(), field.length()));
        } else if (field.domain() != null
                && !LayerCatalog.standard().domain(field.domain()).contains(text)) {
            add(layer, row, Message.of("S1.code", row.id(), field.name(), text));
        }
    }

    private void number(PlanLayer layer, PlanFeature row) {
        String number = row.text("WHBH");
        if (!ChangeNumber.isWellFormed(number)) {
            add(layer, row, Message.of("S1.number", row.id(), number));
        } else if (!numbers.add(number)) {
            add(layer, row, Message.of("S1.number_repeated", row.id(), number));
        }
    }

    private void reason(PlanLayer layer, PlanFeature row) {
        if (layer.definition().field("WHLY").isPresent() && !reasons.contains(row.text("WHLY"))) {
            add(layer, row, Message.of("S1.reason", row.id(), row.text("WHLY")));
        }
    }

    private void add(PlanLayer layer, PlanFeature row, Message text) {
        findings.add(FindingBuilder.of(pair.metric(), layer.code(), text)
                .whole(Role.DRAFT, row)
                .build());
    }
}
