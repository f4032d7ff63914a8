/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.submission;

import static org.positiveoptimization.fixture.Grid.area;
import static org.positiveoptimization.fixture.Grid.box;
import static org.positiveoptimization.fixture.ResultAssert.assertThatResult;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.fixture.TinyLayer;
import org.positiveoptimization.fixture.TinyPlan;
import org.positiveoptimization.plan.FieldType;

/** Farmland: cell 0 is given up, cell 1 gets another slope, cell 5 comes in; the package that says so is delivered. */
class PackageIdentityTest {
    private static final String OUT = box(0, 0, 1, 1);
    private static final String STEEPER = box(1, 0, 2, 1);
    private static final String IN = box(5, 0, 6, 1);

    private final TinyPlan plan = TinyPlan.conforming();
    private int rows;

    private void edit() {
        plan.draft("YJJBNT").remove(1).set(2, "GDPDJB", "3").add(IN);
    }

    private void deliver() {
        edit();
        before(OUT).before(STEEPER);
        change(OUT, "3", "103").change(STEEPER, "2", "110").change(IN, "1", "110");
        after(STEEPER, "GDPDJB", "3").after(IN);
    }

    private PackageIdentityTest before(String wkt, Object... more) {
        return row("WHQYJJBNT", wkt, state(more));
    }

    private PackageIdentityTest after(String wkt, Object... more) {
        return row("WHHYJJBNT", wkt, state(more));
    }

    private PackageIdentityTest change(String wkt, String kind, String reason, Object... more) {
        List<Object> values =
                new ArrayList<>(List.of("WHLX", kind, "WHLY", reason, "WHBH", String.format("20261101%06d", rows + 1)));
        values.addAll(Arrays.asList(more));
        return row("WHCYJJBNT", wkt, values.toArray());
    }

    private static Object[] state(Object... more) {
        List<Object> values = new ArrayList<>(
                List.of("DLBM", "0101", "GDPDJB", "2", "GDDB", 5L, "ZLFLDM", "11", "WDGD", "y", "TBBH", "1"));
        values.addAll(Arrays.asList(more));
        return values.toArray();
    }

    private PackageIdentityTest row(String layer, String wkt, Object... values) {
        rows++;
        List<Object> all = new ArrayList<>(List.of("BSM", String.format("2305210000%08d", rows)));
        all.addAll(Arrays.asList(values));
        plan.draft(layer).add(wkt, all.toArray());
        return this;
    }

    @Test
    void plan_withoutAChange_passes() {
        assertThatResult(plan.check("S1")).passes().hasReason("S1.pass");
    }

    @Test
    void derivedPackage_ofEdits_agreesAndGivesTheAreas() {
        edit();
        plan.draft("GHYDYH").reshape(1, box(0, 0, 6, 2.5)).add(box(0, 2.5, 6, 3), "YDYHFLDM", "0201");

        assertThatResult(plan.check("S1"))
                .passes()
                .measures("package_in", "YJJBNT", null, area(5, 0, 6, 1))
                .measures("package_out", "YJJBNT", null, area(0, 0, 1, 1))
                .measures("package_reclassified", "YJJBNT", null, area(1, 0, 2, 1))
                .measures("package_balance", "YJJBNT", null, 0d)
                .measures("package_difference", "YJJBNT", null, 0d)
                .measures("package_reclassified", "GHYDYH", null, area(0, 2.5, 6, 3));
    }

    /** Long edges askew, where the areas of the national formula alone would not add up. */
    @Test
    void derivedPackage_cutFromObliqueFeatures_balances() {
        plan.both("HLFXKZX", l -> l.add("POLYGON((0 0, 10 3, 8 7, 1 6, 0 0))", "MC", "河"));
        plan.draft("HLFXKZX").reshape(1, "POLYGON((0 0, 5 1.5, 4 6.428571428571429, 1 6, 0 0))");

        assertThatResult(plan.check("S1")).passes().measures("package_balance", "HLFXKZX", null, 0d);
    }

    @Test
    void splitMergedAndRenumberedFeatures_areNoChange() {
        plan.draft("GHYDYH").remove(1).add(box(0, 0, 3, 3), "BSM", "x").add(box(3, 0, 6, 3), "BSM", "x");

        assertThatResult(plan.check("S1")).passes();
    }

    @Test
    void overlappingFeatures_areLeftToG4() {
        plan.draft("GHYDYH").reshape(1, box(0, 0, 6, 3.5));

        assertThatResult(plan.check("S1")).passes();
    }

    @Test
    void deliveredPackage_thatIsRight_passes() {
        deliver();

        assertThatResult(plan.check("S1")).passes().measures("package_in", "YJJBNT", null, area(5, 0, 6, 1));
    }

