/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.positiveoptimization.fixture.Grid.box;
import static org.positiveoptimization.guard.DecisionAssert.assertThatDecision;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.positiveoptimization.fixture.Grid;

/** Refused for its size, or for how much lies around it. */
class EditLimitsTest extends EditFixture {
    @Test
    void edit_ofMoreFeaturesThanAllowed_isRefusedAtOnce() {
        TinyTransaction transaction = edit("YJJBNT G3");
        for (int i = 0; i < 100; i++) {
            transaction.insert("YJJBNT", box(0, 1, 0.01, 1.01));
            assertThat(transaction.mayEdit("YJJBNT")).isEmpty();
        }
        transaction.insert("YJJBNT", box(0, 1, 0.01, 1.01));

        assertThat(transaction.mayEdit("YJJBNT")).isPresent();
        assertThatDecision(transaction.commit()).isRefused(Refusal.Kind.LIMIT).says("guard.features");
    }

    private static Geometry circle(double x, double y, int quadrantVertices) {
        return new GeometryFactory()
                .createPoint(new Coordinate(Grid.longitude(x), Grid.latitude(y)))
                .buffer(0.0002, quadrantVertices);
    }

    @Test
    void edit_ofMoreVerticesThanAllowed_isRefused() {
        assertThatDecision(
                        edit("YJJBNT G3").insert("YJJBNT", circle(3, 2, 3000)).commit())
                .isRefused(Refusal.Kind.INCOMPLETE)
                .says("guard.too_detailed");
    }

    @Test
    void edits_ofMoreVerticesThanAllowedTogether_areRefused() {
        assertThatDecision(edit("YJJBNT G3", "CZKFBJ G3")
                        .insert("YJJBNT", circle(3, 2, 1500))
                        .insert("CZKFBJ", circle(3, 5.5, 1500))
                        .commit())
                .isRefused(Refusal.Kind.LIMIT)
                .says("guard.vertices");
    }

    @Test
    void deletion_ofMoreVerticesThanAllowed_isRefusedAtOnce() {
        plan.draft("YJJBNT").add(circle(3, 2, 3000));
        TinyTransaction transaction = edit("YJJBNT G3").delete("YJJBNT", 12);

        assertThat(transaction.mayEdit("YJJBNT")).isPresent();
        assertThatDecision(transaction.commit()).isRefused(Refusal.Kind.LIMIT).says("guard.vertices");
    }

    @Test
    void neighbours_ofMoreVerticesThanAllowed_refuse() {
        for (int i = 0; i < 3; i++) {
            plan.draft("YJJBNT").add(circle(3, 2 + 0.1 * i, 10_000));
        }

        assertThatDecision(edit("YJJBNT G4").insert("YJJBNT", box(3, 2, 3.5, 3)).commit())
                .isRefused(Refusal.Kind.INCOMPLETE)
                .says("guard.too_detailed");
    }

    @Test
    void neighbours_thatAreMoreThanAllowed_refuse() {
        for (int i = 0; i < 1000; i++) {
            plan.draft("YJJBNT").add(box(0.001 * i, 1, 0.001 * (i + 1), 2));
        }

        assertThatDecision(edit("YJJBNT G4").insert("YJJBNT", box(0, 2, 1, 3)).commit())
                .isRefused(Refusal.Kind.INCOMPLETE)
                .says("guard.too_wide");
    }
}
