/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.supervision.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.positiveoptimization.fixture.Grid.box;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.positiveoptimization.checks.Measure;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.engine.PlanLayers;
import org.positiveoptimization.fixture.Grid;
import org.positiveoptimization.fixture.TinyFile;
import org.positiveoptimization.fixture.TinyLayer;
import org.positiveoptimization.fixture.TinyPlan;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.rules.SuppliedLayer;
import org.positiveoptimization.text.Language;
import org.positiveoptimization.text.Localized;
import org.positiveoptimization.text.Message;

class MonitorTest {
    private final TinyPlan plan = TinyPlan.conforming();
    private final TinyFile file = new TinyFile("observed");

    private TinyLayer observed() {
        return file.layer("JCTB");
    }

    private MonitorTest seen(String wkt, String kind) {
        observed().add(wkt, "TBLX", kind, "JCSJ", "20250601");
        return this;
    }

    private MonitorReport run() {
        return run(null);
    }

    private MonitorReport run(Integer year) {
        try {
            return new Monitor(plan.ruleSet(), PlanLayers.of(plan.ruleSet()), year)
                    .run(plan.source(Role.APPROVED), file.source(), Progress.NONE);
        } catch (PlanReadException e) {
            throw new AssertionError(e);
        }
    }

    private static void assertWarnings(MonitorReport report, String... lineAndLevel) {
        assertThat(report.warnings())
                .extracting(w -> w.line() + " " + w.level())
                .containsExactly(lineAndLevel);
    }

    private static void assertArea(Warning warning, double... box) {
        assertThat(warning.area()).isCloseTo(Grid.area(box[0], box[1], box[2], box[3]), within(0.01));
        assertThat(warning.area()).isCloseTo(Grid.area(warning.ground()), within(0.01));
    }

    private static List<String> gaps(MonitorReport report) {
        return report.gaps().stream().map(g -> g.in(Language.EN)).toList();
    }

    @Test
    void construction_onFarmland_isRedAndOutsideTheBoundaryOrange() {
        MonitorReport report = seen(box(0.2, 0.2, 0.6, 0.6), "1").run();
        assertThat(report.verdict()).isEqualTo(Verdict.FAIL);
        assertWarnings(report, "YJJBNT RED", "CZKFBJ ORANGE");
        for (Warning warning : report.warnings()) {
            assertArea(warning, 0.2, 0.2, 0.6, 0.6);
            assertThat(warning.county()).isEqualTo(TinyPlan.WEST);
            assertThat(warning.patch().id()).isEqualTo("JCTB.1");
            assertThat(warning.outside()).isEqualTo(warning.line().equals("CZKFBJ"));
            assertThat(Grid.read(box(0.2, 0.2, 0.6, 0.6)).contains(point(warning.point())))
                    .isTrue();
        }
    }

    private static Geometry point(Coordinate coordinate) {
        return new GeometryFactory().createPoint(coordinate);
    }

    @Test
    void construction_insideTheBoundary_breaksNothingAndIsGrowth() {
        MonitorReport report = seen(box(1.6, 4, 2, 4.5), "2").run();
        assertThat(report.verdict()).isEqualTo(Verdict.PASS);
        assertThat(report.warnings()).isEmpty();
        assertThat(report.growth()).singleElement().satisfies(m -> {
            assertThat(m.scope()).isEqualTo(TinyPlan.WEST);
            assertThat(m.after()).isCloseTo(Grid.area(1.6, 4, 2, 4.5), within(0.01));
            assertThat(m.direction()).isEqualTo(Measure.Direction.NONE);
        });
    }

    @Test
    void construction_acrossTheBoundary_warnsOfWhatLiesOutside() {
        MonitorReport report = seen(box(0.5, 4, 1.5, 4.5), "1").run();
        assertWarnings(report, "CZKFBJ ORANGE");
        assertArea(report.warnings().get(0), 0.5, 4, 1, 4.5);
        assertThat(report.growth().get(0).after()).isCloseTo(Grid.area(1, 4, 1.5, 4.5), within(0.01));
    }

