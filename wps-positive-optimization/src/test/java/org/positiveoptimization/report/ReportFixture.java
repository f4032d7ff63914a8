/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.positiveoptimization.checks.Finding;
import org.positiveoptimization.checks.Measure;
import org.positiveoptimization.checks.Measure.Direction;
import org.positiveoptimization.checks.Outcome;
import org.positiveoptimization.checks.Unit;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.delta.ChangeKind;
import org.positiveoptimization.delta.ChangePiece;
import org.positiveoptimization.delta.LayerDelta;
import org.positiveoptimization.engine.ConformityReport;
import org.positiveoptimization.engine.InputSummary;
import org.positiveoptimization.engine.RuleResult;
import org.positiveoptimization.geometry.GeometryKind;
import org.positiveoptimization.plan.FeatureSchema;
import org.positiveoptimization.plan.FieldType;
import org.positiveoptimization.plan.LayerDefinition;
import org.positiveoptimization.plan.PlanFeature;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.plan.Shape;
import org.positiveoptimization.rules.Parameter;
import org.positiveoptimization.rules.Rule;
import org.positiveoptimization.rules.RuleSet;
import org.positiveoptimization.rules.Severity;
import org.positiveoptimization.statements.Answers;
import org.positiveoptimization.statements.Statement;
import org.positiveoptimization.statements.Statements;
import org.positiveoptimization.statements.Subject;
import org.positiveoptimization.submission.MaintenancePackage;
import org.positiveoptimization.tables.PlanningTable;
import org.positiveoptimization.text.Localized;
import org.positiveoptimization.text.Message;

/** A report by hand: every verdict, findings with and without a place, and strings that mean harm. */
final class ReportFixture {
    /** Markup, quotes, template and message syntax, CDATA end, terminal escape, right-to-left override, half a pair. */
    static final String HOSTILE =
            "<script>alert('x')</script>\"'&${1+1}<#assign x=1>{0}]]>\u001B[31m\u202Egpj.exe\u0000\uD800 שלום";

    private static final String SHA = "3f".repeat(32);
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final PlanarMetric METRIC = new PlanarMetric();
    private static final FeatureSchema SCHEMA =
            new FeatureSchema(List.of(new FeatureSchema.Field("XZQDM", FieldType.TEXT)));

    private final Random random = new Random(7);

    static ConformityReport report() {
        return new ReportFixture().build();
    }

    static List<Outline> outlines() {
        return List.of(
                new Outline(new Localized("集贤县", "Jixian"), box(131.0, 46.4, 131.6, 46.9)),
                new Outline(new Localized("友谊县", "Youyi"), box(131.6, 46.4, 132.1, 46.9)),
                new Outline(new Localized("宝清县" + HOSTILE, "Baoqing"), box(131.0, 45.9, 132.1, 46.4)));
    }

    private ConformityReport build() {
        List<RuleResult> results = results();
        List<Rule> rules =
                new ArrayList<>(results.stream().map(RuleResult::rule).toList());
        rules.add(new Rule("Z1", Severity.F, "三(二)", both("分区", "Zones"), both("", ""), List.of()));
        RuleSet set = new RuleSet(
                "heilongjiang-trial",
                "2026.1",
                both("黑龙江省国土空间总体规划动态维护（试行）", "Heilongjiang dynamic maintenance of territorial plans (trial)"),
                SHA,
                rules,
                parameters());
        return new ConformityReport(
                Verdict.FAIL,
                set,
                inputs(),
                results,
                deltas(),
                METRIC,
                List.of(table()),
                Answers.NONE,
                MaintenancePackage.EMPTY);
    }

    /** The same report with its first finding of A1 answered, and with a statement that answers nothing. */
    static ConformityReport answered() {
        ConformityReport report = report();
        RuleResult a1 = report.results().get(2);
        Statement good = new Statement(report.subject(a1, 0), "依据批复" + HOSTILE, HOSTILE, "2026-05-20", 4);
        Subject nowhere = new Subject(HOSTILE, HOSTILE, null, SHA);
        Statement lapsed = new Statement(nowhere, HOSTILE, HOSTILE, "2026-05-20", 12);
        return report.answeredBy(new Statements(SHA, List.of(good, lapsed)), LocalDate.of(2026, 6, 1));
    }

