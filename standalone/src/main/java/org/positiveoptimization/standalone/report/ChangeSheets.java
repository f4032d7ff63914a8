/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.report;

import static org.positiveoptimization.standalone.report.ReportSheet.column;
import static org.positiveoptimization.standalone.report.ReportSheets.row;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.positiveoptimization.checks.Unit;
import org.positiveoptimization.delta.ChangeKind;
import org.positiveoptimization.delta.ChangePiece;
import org.positiveoptimization.delta.LayerDelta;
import org.positiveoptimization.engine.ConformityReport;
import org.positiveoptimization.geometry.Metric;
import org.positiveoptimization.report.Figures;

/** The sheets on what changed: summed up by county, layer and kind, and piece by piece. */
final class ChangeSheets {
    private static final double SQUARE_METRES_PER_HECTARE = 1e4;

    private ChangeSheets() {}

    private record Group(String county, ChangeKind kind) {}

    private static final class Sum {
        private long pieces;
        private double area;
    }

    static ReportSheet summary(ConformityReport report) {
        return new ReportSheet(
                "变化汇总",
                List.of(
                        column("layer", 14),
                        column("layer_zh", 26),
                        column("layer_en", 34),
                        column("county", 12),
                        column("kind", 10),
                        column("kind_words", 22),
                        column("pieces", 12),
                        column("area_m2", 20),
                        column("area_ha", 18)),
                report.deltas().stream().flatMap(ChangeSheets::summary));
    }

    private static Stream<List<?>> summary(LayerDelta delta) {
        Map<Group, Sum> sums = new TreeMap<>(Comparator.comparing(Group::county).thenComparing(Group::kind));
        for (ChangePiece piece : delta.pieces()) {
            Sum sum = sums.computeIfAbsent(new Group(piece.county(), piece.kind()), g -> new Sum());
            sum.pieces++;
            sum.area += piece.area();
        }
        return sums.entrySet().stream()
                .map(e -> row(
                        delta.layer().code(),
                        delta.layer().title().zh(),
                        delta.layer().title().en(),
                        e.getKey().county(),
                        e.getKey().kind().code(),
                        ReportSheets.bilingual(e.getKey().kind().title()),
                        e.getValue().pieces,
                        Figures.rounded(Unit.SQUARE_METRE, e.getValue().area),
                        Figures.rounded(Unit.HECTARE, e.getValue().area / SQUARE_METRES_PER_HECTARE)));
    }

    static ReportSheet ledger(ConformityReport report) {
        Metric metric = report.metric();
        return new ReportSheet(
                "变化图斑",
                List.of(
                        column("layer", 14),
                        column("layer_zh", 26),
                        column("kind", 10),
                        column("kind_words", 22),
                        column("county", 12),
                        column("approved_ids", 22),
                        column("draft_ids", 22),
                        column("area_m2", 18),
                        column("area_ha", 16),
                        column("width_m", 14),
                        column("lon", 14),
                        column("lat", 14)),
                report.deltas().stream().flatMap(d -> d.pieces().stream().map(p -> piece(d, p, metric))));
    }

    private static List<?> piece(LayerDelta delta, ChangePiece piece, Metric metric) {
        Coordinate inside = metric.toLonLat(piece.geometry().getInteriorPoint().getCoordinate());
        return row(
                delta.layer().code(),
                delta.layer().title().zh(),
                piece.kind().code(),
                ReportSheets.bilingual(piece.kind().title()),
                piece.county(),
                piece.before() == null ? null : piece.before().id(),
                piece.after() == null ? null : piece.after().id(),
                Figures.rounded(Unit.SQUARE_METRE, piece.area()),
                Figures.rounded(Unit.HECTARE, piece.area() / SQUARE_METRES_PER_HECTARE),
                Figures.rounded(Unit.METRE, piece.width()),
                Figures.degrees(inside.x),
                Figures.degrees(inside.y));
    }
}
