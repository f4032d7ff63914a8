/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.positiveoptimization.fixture.Grid.area;
import static org.positiveoptimization.fixture.Grid.box;

import org.junit.jupiter.api.Test;
import org.positiveoptimization.delta.ChangeKind;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.fixture.TinyPlan;
import org.positiveoptimization.plan.Role;

class EvidenceCoverTest {
    private final TinyPlan plan = TinyPlan.conforming();

    private double share() {
        plan.draft("YJJBNT").clear().add(box(5, 0, 6, 1));
        PlanPair pair = plan.pair();
        return EvidenceCover.share(
                pair,
                Role.DRAFT,
                "ZDXMFW",
                pair.delta("YJJBNT").pieces(ChangeKind.IN).findFirst().orElseThrow());
    }

    private void evidence(String wkt) {
        plan.draft("ZDXMFW").add(wkt, "XMMC", "路");
    }

    @Test
    void share_withoutTheLayerOrAFeatureNear_isZero() {
        assertThat(share()).isZero();

        evidence(box(0, 0, 1, 1));
        assertThat(share()).isZero();
    }

    @Test
    void share_underFeaturesThatOnlyTouch_isZero() {
        evidence(box(4, 0, 5, 1));
        evidence(box(5, 1, 6, 2));
        evidence(box(6, 1, 7, 2));

        assertThat(share()).isZero();
    }

    @Test
    void share_underOneFeature_isThatOfTheArea() {
        evidence(box(5.25, -1, 7, 0.5));

        assertThat(share()).isCloseTo(area(5.25, 0, 6, 0.5) / area(5, 0, 6, 1), within(1e-9));
    }

    @Test
    void share_underOverlappingFeatures_countsGroundOnce() {
        evidence(box(5, 0, 5.5, 1));
        evidence(box(5.25, 0, 5.75, 1));
        evidence(box(5.25, 0, 5.75, 1));

        assertThat(share()).isCloseTo(0.75, within(1e-9));
    }

    @Test
    void share_underNeighboursThatCoverAll_isOne() {
        evidence(box(4, -1, 5.5, 0.5));
        evidence(box(5.5, -1, 7, 0.5));
        evidence(box(4, 0.5, 7, 3));

        assertThat(share()).isCloseTo(1, within(1e-12)).isLessThanOrEqualTo(1);
    }

    @Test
    void share_withAHole_isLess() {
        evidence("POLYGON((4 -1, 7 -1, 7 2, 4 2, 4 -1), (5.25 0.25, 5.5 0.25, 5.5 0.5, 5.25 0.5, 5.25 0.25))");

        assertThat(share()).isCloseTo(1 - area(5.25, 0.25, 5.5, 0.5) / area(5, 0, 6, 1), within(1e-9));
    }
}
