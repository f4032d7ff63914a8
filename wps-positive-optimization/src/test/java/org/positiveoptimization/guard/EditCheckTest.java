/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.positiveoptimization.fixture.Grid.area;
import static org.positiveoptimization.fixture.Grid.box;
import static org.positiveoptimization.fixture.Grid.read;
import static org.positiveoptimization.guard.DecisionAssert.assertThatDecision;
import static org.positiveoptimization.guard.TinyTransaction.guarding;
import static org.positiveoptimization.guard.TinyTransaction.guardingWith;
import static org.positiveoptimization.guard.TinyTransaction.guardingWithoutApproved;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.positiveoptimization.fixture.Grid;
import org.positiveoptimization.fixture.TinyPlan;
import org.positiveoptimization.geometry.GaussKruger;
import org.positiveoptimization.plan.FieldType;
import org.positiveoptimization.progress.Progress;

class EditCheckTest {
    private static final String BOW_TIE = "POLYGON((0 0, 1 1, 1 0, 0 1, 0 0))";

    private final TinyPlan plan = TinyPlan.conforming();

    private TinyTransaction edit(String... layers) {
        return new TinyTransaction(plan, guarding(layers));
    }

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

    // axes, geometry, extent

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

    // what was there before

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

    // as a whole

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

    // the base

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

    // what cannot be told

    @Test
    void layer_thatARuleNeedsAndIsNotThere_refuses() {
        plan.both("STBHHX", l -> l.drop());

        assertThatDecision(edit("YJJBNT P7").insert("YJJBNT", box(0, 1, 1, 2)).commit())
                .isRefused(Refusal.Kind.INCOMPLETE)
                .names("P7")
                .says("layer.missing");
    }

    @Test
    void layer_thatARuleNeedsAndIsNotThere_isNotedWhereThePolicyAcceptsIt() {
        plan.both("STBHHX", l -> l.drop());

        assertThatDecision(new TinyTransaction(plan, guardingWith("\"onIncomplete\": \"accept\"", "YJJBNT P7"))
                        .insert("YJJBNT", box(0, 1, 1, 2))
                        .commit())
                .isAccepted()
                .hasNotes(1)
                .note(0)
                .is(Refusal.Kind.INCOMPLETE)
                .names("P7");
    }

    @Test
    void neighbour_thatIsUnsound_refusesWhatCannotBeToldNearIt() {
        plan.draft("YJJBNT").reshape(2, "POLYGON((1 0, 2 1, 2 0, 1 1, 1 0))");

        assertThatDecision(edit("YJJBNT P7")
                        .reshape("YJJBNT", 1, box(0, 0, 1, 0.75))
                        .commit())
                .isRefused(Refusal.Kind.INCOMPLETE)
                .names("P7")
                .says("layer.geometry");
        assertThatDecision(edit("YJJBNT P7").insert("YJJBNT", box(8, 5, 9, 6)).commit())
                .isAccepted();
    }

    @Test
    void tiling_whoseFrameIsNotThere_refusesEvenAmongOldFindings() {
        plan.both("XZQ", l -> l.drop());
        plan.draft("GHYDYH").add(box(0, 0, 1, 1));

        assertThatDecision(edit("GHYDYH G4").set("GHYDYH", 1, "BZ", "x").commit())
                .isRefused(Refusal.Kind.INCOMPLETE)
                .names("G4")
                .says("layer.missing");
    }

    @Test
    void parameter_thatIsAbsent_refuses() {
        plan.without("tol.line_overlap_m2");

        assertThatDecision(edit("YJJBNT P7").insert("YJJBNT", box(0, 1, 1, 2)).commit())
                .isRefused(Refusal.Kind.INCOMPLETE)
                .names("P7");
    }

    @Test
    void layer_thatIsNotOfThePlan_refusesWhereItIsGuarded() {
        TinyTransaction transaction = edit("ROADS G3");
        transaction.transaction().insert(TinyTransaction.name("roads"), 1);

        assertThatDecision(transaction.commit())
                .isRefused(Refusal.Kind.INCOMPLETE)
                .says("guard.unknown_layer");
    }

    @Test
    void feature_thatTheStoreDoesNotHave_refuses() {
        TinyTransaction transaction = edit("YJJBNT G3");
        transaction.transaction().insert(TinyTransaction.name("YJJBNT"), 99);

        assertThatDecision(transaction.commit())
                .isRefused(Refusal.Kind.INCOMPLETE)
                .isAbout("YJJBNT.99")
                .says("guard.lost_feature");
    }

