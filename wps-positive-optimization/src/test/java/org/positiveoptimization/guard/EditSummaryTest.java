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

import org.junit.jupiter.api.Test;

/** What the decision tells the journal of an edit. */
class EditSummaryTest extends EditFixture {
    @Test
    void summary_ofAnEdit_holdsFeaturesAndAreas() {
        GuardDecision decision = edit("YJJBNT G3")
                .reshape("YJJBNT", 1, box(0, 0, 1, 0.5))
                .delete("YJJBNT", 2)
                .insert("YJJBNT", box(0, 1, 2, 2))
                .commit();

        assertThat(decision.layers()).hasSize(1);
        LayerSummary layer = decision.layers().get(0);
        assertThat(layer.layer()).hasToString("draft:YJJBNT");
        assertThat(layer.mode()).isEqualTo(LayerPolicy.Mode.GUARDED);
        assertThat(layer.inserted()).containsExactly(12L);
        assertThat(layer.updated()).containsExactly(1L);
        assertThat(layer.deleted()).containsExactly(2L);
        assertThat(layer.areaBefore()).isCloseTo(area(0, 0, 2, 1), within(0.01));
        assertThat(layer.areaAfter()).isCloseTo(area(0, 0, 1, 0.5) + area(0, 1, 2, 2), within(0.01));
    }

    @Test
    void summary_ofATable_hasNoArea() {
        GuardDecision decision = edit("YJJBNT G3").set("ZDXMAPB", 1, "BZ", "x").commit();

        assertThatDecision(decision).isAccepted();
        assertThat(decision.layers().get(0).updated()).containsExactly(1L);
        assertThat(decision.layers().get(0).areaAfter()).isZero();
    }
}