    @ParameterizedTest
    @CsvSource({
        "3, 0.2, 2, ''",
        "4, 0.2, 2, ''",
        "4, 0.2, 0.2, YJJBNT RED",
        "3, 0.2, 6.2, STBHHX RED",
        "4, 1.1, 3.1, ZXCQCSLVX ORANGE",
        "4, 2.1, 3.1, ZXCQCSHX YELLOW",
        "4, 3.1, 3.1, ZXCQCSLX ORANGE",
        "4, 4.1, 3.1, ZXCQCSZX ORANGE",
        "1, 0.2, 2, CZKFBJ ORANGE"
    })
    void patch_byKindAndPlace_warns(String kind, double x, double y, String expected) {
        MonitorReport report = seen(box(x, y, x + 0.2, y + 0.2), kind).run();
        assertWarnings(report, expected.isEmpty() ? new String[0] : new String[] {expected});
        report.warnings().forEach(w -> assertArea(w, x, y, x + 0.2, y + 0.2));
        assertThat(report.verdict()).isEqualTo(expected.isEmpty() ? Verdict.PASS : Verdict.FAIL);
    }

    @Test
    void patch_acrossSeveralFeaturesOfALine_isOneWarning() {
        MonitorReport report = seen(box(0.5, 0.2, 3.5, 0.4), "4").run();
        assertWarnings(report, "YJJBNT RED");
        assertArea(report.warnings().get(0), 0.5, 0.2, 3.5, 0.4);
    }

    @Test
    void overlap_belowTheTolerance_isNoWarning() {
        // 0.77 m by 1.11 m
        assertThat(seen(box(4.99, 0.99, 5.5, 1.5), "4").run().warnings()).isEmpty();
        // 1.54 m by 2.22 m
        assertThat(seen(box(4.98, 0.98, 5.5, 1.5), "4").run().warnings())
                .singleElement()
                .satisfies(w -> assertArea(w, 4.98, 0.98, 5, 1));
    }

    @Test
    void overlap_thinnerThanASliver_isNoWarning() {
        // 77 m by 6.7 cm: S / P is 3.3 cm
        assertThat(seen(box(0, 0.9994, 1, 1.5), "4").run().warnings()).isEmpty();
        // 77 m by 13 cm: 6.6 cm
        assertThat(seen(box(0, 0.9988, 1, 1.5), "4").run().warnings()).hasSize(1);
    }

