/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.consistency;

import static org.positiveoptimization.fixture.ResultAssert.assertThatResult;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.fixture.TinyPlan;

class BalanceTableTest {
    private final TinyPlan plan = TinyPlan.conforming();

    private void balance(Object... changes) {
        plan.draft("GDYNZB")
                .row(
                        "XZQDM",
                        TinyPlan.CITY,
                        "LX",
                        "耕地",
                        "JQMJ",
                        100d,
                        "TDZLMJ",
                        5d,
                        "TDFKMJ",
                        3d,
                        "TDKFMJ",
                        2d,
                        "BCMJHJ",
                        10d,
                        "JSZYMJ",
                        4d,
                        "QTJSMJ",
                        1d,
                        "JSMJHJ",
                        5d,
                        "GHQMMJ",
                        105d);
        plan.draft("GDYNZB").set(1, changes);
    }

    @Test
    void balance_thatAddsUp_passes_blankPartsBeingNothing() {
        balance();
        assertThatResult(plan.check("N1")).passes();

        plan.draft("GDYNZB").set(1, "TDKFMJ", null, "BCMJHJ", 8d, "GHQMMJ", 103d);
        assertThatResult(plan.check("N1")).passes();
    }

    @ParameterizedTest
    @CsvSource({
        "GHQMMJ, 105.01, 0",
        "GHQMMJ, 105.02, 1",
        "BCMJHJ, 11, 2",
        "JSMJHJ, 4, 2",
        "TDZLMJ, 6, 1",
        "JQMJ, 99, 1",
    })
    void balance_thatDoesNotAddUp_isAFindingForEverySum(String field, double value, int findings) {
        balance(field, value);

        assertThatResult(plan.check("N1"))
                .is(findings == 0 ? Verdict.PASS : Verdict.FAIL)
                .hasFindings(findings);
    }

    @ParameterizedTest
    @CsvSource({"JQMJ, -1", "TDZLMJ, NaN", "JSMJHJ, Infinity", "QTJSMJ, -0.5"})
    void balance_withAValueThatIsNone_isAFinding(String field, double value) {
        balance(field, value);

        assertThatResult(plan.check("N1"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .isOn("GDYNZB")
                .mentions("N1.balance_value");
    }

    @Test
    void optionalTable_thatLacksAColumn_isIncomplete() {
        balance();
        plan.draft("GDYNZB").dropField("GHQMMJ");

        assertThatResult(plan.check("N1")).isIncomplete("unusable");
    }
}
