/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.positiveoptimization.fixture.Grid.area;
import static org.positiveoptimization.fixture.Grid.box;

import org.junit.jupiter.api.Test;
import org.positiveoptimization.delta.ChangeKind;
import org.positiveoptimization.delta.ChangePiece;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.fixture.Grid;
import org.positiveoptimization.fixture.TinyPlan;

class ChangeLedgerTest {
    private final TinyPlan plan = TinyPlan.conforming();

    private String reason(double minShare) {
        plan.draft("YJJBNT").clear().add(box(5, 0, 6, 1));
        PlanPair pair = plan.pair();
        ChangePiece piece =
                pair.delta("YJJBNT").pieces(ChangeKind.IN).findFirst().orElseThrow();
        return ChangeLedger.of(pair, "YJJBNT")
                .entryFor(piece, minShare)
                .map(ChangeLedger::reason)
                .orElse("none");
    }

    @Test
    void ledger_thatIsNotThere_declaresNothing() {
        PlanPair pair = plan.pair();

        assertThat(ChangeLedger.of(pair, "YJJBNT").entries()).isEmpty();
        assertThat(ChangeLedger.of(pair, "YJJBNT")
                        .undeclared(Grid.read(box(0, 0, 1, 1)))
                        .getArea())
                .isEqualTo(Grid.read(box(0, 0, 1, 1)).getArea());
        assertThat(reason(0.95)).isEqualTo("none");
    }

    @Test
    void entryFor_findsTheEntryOfTheKindThatCoversMost() {
        plan.declare("YJJBNT", box(5, 0, 6, 1), "3", "101");
        plan.declare("YJJBNT", box(5, 0, 6, 0.4), "1", "102");
        plan.declare("YJJBNT", box(5, 0.4, 7, 1), "1", "103");

        assertThat(reason(0.5)).isEqualTo("103");
        assertThat(reason(0.61)).isEqualTo("none");
    }

    @Test
    void entryFor_takesOneEntryAndNotTheSumOfSeveral() {
        plan.declare("YJJBNT", box(5, 0, 5.5, 1), "1", "110").declare("YJJBNT", box(5.5, 0, 6, 1), "1", "110");

        assertThat(reason(0.95)).isEqualTo("none");
    }

    @Test
    void entryFor_whereEntriesOnlyTouch_findsNone() {
        plan.declare("YJJBNT", box(4, 0, 5, 1), "1", "110").declare("YJJBNT", box(5, 1, 6, 2), "1", "110");

        assertThat(reason(0.01)).isEqualTo("none");
    }

    @Test
    void undeclared_isWhatNoEntryOfAnyKindCovers() {
        plan.declare("YJJBNT", box(0, 0, 0.5, 1), "1", "110").declare("YJJBNT", box(0.25, 0, 0.75, 0.5), "3", "101");
        PlanPair pair = plan.pair();

        double rest = area(ChangeLedger.of(pair, "YJJBNT").undeclared(Grid.read(box(0, 0, 1, 1))));

        assertThat(rest).isCloseTo(area(0.5, 0, 1, 1) - area(0.5, 0, 0.75, 0.5), within(0.01));
    }

    @Test
    void reason_isTrimmed() {
        plan.declare("YJJBNT", box(5, 0, 6, 1), "1", " 110 ");

        assertThat(reason(0.95)).isEqualTo("110");
    }
}