    private static PlanningTable table() {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(Arrays.asList(HOSTILE, 1234.565, new Localized("甲", HOSTILE)));
        rows.add(Arrays.asList(null, Double.NaN, null));
        return new PlanningTable(
                "projects",
                List.of(
                        new PlanningTable.Column(both("名称" + HOSTILE, "name"), null),
                        new PlanningTable.Column(both("面积", "area"), Unit.SQUARE_METRE),
                        new PlanningTable.Column(both("结果", "result"), null)),
                rows,
                2002);
    }

    private List<RuleResult> results() {
        List<Finding> p7 = new ArrayList<>();
        for (int i = 0; i < 63; i++) {
            double x = 131.2 + random.nextGaussian() * 0.01;
            double y = 46.6 + random.nextGaussian() * 0.008;
            p7.add(finding("YJJBNT", null, "永久基本农田与城镇开发边界重叠 " + (12 + i) + " m²", x, y, 0.0008));
        }
        p7.add(finding("YJJBNT", Severity.I, HOSTILE, 131.9, 46.1, 0.00001));
        return List.of(
                result(
                        "G1",
                        Severity.F,
                        Verdict.FAIL,
                        "二(三)4",
                        "图层、字段和表齐全",
                        "Layers, fields and tables are complete",
                        "缺少 1 个必填字段：" + HOSTILE,
                        List.of(Measure.limited("fixture_missing", null, null, 1, Direction.EQUAL, 0, Unit.COUNT)),
                        List.of(new Finding(
                                "GHZBFJB",
                                null,
                                Message.of("fixture.text", "表 GHZBFJB 缺少字段 GDBYL"),
                                null,
                                List.of(),
                                List.of(),
                                Double.NaN,
                                Double.NaN,
                                null,
                                ""))),
                result(
                        "G3",
                        Severity.F,
                        Verdict.PASS,
                        "二(三)4",
                        "几何有效",
                        "Geometries are sound",
                        "检查 128,400 个图斑，全部有效。",
                        List.of(),
                        List.of()),
                result(
                        "A1",
                        Severity.W,
                        Verdict.WARN,
                        "二(三)4 图数线",
                        "面积字段与椭球面积一致",
                        "Area fields agree with ellipsoidal areas",
                        "2 个要素的面积字段超出容差。",
                        List.of(Measure.of("unlabelled_measure", "230521", Double.NaN, 0.00004, Unit.RATIO)),
                        List.of(
                                finding("GHYDYH", null, "MJ 差 13.20 m²", 131.75, 46.75, 0.002),
                                finding("GHYDYH", null, "MJ 差 2.10 m²", 131.35, 46.05, 0.0001))),
                result(
                        "P1",
                        Severity.F,
                        Verdict.FAIL,
                        "三(一)1(1)",
                        "永久基本农田数量不减少",
                        "Quantity of permanent basic farmland does not shrink",
                        "调入 412,345.67 m²，调出 413,000.00 m²，净减少 654.33 m²。",
                        List.of(
                                Measure.limited(
                                        "fixture_in",
                                        null,
                                        null,
                                        412_345.67,
                                        Direction.AT_LEAST,
                                        413_000,
                                        Unit.SQUARE_METRE),
                                Measure.of("fixture_out", null, null, 413_000.0, Unit.SQUARE_METRE)),
                        List.of(finding("YJJBNT", null, "缺口 654.33 m²", 131.5, 46.3, 0.004))),
                result(
                        "P3",
                        Severity.W,
                        Verdict.PASS,
                        "二(二)2, 三(一)1(1)",
                        "永久基本农田集中连片",
                        "Permanent basic farmland is contiguous",
                        "平均图斑由 31.20 亩增至 31.92 亩，小图斑由 120 个减至 118 个。",
                        List.of(
                                Measure.limited("fixture_mean", null, 31.2, 31.92, Direction.AT_LEAST, 31.2, Unit.MU),
                                Measure.limited(
                                        "fixture_patches", null, 120.0, 118, Direction.AT_MOST, 120, Unit.COUNT)),
                        List.of()),
                result(
                        "P7",
                        Severity.F,
                        Verdict.FAIL,
                        "一(五)1",
                        "三条控制线互不交叉重叠",
                        "The three control lines do not cross",
                        "64 处重叠，共 812.40 m²。",
                        List.of(),
                        p7),
                result(
                        "E1",
                        Severity.F,
                        Verdict.PASS,
                        "三(一)1(2)",
                        "生态保护红线不变",
                        "The ecological red line is frozen",
                        "两版逐点一致。",
                        List.of(),
                        List.of()),
                result(
                        "U2",
                        Severity.F,
                        Verdict.INCOMPLETE,
                        "三(一)1(3)",
                        "城镇开发边界扩展倍数",
                        "Expansion multiple of the urban boundary",
                        "230522 无基期面积 (GHZBB J01)。",
                        List.of(
                                Measure.limited(
                                        "fixture_multiple",
                                        "230521",
                                        1.2011,
                                        1.2478,
                                        Direction.AT_MOST,
                                        1.25,
                                        Unit.RATIO),
                                Measure.limited(
                                        "fixture_multiple",
                                        "230523",
                                        1.24,
                                        1.2713,
                                        Direction.AT_MOST,
                                        1.25,
                                        Unit.RATIO)),
                        List.of()),
                result("X9", Severity.I, Verdict.PASS, "—", HOSTILE, HOSTILE, "—", List.of(), List.of()));
    }