    @Test
    void deliveredPackage_inOtherPieces_passes() {
        edit();
        before(OUT).before(STEEPER);
        change(box(0, 0, 0.5, 1), "3", "103").change(box(0.5, 0, 1, 1), "3", "103");
        change(STEEPER, "2", "110").change(IN, "1", "110");
        after(box(1, 0, 1.25, 1), "GDPDJB", "3")
                .after(box(1.25, 0, 2, 1), "GDPDJB", "3")
                .after(IN);

        assertThatResult(plan.check("S1")).passes();
    }

    /** A feature more of the approved plan that is the same in the draft. */
    @Test
    void deliveredPackage_withMoreThanNeedBe_passes() {
        deliver();
        before(box(2, 0, 3, 1)).after(box(2, 0, 3, 1));

        assertThatResult(plan.check("S1")).passes();
    }

    @Test
    void ledgerAlone_isNoPackage() {
        edit();
        change(OUT, "1", "103", "WHBH", "1");

        assertThatResult(plan.check("S1")).passes();
    }

    @Test
    void part_thatIsMissing_isAFinding() {
        deliver();
        plan.draft("WHQYJJBNT").drop();

        assertThatResult(plan.check("S1"))
                .is(Verdict.FAIL)
                .finding(0)
                .isOn("WHQYJJBNT")
                .says("S1.part")
                .hasNoPlace();
    }

