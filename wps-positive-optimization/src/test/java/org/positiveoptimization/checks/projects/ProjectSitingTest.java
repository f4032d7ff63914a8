/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.projects;

import static org.positiveoptimization.fixture.Grid.area;
import static org.positiveoptimization.fixture.Grid.box;
import static org.positiveoptimization.fixture.ResultAssert.assertThatResult;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.fixture.TinyPlan;
import org.positiveoptimization.rules.Severity;

class ProjectSitingTest {
    private static final String FOOTPRINTS = "ZDXMFW";

    private final TinyPlan plan = TinyPlan.conforming();

    /** Puts the only project elsewhere; outside the boundary it is lawful as linear infrastructure. */
    private TinyPlan site(String gridWkt, Object... values) {
        plan.draft(FOOTPRINTS).reshape(1, gridWkt).set(1, "BJWQX", "1").set(1, values);
        return plan;
    }

    private void balance(double hectares) {
        plan.draft("XMZBPHB")
                .row(
                        "XMMC", "高速公路", "ZYMJ", hectares, "ZYSTMJ", hectares, "ZYDB", 5d, "BCMJ", hectares, "BCSTMJ",
                        hectares, "BCDB", 5d, "BCWZ", "东县");
    }

    @Test
    void project_insideTheBoundary_passes() {
        assertThatResult(plan.check("K3"))
                .passes()
                .measures("footprint_on", "YJJBNT", null, 0d)
                .measures("footprint_on", "STBHHX", null, 0d)
                .measures("footprint_outside", "CZKFBJ", null, 0d)
                .measures("footprint_unadmitted", "YJJBNT", null, 0d)
                .measures("footprint_unadmitted", "CZKFBJ", null, 0d)
                .measures("footprint_wrong_zone", "GHFQ", null, 0d)
                .measures("cultivated_occupied", null, 0d)
                .measures("projects_unbalanced", null, 0d)
                .measures("footprints_unlisted", null, 0d)
                .measures("projects_unlocated", null, 0d);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 国函1号, 省级, K3.farmland",
        "0, 国函1号, 省级, K3.farmland",
        "9, 国函1号, 省级, K3.farmland",
        "1, '', 省级, K3.farmland_document",
        "1, 国函1号, 县级, K3.farmland_level",
        "2, 国函1号, '', K3.farmland_level",
    })
    void project_onFarmland_withoutAdmission_isOneFinding(
            String admission, String document, String level, String says) {
        site(box(1.5, 0.5, 2.5, 1), "YJZYQX", admission, "PZWH", document);
        plan.draft("ZDXMAPB").set(1, "XMJB", level);
        balance(area(1.5, 0.5, 2.5, 1) / 10_000);

        assertThatResult(plan.check("K3"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .measures("footprint_on", "YJJBNT", null, area(1.5, 0.5, 2.5, 1))
                .measures("footprint_unadmitted", "YJJBNT", null, area(1.5, 0.5, 2.5, 1))
                .finding(0)
                .isOn(FOOTPRINTS)
                .says(says)
                .hasDraft("ZDXMFW.1")
                .hasGround(box(1.5, 0.5, 2.5, 1))
                .hasArea(area(1.5, 0.5, 2.5, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2"})
    void project_onFarmland_inAnAdmittedCase_passes(String admission) {
        site(box(2, 0, 3, 1), "YJZYQX", admission, "PZWH", "国函〔2026〕1号");
        balance(area(2, 0, 3, 1) / 10_000);

        assertThatResult(plan.check("K3"))
                .passes()
                .measures("footprint_on", "YJJBNT", null, area(2, 0, 3, 1))
                .measures("footprint_unadmitted", "YJJBNT", null, 0d);
    }

    @Test
    void project_onGroundThatLeftTheFarmland_passes() {
        site(box(2, 0, 3, 1));
        plan.draft("YJJBNT").remove(3);
        balance(area(2, 0, 3, 1) / 10_000);

        assertThatResult(plan.check("K3")).passes().measures("footprint_on", "YJJBNT", null, 0d);
    }

    @ParameterizedTest
    @CsvSource({"1e-6, PASS", "-1e-6, FAIL"})
    void ground_countsAboveTheTolerance(double slack, Verdict expected) {
        site(box(5, 0, 5.01, 0.01), "BJWQX", "1");
        plan.draft("YJJBNT").add(box(5, 0, 5.005, 0.01));
        balance(area(5, 0, 5.01, 0.01) / 10_000);
        plan.with("tol.line_overlap_m2", area(5, 0, 5.005, 0.01) + slack);

        assertThatResult(plan.check("K3")).is(expected);
    }

    @ParameterizedTest
    @CsvSource({"'', FAIL", "9, FAIL", "1, PASS", "2, PASS", "3, PASS"})
    void project_outsideTheBoundary_needsACase(String admission, Verdict expected) {
        site(box(0, 4, 1.5, 5), "BJWQX", admission);

        assertThatResult(plan.check("K3")).is(expected).measures("footprint_outside", "CZKFBJ", null, area(0, 4, 1, 5));
    }

    @Test
    void project_outsideTheBoundary_isOneFindingOnTheGroundOutside() {
        site(box(0, 4, 1.5, 5), "BJWQX", null);

        assertThatResult(plan.check("K3"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .measures("footprint_unadmitted", "CZKFBJ", null, area(0, 4, 1, 5))
                .finding(0)
                .isOn(FOOTPRINTS)
                .says("K3.boundary")
                .hasDraft("ZDXMFW.1")
                .hasGround(box(0, 4, 1, 5))
                .hasArea(area(0, 4, 1, 5));
    }

    @Test
    void project_inAZoneThatIsNotOpenToIt_needsAStatement() {
        site(box(2, 6, 3, 7));
        plan.draft("ZDXMAPB").set(1, "XMLX", "07");

        assertThatResult(plan.check("K3"))
                .is(Verdict.WARN)
                .hasFindings(1)
                .measures("footprint_on", "STBHHX", null, area(2, 6, 3, 7))
                .measures("footprint_wrong_zone", "GHFQ", null, area(2, 6, 3, 7))
                .finding(0)
                .isOn(FOOTPRINTS)
                .says("K3.zone")
                .hasSeverity(Severity.W)
                .hasGround(box(2, 6, 3, 7))
                .hasArea(area(2, 6, 3, 7));
    }

    @ParameterizedTest
    @CsvSource({"410, PASS", "411, PASS", "400, PASS", "999, WARN", "'', WARN", "4, WARN", "4000, WARN"})
    void zone_ofTheSecondLevel_isThatOfTheFirst_andAnUnknownOneIsOpenToNothing(String code, Verdict expected) {
        plan.draft("GHFQ").set(2, "GHFQDM", code);

        assertThatResult(plan.check("K3")).is(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"77", ""})
    void type_thatIsUnknown_isLetInNowhere(String type) {
        plan.draft("ZDXMAPB").set(1, "XMLX", type);

        assertThatResult(plan.check("K3"))
                .is(Verdict.WARN)
                .hasFindings(1)
                .finding(0)
                .says("K3.zone");
    }

    @Test
    void footprint_ofAProjectThatIsNotListed_isOneFinding() {
        plan.draft(FOOTPRINTS).add(box(3, 4, 4, 5), "XMMC", "黑煤矿", "XMLX", "01");

        assertThatResult(plan.check("K3"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .measures("footprints_unlisted", null, 1d)
                .finding(0)
                .isOn(FOOTPRINTS)
                .says("K3.unlisted")
                .hasDraft("ZDXMFW.2")
                .hasGround(box(3, 4, 4, 5))
                .hasArea(area(3, 4, 4, 5));
    }

    @Test
    void footprint_whoseNameIsWrittenInAnotherWay_isListed() {
        plan.draft(FOOTPRINTS).set(1, "XMMC", " 高速 公路");

        assertThatResult(plan.check("K3")).passes();
    }

    @ParameterizedTest
    @CsvSource({"W, WARN", "F, FAIL"})
    void project_withoutAFootprint_isTold(String severity, Verdict expected) {
        plan.with("project.no_footprint_severity", severity).draft("ZDXMAPB").row("XMMC", "水库");

        assertThatResult(plan.check("K3"))
                .is(expected)
                .hasFindings(1)
                .measures("projects_unlocated", null, 1d)
                .finding(0)
                .isOn("ZDXMAPB")
                .says("K3.no_footprint")
                .hasNoPlace();
    }

    @Test
    void findings_standEvenWhereSomethingIsNotKnown() {
        plan.approved("GHYDYH").reshape(2, box(0, 3, 6, 4));
        plan.draft(FOOTPRINTS).add(box(3, 4, 4, 5), "XMMC", "黑煤矿", "XMLX", "01");

        assertThatResult(plan.check("K3")).is(Verdict.FAIL).hasReason("K3.fail");
    }

    /** The figures of a box, by closed form from the boxes that the conforming plan is drawn with. */
    @Test
    void figures_ofRandomFootprints_areThoseOfTheBoxes() {
        Random random = new Random(20260501);
        for (int i = 0; i < 40; i++) {
            double x0 = random.nextInt(44) / 4d;
            double y0 = random.nextInt(28) / 4d;
            double x1 = x0 + (1 + random.nextInt((int) (4 * (12 - x0)))) / 4d;
            double y1 = y0 + (1 + random.nextInt((int) (4 * (8 - y0)))) / 4d;
            double farmland = common(x0, y0, x1, y1, 10.5, 2.25, 11, 2.5);
            double town = 0;
            for (int start : new int[] {0, 6}) {
                farmland += common(x0, y0, x1, y1, start, 0, start + 5, 1);
                town += common(x0, y0, x1, y1, start + 1, 3, start + 5, 5);
            }
            double cultivated = common(x0, y0, x1, y1, 0, 0, 12, 3) + common(x0, y0, x1, y1, 0, 5, 12, 6);
            site(box(x0, y0, x1, y1));

            assertThatResult(plan.check("K3"))
                    .measures("footprint_on", "YJJBNT", null, farmland)
                    .measures("footprint_on", "STBHHX", null, common(x0, y0, x1, y1, 0, 6, 12, 8))
                    .measures("footprint_outside", "CZKFBJ", null, area(x0, y0, x1, y1) - town)
                    .measures("cultivated_occupied", null, cultivated)
                    .measures("paddy_occupied", null, cultivated);
        }
    }

    private static double common(
            double x0, double y0, double x1, double y1, double u0, double v0, double u1, double v1) {
        double west = Math.max(x0, u0);
        double south = Math.max(y0, v0);
        double east = Math.min(x1, u1);
        double north = Math.min(y1, v1);
        return west < east && south < north ? area(west, south, east, north) : 0;
    }
}