    private static RuleResult result(
            String id,
            Severity severity,
            Verdict verdict,
            String clause,
            String zh,
            String en,
            String reason,
            List<Measure> measures,
            List<Finding> findings) {
        Localized text = both(
                "以椭球面积计，Σ调入 ≥ Σ调出 ×（1 + 最小增幅）；单位 m²，容差见参数。不检测：图斑质量。",
                "By ellipsoidal area, sum of IN at least sum of OUT × (1 + least increase); m², tolerances as listed. Not detected: quality of the patches.");
        Rule rule = new Rule(id, severity, clause, both(zh, en), text, List.of());
        return new RuleResult(
                rule, verdict, new Outcome(verdict, Message.of("fixture.reason", reason), measures, findings), 12);
    }

    private static Finding finding(String layer, Severity severity, String text, double x, double y, double size) {
        Polygon ground = box(x, y, x + size, y + size * 0.7);
        return new Finding(
                layer,
                severity,
                Message.of("fixture.text", text),
                ground,
                List.of(layer + ".1201", HOSTILE),
                List.of(layer + ".1201", "CZKFBJ.7", "CZKFBJ.8", "CZKFBJ.9", "CZKFBJ.10", "CZKFBJ.11"),
                METRIC.area(ground),
                METRIC.width(ground),
                new Coordinate(x + size / 2, y + size / 3),
                "230521");
    }