    @Test
    void change_thatIsNotThere_isMissing() {
        deliver();
        plan.draft("WHCYJJBNT").reshape(3, box(5, 0, 5.5, 1));

        assertThatResult(plan.check("S1"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .measures("package_difference", "YJJBNT", null, area(5.5, 0, 6, 1))
                .finding(0)
                .isOn("WHCYJJBNT")
                .says("S1.missing")
                .hasGround(box(5.5, 0, 6, 1))
                .hasArea(area(5.5, 0, 6, 1));
    }

    @Test
    void change_onUnchangedGround_isSurplus() {
        deliver();
        change(box(8, 0, 9, 1), "3", "103");

        assertThatResult(plan.check("S1"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .isOn("WHCYJJBNT")
                .says("S1.surplus")
                .hasDraft("WHCYJJBNT.4")
                .hasGround(box(8, 0, 9, 1))
                .hasArea(area(8, 0, 9, 1));
    }

    @ParameterizedTest
    @CsvSource({"1,1", "1,2", "2,1", "2,3", "3,2", "3,3"})
    void change_ofAnotherKind_isOneFinding(long row, String kind) {
        deliver();
        plan.draft("WHCYJJBNT").set(row, "WHLX", kind);

        assertThatResult(plan.check("S1"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .says("S1.other_kind")
                .hasDraft("WHCYJJBNT." + row);
    }

    @Test
    void change_thatIsThereTwice_isAFinding() {
        deliver();
        change(box(5, 0, 5.5, 1), "1", "110");

        assertThatResult(plan.check("S1"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .says("S1.twice")
                .hasGround(box(5, 0, 5.5, 1))
                .hasDraft("WHCYJJBNT.3", "WHCYJJBNT.4");
    }

    @Test
    void before_thatLacksAFeature_isMissingOnce() {
        deliver();
        plan.draft("WHQYJJBNT").remove(2);

        assertThatResult(plan.check("S1"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .isOn("WHQYJJBNT")
                .says("S1.missing")
                .hasGround(STEEPER);
    }

    @Test
    void before_ofAnotherClass_isUnlikeTheApprovedPlan() {
        deliver();
        plan.draft("WHQYJJBNT").set(1, "GDDB", 4L);

        assertThatResult(plan.check("S1"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .isOn("WHQYJJBNT")
                .says("S1.unlike")
                .hasDraft("WHQYJJBNT.1")
                .hasGround(OUT);
    }

    @Test
    void after_thatLacksGround_isMissing() {
        deliver();
        plan.draft("WHHYJJBNT").remove(2);

        assertThatResult(plan.check("S1"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .isOn("WHHYJJBNT")
                .says("S1.missing")
                .hasGround(IN)
                .hasArea(area(5, 0, 6, 1));
    }

    @Test
    void after_withGroundOfTheDraftThatIsNoPartOfIt_isSurplus() {
        deliver();
        after(box(7, 0, 8, 1));

        assertThatResult(plan.check("S1"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .isOn("WHHYJJBNT")
                .says("S1.surplus")
                .hasGround(box(7, 0, 8, 1));
    }

    @Test
    void after_whereTheDraftHasNothing_isUnlikeTheDraft() {
        deliver();
        after(OUT);

        assertThatResult(plan.check("S1"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .isOn("WHHYJJBNT")
                .says("S1.unlike")
                .hasGround(OUT);
    }

    /** A cell is 76.65 m wide: a strip of 9.9 mm is what coordinates in exchange formats explain, one of 10.1 mm is not. */
    @ParameterizedTest
    @CsvSource({"0.000001, PASS", "0.000129, PASS", "0.000133, FAIL", "0.05, FAIL"})
    void differences_thatCoordinatesExplain_areNone(double width, Verdict verdict) {
        deliver();
        plan.draft("WHHYJJBNT").reshape(2, box(5 + width, 0, 6, 1));
        plan.draft("WHCYJJBNT").reshape(3, box(5 + width, 0, 6, 1));

        assertThatResult(plan.check("S1")).is(verdict);
    }

    @Test
    void stripNarrowerThanTheParameter_ofWhateverLength_isNone() {
        deliver();
        plan.draft("WHCYJJBNT").reshape(3, box(5.001, 0, 6, 1));
        assertThatResult(plan.check("S1")).is(Verdict.FAIL);

        plan.with("tol.package_width_m", 0.08);
        assertThatResult(plan.check("S1")).is(Verdict.PASS);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "WHHYJJBNT, BSM, 23052100000000001, S1.identifier",
                "WHHYJJBNT, BSM, null, S1.identifier",
                "WHHYJJBNT, BSM, 230521000000000006, S1.identifier_repeated",
                "WHHYJJBNT, XZQMC, ' ', S1.blank",
                "WHHYJJBNT, XZQDM, 2305210000001, S1.long",
                "WHHYJJBNT, GDLX, ZZ, S1.code",
                "WHCYJJBNT, WHBH, 20261301000001, S1.number",
                "WHCYJJBNT, WHBH, null, S1.number",
                "WHCYJJBNT, WHBH, 20261101000003, S1.number_repeated",
                "WHCYJJBNT, WHLY, 999, S1.reason",
                "WHCYJJBNT, WHLY, null, S1.reason",
            })
    void value_thatIsWrong_isAFinding(String layer, String field, String value, String key) {
        deliver();
        // the second rows: WHH has identifiers 6 and 7, WHC numbers 3 and 4
        plan.draft(layer).set(2, field, value);

        assertThatResult(plan.check("S1"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .isOn(layer)
                .says(key)
                .hasDraft(layer + ".2");
    }

    @Test
    void kind_thatIsUnknown_isACodeAndNoKind() {
        deliver();
        plan.draft("WHCYJJBNT").set(1, "WHLX", "7");

        assertThatResult(plan.check("S1"))
                .is(Verdict.FAIL)
                .hasFindings(2)
                .finding(0)
                .says("S1.other_kind")
                .finding(1)
                .says("S1.code");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
    void number_thatIsNone_isBlank(double value) {
        deliver();
        plan.draft("WHHYJJBNT").set(1, "YJJBNTMJ", value);

        assertThatResult(plan.check("S1")).is(Verdict.FAIL).finding(0).says("S1.blank");
    }

    @Test
    void field_thatIsMissingOrOfAnotherType_isAFinding() {
        deliver();
        plan.draft("WHCYJJBNT").dropField("WHBH");
        plan.draft("WHHYJJBNT").retype("YJJBNTMJ", FieldType.TEXT);

        assertThatResult(plan.check("S1"))
                .is(Verdict.FAIL)
                .hasFindings(2)
                .finding(0)
                .isOn("WHCYJJBNT")
                .says("S1.field")
                .finding(1)
                .isOn("WHHYJJBNT")
                .says("S1.field");
    }

    @Test
    void part_withAnUnsoundGeometry_isIncomplete() {
        deliver();
        TinyLayer after = plan.draft("WHHYJJBNT");
        after.add((Geometry) null, "BSM", "230521000000000099", "DLBM", "0101", "YJJBNTMJ", 1d);

        assertThatResult(plan.check("S1")).is(Verdict.INCOMPLETE);
    }

    @Test
    void optionalLayer_thatIsUnsound_isIncomplete() {
        plan.draft("HLFXKZX").add((Geometry) null, "MC", "河");

        assertThatResult(plan.check("S1")).isIncomplete("unusable");
    }

    @Test
    void optionalLayer_thatIsNew_isWhollyIn() {
        plan.draft("HLFXKZX").add(box(1, 5, 3, 6), "MC", "河");

        assertThatResult(plan.check("S1")).passes().measures("package_in", "HLFXKZX", null, area(1, 5, 3, 6));
    }
}
