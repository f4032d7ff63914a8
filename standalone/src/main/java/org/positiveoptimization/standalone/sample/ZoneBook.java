/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.locationtech.jts.geom.Polygon;
import org.positiveoptimization.geometry.EllipsoidalArea;
import org.positiveoptimization.plan.Role;

/** Account of the zones: where they do not follow a line (Z2), and how much farmland lies in zones 300 (Z3). */
final class ZoneBook {
    private static final String LAYER = "GHFQ";
    private static final int ECOLOGICAL = 100;
    private static final int FARMLAND = 300;
    private static final int URBAN = 400;

    private ZoneBook() {}

    /** Ground inside a leaf that the urban boundary takes in while the zone stays as it is. */
    static void urban(Expectations expected, Leaf leaf, Polygon ground) {
        boolean yields = (leaf.zone() == ECOLOGICAL && leaf.redLine) || (leaf.zone() == FARMLAND && leaf.farmland);
        if (leaf.zone() != URBAN && !yields) {
            expected.blocking("Z2", LAYER, ground, "分区未随城镇开发边界调整", "zone does not follow the urban boundary");
        }
    }

    /** Ground that the red line takes in or gives up while the zone stays as it is. */
    static void redLine(Expectations expected, Polygon ground) {
        expected.blocking("Z2", LAYER, ground, "分区与生态保护红线不一致", "zone does not follow the red line");
    }

    /** A zone that changes where no line and no land use does. */
    static void unexplained(Expectations expected, Polygon ground) {
        expected.blocking("Z4", LAYER, ground, "分区变化无依据", "zone changes without a cause");
    }

    /** What Z3 must say of the farmland that came in. */
    static void expectFarmland(SamplePlan plan, FarmlandBook farmland, Expectations expected) {
        if (share(plan, Role.DRAFT).compareTo(share(plan, Role.APPROVED)) < 0) {
            farmland.outsideZone()
                    .forEach(ground -> expected.warning(
                            "Z3", "YJJBNT", ground, "调入地块在农田保护区外", "incoming land lies outside the farmland zone"));
        }
    }

    /** @return share of the farmland in zones 300, to four decimals */
    private static BigDecimal share(SamplePlan plan, Role role) {
        double[] sums = new double[2];
        plan.forEach(role, "YJJBNT", row -> {
            double area = EllipsoidalArea.of(row.geometry);
            sums[0] += area;
            sums[1] += Integer.valueOf(FARMLAND).equals(row.values.get(LeafRows.ZONE)) ? area : 0;
        });
        return BigDecimal.valueOf(sums[1] / sums[0]).setScale(4, RoundingMode.HALF_UP);
    }
}
