/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.WKTReader;
import org.positiveoptimization.checks.Finding;
import org.positiveoptimization.checks.Outcome;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.delta.ChangeKind;
import org.positiveoptimization.delta.ChangePiece;
import org.positiveoptimization.delta.LayerDelta;
import org.positiveoptimization.engine.ConformityReport;
import org.positiveoptimization.engine.RuleResult;
import org.positiveoptimization.geometry.GeometryKind;
import org.positiveoptimization.geometry.Metric;
import org.positiveoptimization.geopackage.GeoPackageSource;
import org.positiveoptimization.plan.FeatureSchema;
import org.positiveoptimization.plan.FieldType;
import org.positiveoptimization.plan.LayerDefinition;
import org.positiveoptimization.plan.PlanFeature;
import org.positiveoptimization.plan.RowReader;
import org.positiveoptimization.plan.Shape;
import org.positiveoptimization.rules.Rule;
import org.positiveoptimization.rules.RuleSet;
import org.positiveoptimization.rules.Severity;
import org.positiveoptimization.statements.Statement;
import org.positiveoptimization.statements.Statements;
import org.positiveoptimization.text.Localized;
import org.positiveoptimization.text.Message;

class ReportGeoPackageTest {
    private static final Localized TITLE = new Localized("标题", "title");
    private static final FeatureSchema SCHEMA = new FeatureSchema(List.of(
            new FeatureSchema.Field("XZQDM", FieldType.TEXT),
            new FeatureSchema.Field("DLBM", FieldType.TEXT),
            new FeatureSchema.Field("GDDB", FieldType.INTEGER)));
    private final Message text = Message.of("source.no_layer", "a.gpkg", "STBHHX");

    @TempDir
    private Path directory;

    @Test
    void findings_eachPlace_liesInTheLayerForIt() throws Exception {
        Geometry ground = polygon("POLYGON ((0 0, 10 0, 10 10, 0 0))");
        Finding placed = new Finding(
                "YJJBNT",
                Severity.W,
                text,
                ground,
                List.of("YJJBNT.1", "YJJBNT.2"),
                List.of(),
                50,
                1.5,
                new Coordinate(131.5, 46.5),
                "230506");
        Finding unplaced =
                new Finding("GHZBB", null, text, null, List.of(), List.of("GHZBB.1"), Double.NaN, Double.NaN, null, "");
        Path file = directory.resolve("findings.gpkg");
        FindingsGeoPackage.write(report(List.of(placed, unplaced), List.of()), file, Instant.EPOCH);
        try (GeoPackageSource source = GeoPackageSource.open(file, 100);
                RowReader grounds = source.open("FINDINGS");
                RowReader points = source.open("FINDING_POINTS");
                RowReader others = source.open("FINDINGS_WITHOUT_PLACE")) {
            Object[] row = {
                "P7-0001",
                "P7",
                "W",
                "FAIL",
                "YJJBNT",
                "230506",
                50.0,
                1.5,
                "文件 a.gpkg 中没有图层或表 STBHHX。",
                "File a.gpkg has no layer or table STBHHX.",
                "YJJBNT.1,YJJBNT.2",
                "",
                "依据批复保留",
                "张三",
                "2026-05-20"
            };
            assertThat(grounds.srid()).isEqualTo(4554);
            assertThat(grounds.next()).isTrue();
            assertThat(grounds.geometry().equalsExact(ground)).isTrue();
            assertThat(grounds.values()).containsExactly(row);
            assertThat(grounds.next()).isFalse();
            assertThat(points.srid()).isEqualTo(4490);
            assertThat(points.next()).isTrue();
            assertThat(points.geometry().getCoordinate()).isEqualTo(new Coordinate(131.5, 46.5));
            assertThat(points.values()).containsExactly(row);
            assertThat(points.next()).isFalse();
            assertThat(others.next()).isTrue();
            assertThat(Arrays.copyOf(others.values(), 8))
                    .containsExactly("P7-0002", "P7", "F", "FAIL", "GHZBB", "", null, null);
            assertThat(others.next()).isFalse();
        }
    }

