/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.consistency;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.positiveoptimization.checks.Finding;
import org.positiveoptimization.checks.FindingBuilder;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.plan.PlanTable;
import org.positiveoptimization.rules.Parameters;
import org.positiveoptimization.text.Message;

/**
 * The balance of cultivated land and permanent basic farmland GDYNZB adds up, row by row, in hectares:
 *
 * <pre>
 * BCMJHJ = TDZLMJ + TDFKMJ + TDKFMJ      made up by consolidation, reclamation, development
 * JSMJHJ = JSZYMJ + QTJSMJ               lost to construction and otherwise
 * GHQMMJ = JQMJ + BCMJHJ - JSMJHJ        end = beginning + made up - lost
 * </pre>
 *
 * within {@code indicator.tol_ha}. A blank part is nothing; the totals must be there. The reading of the balance is ours: no
 * published document spells it out.
 */
final class BalanceTable {
    static final String TABLE = "GDYNZB";
    static final String[] FIELDS = {
        "XZQDM", "LX", "JQMJ", "TDZLMJ", "TDFKMJ", "TDKFMJ", "BCMJHJ", "JSZYMJ", "QTJSMJ", "JSMJHJ", "GHQMMJ"
    };

    private final PlanPair pair;
    private final double tolerance;
    private final List<Finding> findings = new ArrayList<>();

    BalanceTable(PlanPair pair, Parameters parameters) {
        this.pair = pair;
        this.tolerance = parameters.number("indicator.tol_ha");
    }

    List<Finding> findings() {
        for (Map<String, Object> row : pair.draft().rows(TABLE)) {
            double made = TableRows.quantity(row, "BCMJHJ");
            double lost = TableRows.quantity(row, "JSMJHJ");
            double end = TableRows.quantity(row, "GHQMMJ");
            double madeOf =
                    TableRows.part(row, "TDZLMJ") + TableRows.part(row, "TDFKMJ") + TableRows.part(row, "TDKFMJ");
            double lostTo = TableRows.part(row, "JSZYMJ") + TableRows.part(row, "QTJSMJ");
            double balance = TableRows.quantity(row, "JQMJ") + made - lost;
            if (Double.isNaN(end + madeOf + lostTo + balance)) {
                findings.add(finding(row, Message.of("N1.balance_value"), Double.NaN));
                continue;
            }
            compare(row, "BCMJHJ", made, madeOf);
            compare(row, "JSMJHJ", lost, lostTo);
            compare(row, "GHQMMJ", end, balance);
        }
        return findings;
    }

    private void compare(Map<String, Object> row, String field, double stated, double reckoned) {
        if (Tolerance.isExceeded(stated, reckoned, tolerance)) {
            findings.add(finding(
                    row, Message.of("N1.sum", field, stated, reckoned), Figure.hectares(Math.abs(stated - reckoned))));
        }
    }

    private Finding finding(Map<String, Object> row, Message text, double size) {
        String county = PlanTable.county(row);
        return FindingBuilder.of(
                        pair.metric(), TABLE, Message.of("N1.table_row", county, PlanTable.text(row, "LX"), text))
                .size(size)
                .county(county)
                .build();
    }
}
