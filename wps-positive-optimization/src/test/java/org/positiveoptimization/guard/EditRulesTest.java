/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.positiveoptimization.fixture.Grid.area;
import static org.positiveoptimization.fixture.Grid.box;
import static org.positiveoptimization.guard.DecisionAssert.assertThatDecision;
import static org.positiveoptimization.guard.TinyTransaction.guardingWithoutApproved;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.positiveoptimization.geometry.GaussKruger;

/** Refused by a rule, for what is found after the edit and was not found before it; in whatever coordinate systems. */
class EditRulesTest extends EditFixture {
    @Test
    void conflict_thatWasThereBefore_doesNotRefuseAnEditElsewhere() {
        plan.draft("YJJBNT").add(box(0, 5.5, 1, 6.5));

        assertThatDecision(
                        edit("YJJBNT P7 G4").insert("YJJBNT", box(1, 5, 2, 6)).commit())
                .isAccepted();
    }

    @Test
    void conflict_thatWasThereBefore_doesNotRefuseAnEditOfItsOwnAttributes() {
        plan.draft("YJJBNT").add(box(0, 5.5, 1, 6.5));

        assertThatDecision(edit("YJJBNT P7").set("YJJBNT", 12, "BZ", "x").commit())
                .isAccepted();
    }

    @Test
    void conflict_thatBecomesLess_isNoNewOne() {
        plan.draft("YJJBNT").add(box(0, 5.5, 1, 6.5));

        assertThatDecision(edit("YJJBNT P7")
                        .reshape("YJJBNT", 12, box(0, 5.5, 1, 6.25))
                        .commit())
                .isAccepted();
    }

    @Test
    void conflict_thatGrows_isANewOne() {
        plan.draft("YJJBNT").add(box(0, 5.5, 1, 6.5));

        assertThatDecision(edit("YJJBNT P7")
                        .reshape("YJJBNT", 12, box(0, 5.5, 1, 6.75))
                        .commit())
                .isRefusedBy("P7")
                .hasSize(area(0, 6, 1, 6.75));
    }

    @Test
    void neighbour_thatWasInConflictWithTheDeletedFeature_isFreed() {
        plan.draft("YJJBNT").add(box(0, 0, 1, 1));

        assertThatDecision(edit("YJJBNT G4 P7").delete("YJJBNT", 12).commit()).isAccepted();
    }

    @Test
    void swap_overTwoLayers_isJudgedAsAWhole() {
        assertThatDecision(edit("YJJBNT P4 P7", "CZKFBJ P7 U6")
                        .insert("YJJBNT", box(1, 4, 2, 5))
                        .reshape("CZKFBJ", 1, "POLYGON((1 3, 4 3, 4 5, 2 5, 2 4, 1 4, 1 3))")
                        .commit())
                .isAccepted();
    }

    @Test
    void half_ofASwap_isRefused() {
        assertThatDecision(edit("YJJBNT P4 P7", "CZKFBJ P7 U6")
                        .insert("YJJBNT", box(1, 4, 2, 5))
                        .commit())
                .isRefusedBy("P7")
                .hasSize(area(1, 4, 2, 5));
    }

    @Test
    void swap_whoseSecondHalfIsInAnOpenLayer_isJudgedAsAWhole() {
        assertThatDecision(edit("YJJBNT P7")
                        .insert("YJJBNT", box(1, 4, 2, 5))
                        .reshape("CZKFBJ", 1, "POLYGON((1 3, 4 3, 4 5, 2 5, 2 4, 1 4, 1 3))")
                        .commit())
                .isAccepted();
    }

    @Test
    void changes_thatCancelInOneTransaction_areNone() {
        TinyTransaction transaction = edit("YJJBNT P7").insert("YJJBNT", box(0, 5.5, 1, 6.5));
        transaction.delete("YJJBNT", 12);

        assertThatDecision(transaction.commit()).isAccepted();
    }

    @Test
    void farmland_deletedByMistake_canBePutBackWhenTheApprovedPlanHasIt() {
        plan.both("YJJBNT", l -> l.set(1, "GDPDJB", "5"));
        plan.draft("YJJBNT").remove(1);

        assertThatDecision(edit("YJJBNT P4")
                        .insert("YJJBNT", box(0, 0, 1, 1), "GDPDJB", "5")
                        .commit())
                .isAccepted();
    }

    @Test
    void farmland_deletedByMistake_isNewFarmlandWithoutAnApprovedPlan() {
        plan.draft("YJJBNT").remove(1);

        assertThatDecision(new TinyTransaction(plan, guardingWithoutApproved("YJJBNT P4"))
                        .insert("YJJBNT", box(0, 0, 1, 1), "GDPDJB", "5")
                        .commit())
                .isRefusedBy("P4")
                .says("P4.slope");
    }

    @Test
    void pieceOfAnEarlierEdit_thatBecomesIneligible_isRefused() {
        plan.draft("YJJBNT").add(box(0, 1, 1, 2));

        assertThatDecision(edit("YJJBNT P4").set("YJJBNT", 12, "WDGD", "n").commit())
                .isRefusedBy("P4")
                .says("P4.unstable");
    }

    @Test
    void layers_inAZone_areCheckedThereAndThePlaceIsInTheirCoordinates() {
        for (String code : List.of("YJJBNT", "STBHHX", "CZKFBJ")) {
            plan.both(code, l -> l.srid(4532));
        }
        GuardDecision decision =
                edit("YJJBNT P7").insert("YJJBNT", box(0, 5.5, 1, 6.5)).commit();

        assertThatDecision(decision).isRefusedBy("P7").liesIn(0, 6, 1, 6.5);
        Refusal refusal = decision.refusals().get(0);
        Coordinate plane = GaussKruger.of(4532).orElseThrow().toPlane(refusal.lonLat());
        assertThat(refusal.place().distance(plane)).isLessThan(1e-6);
        // an edge that is straight in the plane bulges from the parallel that the closed form follows
        assertThat(refusal.size()).isCloseTo(area(0, 6, 1, 6.5), within(0.2));
    }

    @Test
    void layers_inDifferentCoordinateSystems_areCheckedTogether() {
        plan.both("YJJBNT", l -> l.srid(4532));
        plan.both("CZKFBJ", l -> l.srid(4533));

        assertThatDecision(
                        edit("YJJBNT P7").insert("YJJBNT", box(0, 5.5, 1, 6.5)).commit())
                .isRefusedBy("P7")
                .liesIn(0, 6, 1, 6.5);
        plan.draft("YJJBNT").remove(12);
        assertThatDecision(edit("YJJBNT P7").insert("YJJBNT", box(0, 1, 1, 2)).commit())
                .isAccepted();
    }
}
