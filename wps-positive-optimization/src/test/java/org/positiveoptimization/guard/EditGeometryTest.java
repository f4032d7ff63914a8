/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.guard;

import static org.positiveoptimization.fixture.Grid.box;
import static org.positiveoptimization.fixture.Grid.read;
import static org.positiveoptimization.guard.DecisionAssert.assertThatDecision;
import static org.positiveoptimization.guard.TinyTransaction.guardingWithoutApproved;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Refused for what a geometry is: axes, soundness, the extent of the plan. */
class EditGeometryTest extends EditFixture {
    private static final String BOW_TIE = "POLYGON((0 0, 1 1, 1 0, 0 1, 0 0))";

    private static Geometry swapped(Geometry geometry) {
        Geometry copy = geometry.copy();
        copy.apply(new CoordinateSequenceFilter() {
            @Override
            public void filter(CoordinateSequence sequence, int i) {
                double x = sequence.getX(i);
                sequence.setOrdinate(i, 0, sequence.getY(i));
                sequence.setOrdinate(i, 1, x);
            }

            @Override
            public boolean isDone() {
                return false;
            }

            @Override
            public boolean isGeometryChanged() {
                return true;
            }
        });
        return copy;
    }

    private static Geometry rectangle(double x, double y, double width, double height) {
        return new GeometryFactory().createPolygon(new Coordinate[] {
            new Coordinate(x, y),
            new Coordinate(x, y + height),
            new Coordinate(x + width, y + height),
            new Coordinate(x + width, y),
            new Coordinate(x, y)
        });
    }

    @Test
    void axes_swappedInDegrees_areNamed() {
        assertThatDecision(edit("YJJBNT G3")
                        .insert("YJJBNT", swapped(read(box(0, 1, 1, 2))))
                        .commit())
                .isRefused(Refusal.Kind.AXES)
                .isAbout("YJJBNT.12")
                .says("guard.axes");
    }

    @ParameterizedTest
    @CsvSource({
        // zone 44 with and without prefix, zone 45 with prefix
        "4532, 44438700, 5161800",
        "4553, 438700, 5161800",
        "4533, 45208000, 5166000",
    })
    void axes_swappedInAZone_areNamed(int srid, double easting, double northing) {
        plan.draft("YJJBNT").srid(srid);
        Geometry parcel = rectangle(easting, northing, 50, 50);

        assertThatDecision(edit("YJJBNT G3").store("YJJBNT", 1, swapped(parcel)).commit())
                .isRefused(Refusal.Kind.AXES)
                .isAbout("YJJBNT.1")
                .says("guard.axes");
        assertThatDecision(edit("YJJBNT G3").store("YJJBNT", 1, parcel).commit())
                .isAccepted();
    }

    @Test
    void feature_outsideChina_isRefusedWithoutTalkOfAxes() {
        assertThatDecision(edit("YJJBNT G3")
                        .insert("YJJBNT", rectangle(10, 50, 1, 1))
                        .commit())
                .isRefused(Refusal.Kind.AXES)
                .says("guard.geometry")
                .says("geometry.out_of_bounds");
    }

    @Test
    void feature_outsideTheExtentOfThePlan_isRefused() {
        GuardPolicy policy = TinyTransaction.read(
                """
                {"schema": "urn:positive-optimization:guard:1", "workspaces": {"draft": {
                  "extent": {"west": 131, "south": 46, "east": 132, "north": 47},
                  "limits": {"features": 100, "vertices": 10000, "neighbours": 1000},
                  "default": {"mode": "GUARDED", "rules": ["G3"]}}}}
                """);

        assertThatDecision(new TinyTransaction(plan, policy)
                        .insert("YJJBNT", rectangle(131.9, 46.5, 0.2, 0.1))
                        .commit())
                .isRefused(Refusal.Kind.AXES)
                .says("guard.outside");
        plan.draft("YJJBNT").remove(12);
        assertThatDecision(new TinyTransaction(plan, policy)
                        .insert("YJJBNT", box(0, 1, 1, 2))
                        .commit())
                .isAccepted();
    }

    @Test
    void geometry_thatTheStoreMadeNull_isRefused() {
        assertThatDecision(
                        edit("YJJBNT G5").reshape("YJJBNT", 1, (Geometry) null).commit())
                .isRefused(Refusal.Kind.GEOMETRY)
                .isAbout("YJJBNT.1")
                .says("geometry.null");
    }

    @Test
    void geometry_thatCrossesItself_isRefusedWithItsPlace() {
        assertThatDecision(edit("YJJBNT G5").reshape("YJJBNT", 1, BOW_TIE).commit())
                .isRefused(Refusal.Kind.GEOMETRY)
                .isAbout("YJJBNT.1")
                .says("geometry.invalid.5")
                .liesIn(0.4, 0.4, 0.6, 0.6);
    }

    @Test
    void geometry_thatWasUnsound_canBeRepaired() {
        plan.draft("YJJBNT").reshape(1, BOW_TIE);

        assertThatDecision(edit("YJJBNT G1 G3 G4 G5 P4 P7")
                        .reshape("YJJBNT", 1, box(0, 0, 1, 1))
                        .commit())
                .isAccepted();
    }

    @Test
    void geometry_thatWasUnsound_canBeRepairedWithoutAnApprovedPlan() {
        plan.draft("YJJBNT").reshape(1, BOW_TIE);

        assertThatDecision(new TinyTransaction(plan, guardingWithoutApproved("YJJBNT G1 G3 G4 G5 P4 P7"))
                        .reshape("YJJBNT", 1, box(0, 0, 1, 1))
                        .commit())
                .isAccepted();
    }

    @Test
    void openLayer_isNotLookedAt() {
        assertThatDecision(edit("YJJBNT P7")
                        .insert("STBHHX", swapped(read(box(0, 0, 1, 1))))
                        .commit())
                .isAccepted();
    }
}
