/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.projects;

import static org.positiveoptimization.fixture.Grid.area;
import static org.positiveoptimization.fixture.Grid.box;
import static org.positiveoptimization.fixture.ResultAssert.assertThatResult;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.fixture.TinyPlan;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.rules.Severity;

class ProjectListChangesTest {
    private static final String TABLE = "ZDXMAPB";

    private final TinyPlan plan = TinyPlan.conforming();

    /** A project of the west without a footprint. */
    private void add(Role role, String name, Object... values) {
        plan.layer(role, TABLE).row(join(name, values));
    }

    private static Object[] join(String name, Object... values) {
        Object[] all = new Object[values.length + 6];
        System.arraycopy(new Object[] {"XMMC", name, "YDGM", 2d, "XZJSYD", 1d}, 0, all, 0, 6);
        System.arraycopy(values, 0, all, 6, values.length);
        return all;
    }

    @Test
    void list_thatIsUnchanged_passes() {
        assertThatResult(plan.check("K1"))
                .passes()
                .measures("projects", 1d, 1d)
                .measures("projects_unchanged", null, 1d)
                .measures("list_blanks", null, 0d)
                .measures("list_values", null, 0d)
                .measures("list_repeated", null, 0d);
    }

    @ParameterizedTest
    @ValueSource(strings = {"XZQDM", "XZQMC", "XMLX", "XMMC", "JSXZ", "JSNX", "SZXZQ"})
    void column_thatIsMandatory_isNeverBlank(String field) {
        plan.both(TABLE, l -> l.row(join("水库", field, " ")));

        assertThatResult(plan.check("K1"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .measures("list_blanks", null, 1d)
                .finding(0)
                .isOn(TABLE)
                .says("K1.blank")
                .hasNoPlace();
    }

    @ParameterizedTest
    @CsvSource({
        "XMLX, 77, K1.code",
        "XMJB, 乡级, K1.code",
        "JSXZ, 重建, K1.code",
        "JSNX, 十五五, K1.period",
        "JSNX, 2030-2026, K1.years",
        "JSNX, 2010-2026, K1.years",
        "JSNX, 2026-2041, K1.years",
    })
    void value_thatIsNotLawful_isOneFinding(String field, String value, String says) {
        plan.both(TABLE, l -> l.row(join("水库", field, value)));

        assertThatResult(plan.check("K1"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .measures("list_values", null, 1d)
                .finding(0)
                .says(says)
                .hasNoPlace();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2011-2040", "2026", "2026—2030年"})
    void years_atTheirLimits_pass(String years) {
        plan.both(TABLE, l -> l.row(join("水库", "JSNX", years)));

        assertThatResult(plan.check("K1")).passes();
    }

    @ParameterizedTest
    @CsvSource({
        "-0.0001, 0, K1.number",
        "NaN, 0, K1.number",
        "Infinity, 0, K1.number",
        "1e308, 0, K1.absurd",
        "2, 2.0001, K1.more_new",
        "2, -1, K1.number",
    })
    void size_thatIsNoSize_isOneFinding(double land, double fresh, String says) {
        plan.both(TABLE, l -> l.row(join("水库", "YDGM", land, "XZJSYD", fresh)));

        assertThatResult(plan.check("K1"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .says(says);
    }

    @Test
    void newLand_isAsMuchAsTheLandAtMost_toFourDecimals() {
        plan.both(TABLE, l -> l.row(join("水库", "YDGM", 2d, "XZJSYD", 2.00004d)));

        assertThatResult(plan.check("K1")).passes();
    }

    @Test
    void size_isAsMuchAsTheCityAtMost() {
        double city = area(0, 0, 12, 8) / 10_000;
        plan.both(TABLE, l -> l.row(join("水库", "YDGM", city - 1e-6)));
        assertThatResult(plan.check("K1")).passes();

        plan.both(TABLE, l -> l.set(2, "YDGM", city + 1e-6));
        assertThatResult(plan.check("K1"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .says("K1.absurd");
    }

    @Test
    void size_thatIsBlank_isExplainedByTheRemarks() {
        plan.both(TABLE, l -> l.row(join("水库", "YDGM", null, "XZJSYD", null)));
        assertThatResult(plan.check("K1"))
                .is(Verdict.FAIL)
                .hasFindings(2)
                .finding(0)
                .says("K1.no_size")
                .finding(1)
                .says("K1.no_size");

        plan.both(TABLE, l -> l.set(2, "BZ", "规模待可研确定"));
        assertThatResult(plan.check("K1")).passes();
    }

    @Test
    void project_thatStandsTwice_isOneFinding_howeverItIsWritten() {
        plan.both(TABLE, l -> l.row(join("水库（一期）", "SZXZQ", "西县、东县")).row(join("水库 (一期)", "SZXZQ", "230522,西县")));

        assertThatResult(plan.check("K1"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .measures("list_repeated", null, 1d)
                .finding(0)
                .says("K1.repeated");
    }

    @Test
    void projects_ofOneNameInTwoAreas_areTwo() {
        plan.both(TABLE, l -> l.row(join("水库")).row(join("水库", "SZXZQ", "东县")));

        assertThatResult(plan.check("K1")).passes();
    }

    @Test
    void project_thatIsNew_isAdded() {
        add(Role.DRAFT, "水库");

        assertThatResult(plan.check("K1"))
                .passes()
                .measures("projects", 1d, 2d)
                .measures("projects_added", null, 1d)
                .measures("project_added", "水库", null, 2d);
    }

    @Test
    void project_thatIsGone_needsAStatement() {
        add(Role.APPROVED, "水库");

        assertThatResult(plan.check("K1"))
                .is(Verdict.WARN)
                .hasFindings(1)
                .measures("projects_deleted", null, 1d)
                .finding(0)
                .isOn(TABLE)
                .says("K1.deleted")
                .hasSeverity(Severity.W)
                .isIn(TinyPlan.WEST)
                .hasNoPlace();
    }

    @ParameterizedTest
    @CsvSource({"XMLX, 02", "XMJB, 国家级", "JSXZ, 改扩建", "JSNX, 2026", "YDGM, 3", "XZJSYD, 0.5"})
    void project_ofAnotherValue_isAdjusted(String field, String value) {
        add(Role.APPROVED, "水库");
        Object other = field.equals("YDGM") || field.equals("XZJSYD") ? (Object) Double.valueOf(value) : value;
        add(Role.DRAFT, "水库", field, other);

        assertThatResult(plan.check("K1"))
                .passes()
                .measures("projects_adjusted", null, 1d)
                .measures("projects_unchanged", null, 1d);
    }

    @Test
    void project_withAnotherFootprint_isAdjusted() {
        plan.draft("ZDXMFW").reshape(1, box(2, 4, 3, 4.95));

        assertThatResult(plan.check("K1")).passes().measures("projects_adjusted", null, 1d);
    }

    @Test
    void project_ofASimilarName_isRenamed() {
        add(Role.APPROVED, "双鸭山市水库工程");
        add(Role.DRAFT, "双鸭山水库建设工程");

        assertThatResult(plan.check("K1"))
                .passes()
                .measures("projects_renamed", null, 1d)
                .measures("projects_deleted", null, 0d)
                .measures("project_likeness", "双鸭山市水库工程 → 双鸭山水库建设工程", null, 1 - 3 / 9d);
    }

    @ParameterizedTest
    @CsvSource({"0.6, WARN, 0", "0.6, WARN, 0", "0.5, PASS, 1"})
    void names_areAlikeFromTheLimitOn(double least, Verdict expected, double renamed) {
        add(Role.APPROVED, "甲乙丙丁");
        add(Role.DRAFT, "甲乙戊己");
        plan.with("project.rename_similarity", least);

        assertThatResult(plan.check("K1")).is(expected).measures("projects_renamed", null, renamed);
    }

    @ParameterizedTest
    @CsvSource({"XMLX, 02", "SZXZQ, 东县"})
    void project_ofAnotherTypeOrArea_isNotRenamed(String field, String value) {
        add(Role.APPROVED, "双鸭山市水库工程");
        add(Role.DRAFT, "双鸭山水库建设工程", field, value);

        assertThatResult(plan.check("K1"))
                .is(Verdict.WARN)
                .measures("projects_renamed", null, 0d)
                .measures("projects_added", null, 1d)
                .measures("projects_deleted", null, 1d);
    }

    @Test
    void projects_thatAreAlike_arePairedOnce_bestFirst() {
        add(Role.APPROVED, "甲乙丙丁戊");
        add(Role.APPROVED, "甲乙丙丁己");
        add(Role.DRAFT, "甲乙丙庚己");
        add(Role.DRAFT, "甲乙丙丁辛");

        assertThatResult(plan.check("K1"))
                .passes()
                .measures("projects_renamed", null, 2d)
                .measures("project_likeness", "甲乙丙丁戊 → 甲乙丙丁辛", null, 0.8)
                .measures("project_likeness", "甲乙丙丁己 → 甲乙丙庚己", null, 0.8);
    }

    @Test
    void project_onTheSameGround_isRenamed_whateverItsName() {
        plan.draft(TABLE).set(1, "XMMC", "佳宝通道");
        plan.draft("ZDXMFW").set(1, "XMMC", "佳宝通道");

        assertThatResult(plan.check("K1"))
                .passes()
                .measures("projects_renamed", null, 1d)
                .measures("project_likeness", "高速公路 → 佳宝通道", null, 1d);
    }

    @ParameterizedTest
    @CsvSource({"1e-9, WARN", "-1e-9, PASS"})
    void ground_isAlikeFromTheLimitOn(double beyond, Verdict expected) {
        plan.draft(TABLE).set(1, "XMMC", "高速公路二期");
        plan.draft("ZDXMFW").set(1, "XMMC", "高速公路二期").reshape(1, box(2, 4.4, 3, 5.4));
        plan.with("project.rename_min_overlap", area(2, 4.4, 3, 5) / area(2, 4.4, 3, 5.4) + beyond);

        assertThatResult(plan.check("K1")).is(expected);
    }

    @ParameterizedTest
    @CsvSource({"1e-7, PASS", "-1e-7, WARN"})
    void size_thatIsNotThatOfTheFootprint_needsAStatement(double slack, Verdict expected) {
        double ground = area(2, 4, 3, 5);
        plan.both(TABLE, l -> l.set(1, "YDGM", 0.9));
        plan.with("project.size_tolerance", (9_000 - ground) / ground + 10 * slack);

        assertThatResult(plan.check("K1")).is(expected);
    }

    @Test
    void size_ofTwoFootprintsThatOverlap_isThatOfTheirGround() {
        plan.both("ZDXMFW", l -> l.add(box(2, 4.5, 3, 5.5), "XMMC", "高速公路"));
        plan.both(TABLE, l -> l.set(1, "YDGM", area(2, 4, 3, 5.5) / 10_000));
        plan.with("project.size_tolerance", 1e-6);
        assertThatResult(plan.check("K1")).passes();

        plan.both(TABLE, l -> l.set(1, "YDGM", 1d));
        assertThatResult(plan.check("K1"))
                .is(Verdict.WARN)
                .hasFindings(1)
                .finding(0)
                .says("K1.size")
                .hasGround(box(2, 4, 3, 5.5))
                .hasArea(area(2, 4, 3, 5.5));
    }

    @Test
    void row_ofNothingButNulls_isToldAndBreaksNothing() {
        plan.draft(TABLE)
                .row(
                        "XZQDM", null, "XZQMC", null, "XMLX", null, "XMMC", null, "XMJB", null, "JSXZ", null, "JSNX",
                        null, "SZXZQ", null);

        assertThatResult(plan.check("K1"))
                .is(Verdict.FAIL)
                .hasFindings(9)
                .measures("list_blanks", null, 7d)
                .measures("list_values", null, 2d);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void footprints_thatAreUnsound_areIncomplete_andMayBeMissing(Role role) {
        plan.layer(role, "ZDXMFW").add((Geometry) null, "XMMC", "路");
        assertThatResult(plan.check("K1")).isIncomplete("unusable");

        plan.both("ZDXMFW", l -> l.drop());
        assertThatResult(plan.check("K1")).passes();
    }
}
