/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.zoning;

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
import org.positiveoptimization.plan.Role;

class FarmlandInZoneTest {
    private static final double FARMLAND = area(0, 0, 5, 1) + area(6, 0, 11, 1) + area(10.5, 2.25, 11, 2.5);

    private final TinyPlan plan = TinyPlan.conforming();

    @Test
    void farmland_ofAConformingPlan_liesInItsZone() {
        assertThatResult(plan.check("Z3"))
                .passes()
                .measures("farmland_zone_share", 1d, 1d)
                .measures("farmland_in_zone", FARMLAND, FARMLAND);
    }

    @Test
    void newFarmland_outsideTheZone_needsAStatement() {
        plan.draft("YJJBNT").add(box(0, 2.5, 1, 5.5));
        double inside = FARMLAND + area(0, 2.5, 1, 3);

        assertThatResult(plan.check("Z3"))
                .is(Verdict.WARN)
                .hasFindings(1)
                .measures("farmland_zone_share", 1d, inside / (FARMLAND + area(0, 2.5, 1, 5.5)))
                .measures("farmland_in_zone", FARMLAND, inside)
                .finding(0)
                .isOn("YJJBNT")
                .says("Z3.new")
                .hasGround(box(0, 3, 1, 5.5))
                .hasArea(area(0, 3, 1, 5.5))
                .hasDraft("YJJBNT.12")
                .isIn(TinyPlan.WEST);
    }

    @Test
    void farmland_whoseZoneChanges_needsAStatement() {
        plan.draft("GHFQ").reshape(7, box(6, 0, 12, 2)).add(box(6, 2, 12, 3), "GHFQDM", "500");

        assertThatResult(plan.check("Z3"))
                .is(Verdict.WARN)
                .hasFindings(1)
                .measures("farmland_in_zone", FARMLAND, FARMLAND - area(10.5, 2.25, 11, 2.5))
                .finding(0)
                .says("Z3.rezoned")
                .hasGround(box(10.5, 2.25, 11, 2.5))
                .hasArea(area(10.5, 2.25, 11, 2.5))
                .hasApproved("GHFQ.7")
                .hasDraft("YJJBNT.11");
    }

    @Test
    void newFarmland_onGroundThatIsRezoned_isCountedOnce() {
        plan.draft("GHFQ").reshape(7, box(6, 0, 12, 2)).add(box(6, 2, 12, 3), "GHFQDM", "500");
        plan.draft("YJJBNT").reshape(11, box(10, 2.25, 11, 2.5));

        assertThatResult(plan.check("Z3"))
                .is(Verdict.WARN)
                .hasFindings(2)
                .finding(0)
                .says("Z3.new")
                .hasGround(box(10, 2.25, 10.5, 2.5))
                .finding(1)
                .says("Z3.rezoned")
                .hasGround(box(10.5, 2.25, 11, 2.5));
    }

    @Test
    void farmland_thatGoesOutInsideTheZone_isAFindingWithoutAPlace() {
        plan.both("YJJBNT", l -> l.add(box(0, 5, 1, 6)));
        plan.draft("YJJBNT").remove(1);

        assertThatResult(plan.check("Z3"))
                .is(Verdict.WARN)
                .hasFindings(1)
                .finding(0)
                .says("Z3.share")
                .hasNoPlace();
    }

    @Test
    void farmland_thatGoesOutOutsideTheZone_isBetter() {
        plan.both("YJJBNT", l -> l.add(box(0, 5, 1, 6)));
        plan.draft("YJJBNT").remove(12);

        assertThatResult(plan.check("Z3"))
                .passes()
                .measures("farmland_zone_share", FARMLAND / (FARMLAND + area(0, 5, 1, 6)), 1d);
    }

    @Test
    void farmland_outsideInBothVersions_passes() {
        plan.both("YJJBNT", l -> l.add(box(0, 5, 1, 6)));

        assertThatResult(plan.check("Z3")).passes();
    }

    /** The share falls to 0.99996 and to 0.99991. */
    @ParameterizedTest
    @CsvSource({"0.02, PASS", "0.03, WARN"})
    void share_isComparedAsRounded(double side, Verdict expected) {
        plan.draft("YJJBNT").add(box(0, 5, side, 5 + side));

        assertThatResult(plan.check("Z3"))
                .is(expected)
                .measures("farmland_zone_share", 1d, FARMLAND / (FARMLAND + area(0, 5, side, 5 + side)));
    }

    @Test
    void zone_ofAnUnknownCode_isNoFarmlandZone() {
        plan.draft("GHFQ").set(1, "GHFQDM", "3");

        assertThatResult(plan.check("Z3"))
                .is(Verdict.WARN)
                .hasFindings(5)
                .measures("farmland_in_zone", FARMLAND, FARMLAND - area(0, 0, 5, 1));
    }

    /** Zones 300 are one box, so that the closed form is at hand; the farmland of each version is random. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void share_ofRandomFarmland_isThatOfTheClosedForm(long seed) {
        double before = randomFarmland(Role.APPROVED, seed, seed + 100);
        double after = randomFarmland(Role.DRAFT, seed, seed + 200);
        plan.draft("GHFQ").reshape(3, box(0, 5, 3, 6)).add(box(3, 5, 6, 6), "GHFQDM", "500");

        assertThatResult(plan.check("Z3")).measures("farmland_in_zone", before, after);
    }

    /** @return the area in the zones; the first ten features are the same for the same seed */
    private double randomFarmland(Role role, long seed, long ownSeed) {
        plan.layer(role, "YJJBNT").clear();
        Random shared = new Random(seed);
        Random own = new Random(ownSeed);
        double inside = 0;
        for (int k = 0; k < 25; k++) {
            Random dice = k < 10 ? shared : own;
            double x = Math.floor(100 * dice.nextDouble() * 11) / 100;
            double y = Math.floor(100 * dice.nextDouble() * 7) / 100;
            double right = x + 0.25 + Math.floor(dice.nextDouble() * 4) / 8;
            double top = y + 0.25 + Math.floor(dice.nextDouble() * 4) / 8;
            plan.layer(role, "YJJBNT").add(box(x, y, right, top));
            inside += y < 3 ? area(x, y, right, Math.min(3, top)) : 0;
        }
        return inside;
    }
}
