/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.measures;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.plan.Role;

/** E1 and E2. */
final class RedLineOracles {
    private static final String LINE = "STBHHX";

    private RedLineOracles() {}

    static void addTo(Oracles oracles) {
        oracles.add("E1 red_line_area", p -> Figures.of(p.area(Role.APPROVED, LINE), p.area(Role.DRAFT, LINE)));
        oracles.add("E1 symmetric_difference", p -> Figures.after(changed(p, c -> !c.isReclassified()))
                .limit(0));
        oracles.add("E1 reclassified_area", p -> Figures.after(changed(p, Piece::isReclassified))
                .limit(0));
        oracles.addScoped("E2 footprint_on", p -> Map.of(LINE, Figures.after(onLine(p, f -> true))));
        oracles.addScoped(
                "E2 footprint_unadmitted",
                p -> Map.of(
                        LINE, Figures.after(onLine(p, f -> !isAdmitted(p, f))).limit(0)));
        oracles.add("E2 footprint_in_core", p -> Figures.after(inCore(p)).limit(0));
    }

    private static double changed(Plans plans, Predicate<Piece> which) {
        return Plans.area(plans.allChanges(LINE).pieces.stream()
                .filter(which)
                .filter(p -> p.area() >= plans.settings.number("tol.overlap_m2"))
                .toList());
    }

    private static double onLine(Plans plans, Predicate<StoredRow> which) {
        return plans.draft.rows("ZDXMFW").stream()
                .filter(which)
                .mapToDouble(f -> plans.crossing(f.geometry(), Role.DRAFT, LINE))
                .sum();
    }

    private static boolean isAdmitted(Plans plans, StoredRow footprint) {
        String admission = footprint.text("HXZYQX");
        boolean needsPaper = plans.settings.texts("redline.document_cases").contains(admission);
        boolean needsLevel = plans.settings.texts("redline.major_cases").contains(admission);
        return plans.settings.texts("redline.cases").contains(admission)
                && (!needsPaper || !footprint.text("PZWH").isEmpty())
                && (!needsLevel || ProjectOracles.isMajor(plans, footprint));
    }

    private static double inCore(Plans plans) {
        List<StoredRow> cores = plans.draft.rows("ZRBHD").stream()
                .filter(r -> r.text("GKFQ").equals("1"))
                .toList();
        double sum = 0;
        for (StoredRow footprint : plans.draft.rows("ZDXMFW")) {
            if (!plans.settings.texts("redline.core_cases").contains(footprint.text("HXZYQX"))) {
                Geometry onLine = plans.near(Role.DRAFT, LINE).covered(footprint.geometry());
                sum += plans.crossing(new Near(cores).covered(onLine));
            }
        }
        return sum;
    }
}
