/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.tables;

import static org.positiveoptimization.tables.PlanningTable.Column;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.positiveoptimization.checks.Unit;
import org.positiveoptimization.checks.change.ChangeLedger;
import org.positiveoptimization.delta.ChangePiece;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.plan.LayerDefinition;
import org.positiveoptimization.plan.PlanFeature;

/** Every piece that changed in a maintained layer, with its class before and after and the reason that is declared for it. */
final class PatchLedger {
    /** The entry of the ledger that a piece is shown with covers half of it at least. */
    private static final double COVERED = 0.5;

    private PatchLedger() {}

    static PlanningTable of(PlanPair pair, CountyNames counties) {
        List<List<Object>> rows = new ArrayList<>();
        int total = 0;
        for (LayerDefinition layer : pair.draft().definitions()) {
            if (layer.maintained() && PlanningTables.usable(pair, layer.code())) {
                boolean hasLedger = PlanningTables.isSound(pair.draft(), layer.ledgerCode());
                for (ChangePiece piece : pair.delta(layer.code()).pieces()) {
                    total++;
                    if (rows.size() < PlanningTable.MAX_ROWS) {
                        rows.add(row(pair, counties, layer, piece, hasLedger));
                    }
                }
            }
        }
        List<Column> columns = List.of(
                Column.of("layer"),
                Column.of("change_kind"),
                Column.of("county"),
                Column.of("feature_before"),
                Column.of("code_before"),
                Column.of("feature_after"),
                Column.of("code_after"),
                Column.of("area", Unit.SQUARE_METRE),
                Column.of("reason"),
                Column.of("declared_as"));
        return new PlanningTable("patches", columns, rows, total);
    }

    private static List<Object> row(
            PlanPair pair, CountyNames counties, LayerDefinition layer, ChangePiece piece, boolean hasLedger) {
        Optional<PlanFeature> entry =
                hasLedger ? ChangeLedger.of(pair, layer.code()).entryFor(piece, COVERED) : Optional.empty();
        return Arrays.asList(
                layer.title(),
                piece.kind().title(),
                counties.of(piece.county()),
                piece.before() == null ? null : piece.before().id(),
                code(layer, piece.before()),
                piece.after() == null ? null : piece.after().id(),
                code(layer, piece.after()),
                piece.area(),
                entry.map(ChangeLedger::reason).orElse(null),
                entry.map(e -> e.text("WHBH")).orElse(null));
    }

    private static String code(LayerDefinition layer, PlanFeature feature) {
        return feature == null || layer.codeField() == null ? null : feature.text(layer.codeField());
    }
}