    private static List<Parameter> parameters() {
        return List.of(
                parameter(
                        "tol.overlap_m2", 0.001, Parameter.Origin.SOURCED, "同层重叠容差，平方米", "Overlap within a layer, m²"),
                parameter("tol.line_overlap_m2", 1.0, Parameter.Origin.DEFAULT, "控制线交叉容差，平方米", "Crossing of lines, m²"),
                parameter(
                        "geometry.max_vertices",
                        2_000_000.0,
                        Parameter.Origin.DEFAULT,
                        "单个要素最大顶点数",
                        "Most vertices of a feature"),
                parameter(
                        "area.attr_tol_ratio",
                        1e-4,
                        Parameter.Origin.SOURCED,
                        "面积字段相对容差",
                        "Relative tolerance of area fields"),
                parameter(
                        "pbf.buckets_mu",
                        List.of(5.0, 10.0, 20.0),
                        Parameter.Origin.SOURCED,
                        "图斑分级，亩",
                        "Buckets of patches, mu"),
                parameter("udb.multiple.cap", 1.25, Parameter.Origin.SEED, "扩展倍数上限", "Cap of the expansion multiple"),
                parameter(
                        "udb.multiple.base_area_m2",
                        Map.of("230521", 12_345_678.9),
                        Parameter.Origin.DEFAULT,
                        HOSTILE,
                        HOSTILE),
                parameter(
                        "quality.grade_smaller_is_better",
                        true,
                        Parameter.Origin.DEFAULT,
                        "等别小为优",
                        "Smaller grade is better"));
    }

    private static Parameter parameter(String name, Object value, Parameter.Origin origin, String zh, String en) {
        return new Parameter(name, value, origin, "三(一)1(3)", both(zh, en));
    }

    private static List<InputSummary> inputs() {
        List<InputSummary> inputs = new ArrayList<>();
        for (Role role : Role.values()) {
            String source = role == Role.APPROVED ? "approved.gpkg" : "draft <b>" + HOSTILE + ".gpkg";
            inputs.add(
                    new InputSummary("YJJBNT", role, source, 4490, false, 64_200, 1_284_000, 1_934_567_890.123, SHA));
            inputs.add(new InputSummary("CZKFBJ", role, source, 4520, true, 812, 99_120, 234_567_890.5, SHA));
            inputs.add(new InputSummary("GHZBFJB", role, source, 0, false, 8, 0, 0, SHA));
        }
        return inputs;
    }

    private List<LayerDelta> deltas() {
        return List.of(
                delta("YJJBNT", "永久基本农田", "Permanent basic farmland"), delta("CZKFBJ", "城镇开发边界", "Urban boundary"));
    }

    private LayerDelta delta(String code, String zh, String en) {
        LayerDefinition layer = new LayerDefinition(
                code,
                both(zh, en),
                GeometryKind.SURFACE,
                "lines",
                true,
                false,
                false,
                true,
                null,
                true,
                "MJ",
                null,
                null,
                List.of(),
                List.of());
        List<ChangePiece> pieces = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            double x = 131.05 + random.nextDouble();
            double y = 45.95 + random.nextDouble() * 0.9;
            Polygon ground = i % 7 == 0 ? blob(x, y, 0.012) : blob(x, y, 0.0006);
            ChangeKind kind = List.of(ChangeKind.values()).get(i % 3);
            PlanFeature feature =
                    new PlanFeature(code, i, new Shape(ground, METRIC.area(ground), 0, null), SCHEMA, new Object[] {
                        "23052" + i % 4 + "001"
                    });
            pieces.add(new ChangePiece(
                    kind,
                    ground,
                    kind == ChangeKind.IN ? null : feature,
                    kind == ChangeKind.OUT ? null : feature,
                    METRIC.area(ground),
                    METRIC.width(ground)));
        }
        return new LayerDelta(layer, pieces, List.of(), List.of(), 64_000, 0.2, 3);
    }

    private Polygon blob(double x, double y, double size) {
        Coordinate[] ring = new Coordinate[25];
        for (int i = 0; i < 24; i++) {
            double r = size * (0.6 + 0.4 * random.nextDouble());
            ring[i] = new Coordinate(x + r * Math.cos(i * Math.PI / 12), y + 0.7 * r * Math.sin(i * Math.PI / 12));
        }
        ring[24] = ring[0].copy();
        return FACTORY.createPolygon(ring);
    }

    private static Polygon box(double minX, double minY, double maxX, double maxY) {
        return (Polygon) FACTORY.toGeometry(new Envelope(minX, maxX, minY, maxY));
    }

    private static Localized both(String zh, String en) {
        return new Localized(zh, en);
    }
}