    @Test
    void footprint_ofAListedProjectWithAdmission_makesItsGroundBlue() {
        plan.with("monitor.admissions", List.of("YJJBNT:XMLX:02"));
        plan.approved("ZDXMFW").add(box(0, 0, 0.4, 1), "XMMC", "高速公路", "XMLX", "02");
        MonitorReport report = seen(box(0.2, 0.2, 0.6, 0.6), "3").run();
        assertWarnings(report, "YJJBNT RED", "YJJBNT BLUE");
        assertArea(report.warnings().get(0), 0.4, 0.2, 0.6, 0.6);
        assertArea(report.warnings().get(1), 0.2, 0.2, 0.4, 0.6);
        assertThat(report.verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void patch_whollyAdmitted_breaksNothing() {
        plan.with("monitor.admissions", List.of("YJJBNT:XMLX:02"));
        plan.approved("ZDXMFW").add(box(0, 0, 1, 1), "XMMC", "高速公路", "XMLX", "02");
        MonitorReport report = seen(box(0.2, 0.2, 0.6, 0.6), "3").run();
        assertWarnings(report, "YJJBNT BLUE");
        assertThat(report.verdict()).isEqualTo(Verdict.PASS);
    }

    @ParameterizedTest
    @CsvSource({"未列入项目, 02", "高速公路, 03", "'', 02"})
    void footprint_withoutListOrCase_admitsToNothing(String project, String kind) {
        plan.with("monitor.admissions", List.of("YJJBNT:XMLX:02"));
        plan.approved("ZDXMFW").add(box(0, 0, 1, 1), "XMMC", project, "XMLX", kind);
        assertWarnings(seen(box(0.2, 0.2, 0.6, 0.6), "3").run(), "YJJBNT RED");
    }

    @Test
    void footprint_admittedOutsideTheBoundary_makesConstructionThereBlue() {
        plan.with("monitor.admissions", List.of("CZKFBJ:XMLX:02"));
        plan.approved("ZDXMFW").add(box(0, 1.5, 0.3, 3), "XMMC", "高速公路", "XMLX", "02");
        MonitorReport report = seen(box(0.2, 2, 0.4, 2.2), "1").run();
        assertWarnings(report, "CZKFBJ ORANGE", "CZKFBJ BLUE");
        assertArea(report.warnings().get(0), 0.3, 2, 0.4, 2.2);
        assertArea(report.warnings().get(1), 0.2, 2, 0.3, 2.2);
    }

    @Test
    void footprint_admittedToOneLine_isNotAdmittedToAnother() {
        plan.with("monitor.admissions", List.of("STBHHX:XMLX:02"));
        plan.approved("ZDXMFW").add(box(0, 0, 1, 1), "XMMC", "高速公路", "XMLX", "02");
        assertWarnings(seen(box(0.2, 0.2, 0.6, 0.6), "3").run(), "YJJBNT RED");
    }

    @Test
    void ground_observedTwice_countsOnceInTheSums() {
        seen(box(0.2, 0.2, 0.6, 0.6), "1").seen(box(0.4, 0.2, 0.8, 0.6), "1");
        seen(box(7.2, 0.2, 7.4, 0.4), "4");
        MonitorReport report = run();
        assertThat(report.sums())
                .extracting(s -> s.county() + " " + s.line() + " " + s.warnings())
                .containsExactly(TinyPlan.WEST + " CZKFBJ 2", TinyPlan.WEST + " YJJBNT 2", TinyPlan.EAST + " YJJBNT 1");
        assertThat(report.sums().get(1).area()).isCloseTo(Grid.area(0.2, 0.2, 0.8, 0.6), within(0.01));
        assertThat(report.sums().get(2).area()).isCloseTo(Grid.area(7.2, 0.2, 7.4, 0.4), within(0.01));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.02})
    void growth_againstTheQuota_decides(double difference) {
        double area = Grid.area(1.6, 4, 2, 4.5);
        plan.with("udb.new_quota_m2", Map.of(TinyPlan.WEST, area + difference));
        seen(box(1.6, 4, 2, 4.5), "1").seen(box(1.7, 4, 1.8, 4.5), "1");
        MonitorReport report = run();
        assertThat(report.warnings()).isEmpty();
        assertThat(report.growth().get(0).holds()).isEqualTo(difference == 0);
        assertThat(report.verdict()).isEqualTo(difference == 0 ? Verdict.PASS : Verdict.FAIL);
    }

    @Test
    void year_leavesOutOtherYears() {
        observed().add(box(0.2, 0.2, 0.6, 0.6), "TBLX", "4", "JCSJ", "20241231");
        observed().add(box(1.2, 0.2, 1.6, 0.6), "TBLX", "4", "JCSJ", "20250101");
        MonitorReport report = run(2025);
        assertThat(report.otherYears()).isEqualTo(1);
        assertThat(report.patches()).isEqualTo(1);
        assertThat(report.warnings()).extracting(w -> w.patch().id()).containsExactly("JCTB.2");
        assertThat(run().warnings()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2025", "20250230", "20251301", "2025-6-1", "00000101", "二〇二五〇一〇一"})
    void date_thatIsNone_isLookedAtAndToldWhenAYearIsAskedFor(String date) {
        observed().add(box(1.6, 4, 2, 4.5), "TBLX", "1", "JCSJ", date);
        MonitorReport report = run(2025);
        assertThat(report.verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(report.patches()).isEqualTo(1);
        assertThat(gaps(report)).singleElement().asString().contains("JCSJ of 1 observed");
        assertThat(run().verdict()).isEqualTo(Verdict.PASS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9", "建设"})
    void kind_thatIsUnknown_countsAsConstructionAndIsTold(String kind) {
        MonitorReport report = seen(box(0.2, 2, 0.4, 2.2), kind).run();
        assertWarnings(report, "CZKFBJ ORANGE");
        assertThat(gaps(report)).singleElement().asString().contains("TBLX");
        assertThat(report.verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void geometry_thatIsUnsound_isToldAndTheOthersAreLookedAt() {
        seen("POLYGON((0 0, 1 1, 1 0, 0 1, 0 0))", "1").seen(box(1.6, 4, 2, 4.5), "1");
        observed().add((Geometry) null, "TBLX", "1", "JCSJ", "20250601");
        MonitorReport report = run();
        assertThat(report.verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(report.patches()).isEqualTo(1);
        assertThat(gaps(report)).singleElement().asString().contains("2 features without a sound geometry");
    }

    @Test
    void observations_thatAreNotThere_areIncomplete() {
        MonitorReport report = run();
        assertThat(report.verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(gaps(report)).containsExactly("observations observed: JCTB is not there");
    }

    @Test
    void observations_withoutARow_breakNothing() {
        observed();
        assertThat(run().verdict()).isEqualTo(Verdict.PASS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"YJJBNT", "STBHHX", "CZKFBJ", "ZXCQCSLVX"})
    void line_thatIsMissing_isIncomplete(String line) {
        plan.approved(line).drop();
        MonitorReport report = seen(box(1.6, 4, 2, 4.5), "4").run();
        assertThat(report.verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(gaps(report)).containsExactly("line " + line + " cannot be looked at: " + line + " is not there");
    }

    @Test
    void line_thatThePlanNeedNotHave_mayBeMissing() {
        assertThat(seen(box(1.6, 4, 2, 4.5), "4").run().gaps()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"QQQ", "DLZXX", "GHZBB"})
    void line_thatIsNoGroundOfTheCatalogue_isIncomplete(String line) {
        plan.with("monitor.yellow_lines", List.of(line));
        assertThat(gaps(seen(box(1.6, 4, 2, 4.5), "4").run()))
                .containsExactly(
                        "the rule set names line " + line + ", which is no layer of polygons in the catalogue");
    }

    @Test
    void line_thatADepartmentSupplies_isALineLikeAnyOther() {
        Localized title = new Localized("水源保护区", "Water source");
        plan.supply(new SuppliedLayer(
                "SYSYBHQ", title, SuppliedLayer.Kind.CONTROL, title, false, null, List.of("JB"), null));
        plan.with("monitor.yellow_lines", List.of("SYSYBHQ"));
        plan.approved("SYSYBHQ").add(box(0, 1.5, 1, 2.5), "JB", "1");
        MonitorReport report = seen(box(0.2, 2, 0.4, 2.2), "4").run();
        assertWarnings(report, "SYSYBHQ YELLOW");
        assertArea(report.warnings().get(0), 0.2, 2, 0.4, 2.2);
    }

    @Test
    void field_thatIsMissing_isIncomplete() {
        seen(box(1.6, 4, 2, 4.5), "1");
        observed().dropField("TBLX");
        assertThat(gaps(run())).contains("observations observed: JCTB has no field TBLX");
    }

    @Test
    void observations_inAZone_giveTheSameFigures() {
        seen(box(0.2, 0.2, 0.6, 0.6), "3");
        observed().srid(4532);
        assertThat(run().warnings()).singleElement().satisfies(w -> assertThat(w.area())
                .isCloseTo(Grid.area(0.2, 0.2, 0.6, 0.6), within(0.01)));
    }

    @Test
    void observations_inAnUnknownCrs_areIncomplete() {
        seen(box(0.2, 0.2, 0.6, 0.6), "3");
        observed().srid(3857);
        MonitorReport report = run();
        assertThat(report.verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(gaps(report)).singleElement().asString().contains("EPSG:3857");
    }

    @Test
    void gaps_areInBothLanguages() {
        seen(box(0.2, 2, 0.4, 2.2), "9");
        Message gap = run().gaps().get(0);
        assertThat(gap.in(Language.ZH)).isNotEqualTo(gap.in(Language.EN)).contains("监测图斑");
    }

    /** Boxes against boxes: the overlap of each pair in closed form. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void areas_ofRandomPatches_areThoseInClosedForm(long seed) {
        Random random = new Random(seed);
        double[][] boxes = new double[40][];
        for (int i = 0; i < boxes.length; i++) {
            double x = Math.round(1000 * random.nextDouble(0, 10)) / 1000d;
            double y = Math.round(1000 * random.nextDouble(0, 6)) / 1000d;
            boxes[i] = new double[] {x, y, x + 0.05 + i % 7 * 0.25, y + 0.05 + i % 5 * 0.25};
            seen(box(boxes[i][0], boxes[i][1], boxes[i][2], boxes[i][3]), "4");
        }
        MonitorReport report = run();
        for (int i = 0; i < boxes.length; i++) {
            String id = "JCTB." + (i + 1);
            double found = report.warnings().stream()
                    .filter(w -> w.patch().id().equals(id) && w.line().equals("YJJBNT"))
                    .mapToDouble(Warning::area)
                    .sum();
            double expected = 0;
            for (double[] field : new double[][] {{0, 0, 5, 1}, {6, 0, 11, 1}, {10.5, 2.25, 11, 2.5}}) {
                expected += common(boxes[i], field);
            }
            assertThat(found).as(id).isCloseTo(expected, within(0.01));
        }
    }

    private static double common(double[] a, double[] b) {
        double x0 = Math.max(a[0], b[0]);
        double y0 = Math.max(a[1], b[1]);
        double x1 = Math.min(a[2], b[2]);
        double y1 = Math.min(a[3], b[3]);
        double area = x0 < x1 && y0 < y1 ? Grid.area(x0, y0, x1, y1) : 0;
        return area > 1 ? area : 0;
    }
}