    @Test
    void check_thatIsCancelled_refuses() {
        AtomicInteger polls = new AtomicInteger();
        Progress late = new Progress() {
            @Override
            public void completed(String step, double fraction) {}

            @Override
            public boolean isCancelled() {
                return polls.incrementAndGet() > 3;
            }
        };

        assertThatDecision(edit("YJJBNT P7").insert("YJJBNT", box(0, 1, 1, 2)).commit(late))
                .isRefused(Refusal.Kind.INCOMPLETE)
                .says("guard.cancelled");
    }

    // limits

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

    // version column

    private TinyPlan versioned() {
        plan.draft("YJJBNT").field("BBH").retype("BBH", FieldType.INTEGER).setAll("BBH", 3);
        return plan;
    }

    private TinyTransaction versionedEdit(String onMissing) {
        return new TinyTransaction(
                versioned(),
                guardingWith("\"versionColumn\": \"bbh\", \"onMissingVersion\": \"" + onMissing + "\"", "YJJBNT G3"));
    }

    @Test
    void update_withTheVersionThatIsThere_isAcceptedAndRaisesIt() {
        GuardDecision decision =
                versionedEdit("refuse").setRead("YJJBNT", 1, 3L, "BZ", "x").commit();

        assertThatDecision(decision).isAccepted();
        assertThat(decision.versions())
                .containsExactly(new GuardDecision.NextVersion(TinyTransaction.name("YJJBNT"), "BBH", 1, 4));
    }

    @Test
    void update_withAVersionThatIsOver_isRefusedAndNamesTheOneThatIsThere() {
        assertThatDecision(versionedEdit("refuse")
                        .setRead("YJJBNT", 1, 2L, "BZ", "x")
                        .commit())
                .isRefused(Refusal.Kind.VERSION)
                .isAbout("YJJBNT.1")
                .says("guard.version_stale");
    }

    @Test
    void update_thatAnotherCommitOvertook_isRefused() {
        TinyTransaction transaction = versionedEdit("accept").setRead("YJJBNT", 1, 3L, "BZ", "x");
        plan.draft("YJJBNT").set(1, "BBH", 4);

        assertThatDecision(transaction.commit()).isRefused(Refusal.Kind.VERSION).says("guard.version_stale");
    }

    @Test
    void update_thatAnotherCommitOvertook_isRefusedEvenWhenItSentNoVersion() {
        TinyTransaction transaction = versionedEdit("accept").set("YJJBNT", 1, "BZ", "x");
        plan.draft("YJJBNT").set(1, "BBH", 4);

        assertThatDecision(transaction.commit()).isRefused(Refusal.Kind.VERSION).says("guard.version_stale");
    }

    @Test
    void update_withoutAVersion_isRefusedOrAcceptedAsThePolicySays() {
        assertThatDecision(versionedEdit("refuse").set("YJJBNT", 1, "BZ", "x").commit())
                .isRefused(Refusal.Kind.VERSION)
                .says("guard.version_missing");
        GuardDecision lenient = new TinyTransaction(
                        plan, guardingWith("\"versionColumn\": \"BBH\", \"onMissingVersion\": \"accept\"", "YJJBNT G3"))
                .set("YJJBNT", 1, "BZ", "y")
                .commit();
        assertThatDecision(lenient).isAccepted();
        assertThat(lenient.versions())
                .extracting(GuardDecision.NextVersion::version)
                .containsExactly(4L);
    }

    @Test
    void insert_withoutAVersion_getsTheFirst() {
        GuardDecision decision =
                versionedEdit("refuse").insert("YJJBNT", box(0, 1, 1, 2)).commit();

        assertThatDecision(decision).isAccepted();
        assertThat(decision.versions())
                .containsExactly(new GuardDecision.NextVersion(TinyTransaction.name("YJJBNT"), "BBH", 12, 1));
    }

    @Test
    void versionColumn_thatTheLayerDoesNotHave_refuses() {
        assertThatDecision(new TinyTransaction(plan, guardingWith("\"versionColumn\": \"BBH\"", "YJJBNT G3"))
                        .set("YJJBNT", 1, "BZ", "x")
                        .commit())
                .isRefused(Refusal.Kind.INCOMPLETE)
                .says("guard.no_column");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "-1", "x", "", "1e30", "99999999999999999999"})
    void versionNumber_thatIsNone_isNoNumber(String value) {
        assertThatThrownBy(() -> VersionColumn.number(value)).isInstanceOf(NumberFormatException.class);
    }

    // other coordinate systems

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

    // journal

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
