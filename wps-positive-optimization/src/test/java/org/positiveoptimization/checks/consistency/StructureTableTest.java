/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.consistency;

import static org.positiveoptimization.fixture.Grid.area;
import static org.positiveoptimization.fixture.ResultAssert.assertThatResult;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.fixture.TinyPlan;

class StructureTableTest {
    private static final double RED_LINE = area(0, 6, 12, 8);
    private static final double CULTIVATED = area(0, 0, 12, 3) + area(0, 5, 12, 6);

    private final TinyPlan plan = TinyPlan.conforming();

    private void structure(String code, double base, double target, double baseTotal, double targetTotal) {
        plan.draft("GTKJJGTZB")
                .row(
                        "XZQDM",
                        TinyPlan.CITY,
                        "YDLXDM",
                        code,
                        "YDLXMC",
                        "类",
                        "GHJQNMJ",
                        base / 10_000,
                        "GHJQNZZMJB",
                        100 * base / baseTotal,
                        "GHMBNMJ",
                        target / 10_000,
                        "GHMBNZZMJB",
                        100 * target / targetTotal);
    }

    private void structure() {
        double total = area(0, 0, 12, 8);
        structure("HJ", total, total, total, total);
        structure("01", CULTIVATED, CULTIVATED, total, total);
        structure("07", area(0, 3, 12, 5), area(0, 3, 12, 5), total, total);
        structure("03", RED_LINE, RED_LINE, total, total);
    }

    @Test
    void structureTable_thatAddsUp_passes() {
        structure();

        assertThatResult(plan.check("N1")).passes();
    }

    @ParameterizedTest
    @CsvSource({
        "GHJQNZZMJB, 0.009, 0",
        "GHJQNZZMJB, 0.011, 1",
        "GHMBNZZMJB, -0.011, 1",
        "GHMBNMJ, 0.008, 0",
        "GHMBNMJ, 0.011, 2",
        "GHMBNMJ, 5, 3",
        "GHJQNMJ, 5, 2",
    })
    void structureTable_thatIsOutByMoreThanTheTolerance_isAFindingForEverySumItBreaks(
            String field, double by, int findings) {
        structure();
        double value = field.equals("GHMBNMJ") || field.equals("GHJQNMJ")
                ? CULTIVATED / 10_000
                : 100 * CULTIVATED / area(0, 0, 12, 8);
        plan.draft("GTKJJGTZB").set(2, field, value + by);

        assertThatResult(plan.check("N1"))
                .is(findings == 0 ? Verdict.PASS : Verdict.FAIL)
                .hasFindings(findings);
    }

    @Test
    void structureTable_ofAClassThatTheLayerHasNot_isAFindingOfItsSize() {
        structure();
        plan.draft("GHYDYH").set(4, "YDYHFLDM", "0401");

        assertThatResult(plan.check("N1"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .isOn("GTKJJGTZB")
                .mentions("N1.sum")
                .hasArea(area(0, 6, 6, 8));
    }

    @Test
    void totals_ofTheTwoYears_areTheSame() {
        double total = area(0, 0, 12, 8);
        structure("HJ", total + 1_000, total, total + 1_000, total);
        structure("01", CULTIVATED + 1_000, CULTIVATED, total + 1_000, total);
        structure("07", area(0, 3, 12, 5), area(0, 3, 12, 5), total + 1_000, total);
        structure("03", RED_LINE, RED_LINE, total + 1_000, total);

        assertThatResult(plan.check("N1"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .hasArea(1_000);
    }

    @ParameterizedTest
    @CsvSource({
        "YDLXDM, 99, N1.class",
        "YDLXDM, 01, N1.repeated",
        "XZQDM, 999999, N1.area",
        "GHMBNMJ, , N1.structure_value"
    })
    void structureRow_thatCannotBeReliedOn_isAFinding(String field, String value, String fault) {
        structure();
        structure("09", 0, 0, 1, 1);
        assertThatResult(plan.check("N1")).passes();

        plan.draft("GTKJJGTZB").set(5, field, value);
        assertThatResult(plan.check("N1"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .mentions(fault);
    }

    @Test
    void structureTable_withoutATotal_isAFinding() {
        structure();
        plan.draft("GTKJJGTZB").remove(1);

        assertThatResult(plan.check("N1"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .says("N1.no_total");
    }
}
