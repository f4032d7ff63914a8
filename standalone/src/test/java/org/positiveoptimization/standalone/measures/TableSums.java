/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.measures;

import java.util.List;
import java.util.Map;
import org.positiveoptimization.plan.Role;

/** Sums within the tables of structure (GTKJJGTZB) and balance (GDYNZB), for N1; of the tables that the sample writes. */
final class TableSums {
    private static final double HECTARE = 10_000;

    /** Half a step of the last decimal of a hectare. */
    private static final double STEP = 0.00005;

    private TableSums() {}

    static int faults(Plans plans) {
        return structure(plans) + balance(plans);
    }

    private static int structure(Plans plans) {
        List<StoredRow> rows = plans.draft.rows("GTKJJGTZB");
        Map<String, String> classes = plans.settings.pairs("structure.classes", " ");
        double tolerance = plans.settings.number("indicator.tol_ha") + STEP;
        double shareTolerance = plans.settings.number("structure.share_tol_pct") + STEP;
        StoredRow total = rows.stream()
                .filter(r -> classes.get(r.text("YDLXDM")).equals("*"))
                .findFirst()
                .orElseThrow();
        int faults = 0;
        for (StoredRow row : rows) {
            faults += isShare(row, total, "GHJQNMJ", "GHJQNZZMJB", shareTolerance) ? 0 : 1;
            faults += isShare(row, total, "GHMBNMJ", "GHMBNZZMJB", shareTolerance) ? 0 : 1;
            String prefixes = classes.get(row.text("YDLXDM"));
            double land =
                    IndicatorOracles.figure(plans, prefixes.equals("*") ? "layer:GHYDYH" : "land:" + prefixes, null);
            faults += Math.abs(row.number("GHMBNMJ") - land / HECTARE) < tolerance ? 0 : 1;
        }
        for (String field : List.of("GHJQNMJ", "GHMBNMJ")) {
            double sum = Plans.sum(rows, r -> r.number(field)) - total.number(field);
            double most = plans.settings.number("indicator.tol_ha") * (rows.size() - 1) + STEP;
            faults += Math.abs(sum - total.number(field)) < most ? 0 : 1;
        }
        return faults + (Math.abs(total.number("GHMBNMJ") - total.number("GHJQNMJ")) < tolerance ? 0 : 1);
    }

    private static boolean isShare(StoredRow row, StoredRow total, String area, String share, double tolerance) {
        return Math.abs(row.number(share) - 100 * row.number(area) / total.number(area)) < tolerance;
    }

    private static int balance(Plans plans) {
        double tolerance = plans.settings.number("indicator.tol_ha") + STEP;
        int faults = 0;
        for (StoredRow row : plans.rows(Role.DRAFT, "GDYNZB")) {
            double made = part(row, "TDZLMJ") + part(row, "TDFKMJ") + part(row, "TDKFMJ");
            double lost = part(row, "JSZYMJ") + part(row, "QTJSMJ");
            double end = row.number("JQMJ") + row.number("BCMJHJ") - row.number("JSMJHJ");
            faults += Math.abs(row.number("BCMJHJ") - made) < tolerance ? 0 : 1;
            faults += Math.abs(row.number("JSMJHJ") - lost) < tolerance ? 0 : 1;
            faults += Math.abs(row.number("GHQMMJ") - end) < tolerance ? 0 : 1;
        }
        return faults;
    }

    private static double part(StoredRow row, String field) {
        return row.text(field).isEmpty() ? 0 : row.number(field);
    }
}