    @Test
    void change_pieces_haveTheirKindAndCodesOfBothVersions() throws Exception {
        Polygon piece = polygon("POLYGON ((0 0, 10 0, 10 10, 0 0))");
        PlanFeature before = feature(1, "0101");
        PlanFeature after = feature(2, "0103");
        List<LayerDelta> deltas = List.of(
                delta("YJJBNT", null, new ChangePiece(ChangeKind.RECLASSIFIED, piece, before, after, 50, 1.5)),
                delta("GHYDYH", "DLBM", new ChangePiece(ChangeKind.OUT, piece, before, null, 7, 0.5)));
        Path file = directory.resolve("change.gpkg");
        ChangeGeoPackage.write(report(List.of(), deltas), file, Instant.EPOCH);
        try (GeoPackageSource source = GeoPackageSource.open(file, 100);
                RowReader rows = source.open("CHANGE")) {
            assertThat(rows.srid()).isEqualTo(4554);
            assertThat(rows.next()).isTrue();
            assertThat(rows.geometry().equalsExact(piece)).isTrue();
            assertThat(rows.values())
                    .containsExactly(
                            "YJJBNT",
                            "2",
                            "属性变更",
                            "reclassified",
                            "230506",
                            "L.1",
                            "L.2",
                            "0101/5",
                            "0103/5",
                            50.0,
                            1.5);
            assertThat(rows.next()).isTrue();
            assertThat(rows.values())
                    .containsExactly("GHYDYH", "3", "调出", "out", "230506", "L.1", null, "0101", null, 7.0, 0.5);
            assertThat(rows.next()).isFalse();
        }
    }

    private ConformityReport report(List<Finding> findings, List<LayerDelta> deltas) {
        Rule rule = new Rule("P7", Severity.F, "三(一)", TITLE, TITLE, List.of());
        RuleResult result = new RuleResult(rule, Verdict.FAIL, new Outcome(Verdict.FAIL, text, List.of(), findings), 1);
        RuleSet rules = new RuleSet("r", "1", TITLE, "00", List.of(rule), List.of());
        ConformityReport report =
                new ConformityReport(Verdict.FAIL, rules, List.of(), List.of(result), deltas, new PlaneMetric());
        List<Statement> statements = findings.isEmpty()
                ? List.of()
                : List.of(new Statement(report.subject(result, 0), "依据批复保留", "张三", "2026-05-20", 3));
        return report.answeredBy(new Statements("00", statements), LocalDate.of(2026, 6, 1));
    }

    private static LayerDelta delta(String code, String codeField, ChangePiece piece) {
        LayerDefinition layer = new LayerDefinition(
                code,
                TITLE,
                GeometryKind.SURFACE,
                "lines",
                true,
                false,
                false,
                true,
                null,
                true,
                null,
                codeField,
                null,
                List.of("DLBM", "GDDB"),
                List.of());
        return new LayerDelta(layer, List.of(piece), List.of(), List.of(), 0, 0, 0);
    }

    private static PlanFeature feature(long fid, String code) {
        return new PlanFeature("L", fid, new Shape(null, 0, 0, null), SCHEMA, new Object[] {"230506001", code, 5L});
    }

    private static Polygon polygon(String wkt) throws Exception {
        return (Polygon) new WKTReader().read(wkt);
    }

    /** The plane of zone CM 135E: figures do not matter here. */
    private static final class PlaneMetric implements Metric {
        @Override
        public double area(Geometry polygonal) {
            return polygonal.getArea();
        }

        @Override
        public double length(Geometry geometry) {
            return geometry.getLength();
        }

        @Override
        public double distance(Coordinate a, Coordinate b) {
            return a.distance(b);
        }

        @Override
        public double metresPerUnitX(Coordinate near) {
            return 1;
        }

        @Override
        public double metresPerUnitY(Coordinate near) {
            return 1;
        }

        @Override
        public Coordinate toLonLat(Coordinate coordinate) {
            return coordinate;
        }

        @Override
        public int srid() {
            return 4554;
        }
    }
}
