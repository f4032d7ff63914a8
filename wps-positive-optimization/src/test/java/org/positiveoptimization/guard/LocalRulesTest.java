/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.positiveoptimization.fixture.Grid.area;
import static org.positiveoptimization.fixture.Grid.box;
import static org.positiveoptimization.fixture.Grid.read;
import static org.positiveoptimization.guard.DecisionAssert.assertThatDecision;
import static org.positiveoptimization.guard.TinyTransaction.guarding;
import static org.positiveoptimization.guard.TinyTransaction.guardingWith;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.positiveoptimization.engine.Checks;
import org.positiveoptimization.fixture.TinyPlan;

/** Every rule that is local, through the guard: an edit that keeps it and one that does not. */
class LocalRulesTest {
    private final TinyPlan plan = TinyPlan.conforming();

    private TinyTransaction edit(String... layers) {
        return new TinyTransaction(plan, guarding(layers));
    }

    /** Refuses also what a statement could answer. */
    private TinyTransaction strictEdit(String layer) {
        return new TinyTransaction(plan, guardingWith("\"refuse\": \"W\"", layer));
    }

    @Test
    void locality_ofEveryCheck_isInTheTableOfThePackage() throws IOException {
        String table = Files.readString(Path.of("src/main/java/org/positiveoptimization/guard/package-info.java"));
        for (String rule : Checks.ids()) {
            String isLocal = Locality.of(rule).orElseThrow() == Locality.LOCAL ? "yes" : "no";
            assertThat(table).contains("<tr><td>" + rule + "</td><td>" + isLocal + "</td><td>");
        }
        assertThat(table.split("<tr><td>", -1)).hasSize(Checks.ids().size() + 1);
    }

    @Test
    void localRules_allOfThem_haveALawfulAndAnUnlawfulEditHere() {
        TreeSet<String> expected = new TreeSet<>();
        Checks.ids().stream()
                .filter(r -> Locality.of(r).orElseThrow() == Locality.LOCAL)
                .forEach(r -> {
                    expected.add(r.toLowerCase(Locale.ROOT) + "_isAccepted");
                    expected.add(r.toLowerCase(Locale.ROOT) + "_isRefused");
                });
        TreeSet<String> found = Arrays.stream(LocalRulesTest.class.getDeclaredMethods())
                .map(m -> m.getName().replaceFirst("^([a-z][0-9])_.*_(is[A-Za-z]+)$", "$1_$2"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(found).containsAll(expected);
    }

    @Test
    void g1_optionalValueBlank_isAccepted() {
        assertThatDecision(edit("YJJBNT G1").set("YJJBNT", 1, "BZ", null).commit())
                .isAccepted();
    }

    @Test
    void g1_mandatoryValueBlank_isRefused() {
        assertThatDecision(edit("YJJBNT G1").set("YJJBNT", 1, "XZQMC", " ").commit())
                .isRefusedBy("G1")
                .isAbout("YJJBNT.1")
                .says("G1.blank");
    }

    @Test
    void g3_soundGeometry_isAccepted() {
        assertThatDecision(strictEdit("YJJBNT G3")
                        .reshape("YJJBNT", 1, box(0, 0, 0.5, 1))
                        .commit())
                .isAccepted()
                .hasNotes(0);
    }

    @Test
    void g3_severalPartsInASinglePartLayer_isRefused() {
        String parts = "MULTIPOLYGON(((0 0, 0.4 0, 0.4 1, 0 1, 0 0)), ((0.5 0, 1 0, 1 1, 0.5 1, 0.5 0)))";

        assertThatDecision(strictEdit("YJJBNT G3").reshape("YJJBNT", 1, parts).commit())
                .isRefusedBy("G3")
                .isAbout("YJJBNT.1")
                .says("G3.parts");
    }

    @Test
    void g4_borderMovedInBothParcels_isAccepted() {
        assertThatDecision(edit("GHYDYH G4")
                        .reshape("GHYDYH", 1, box(0, 0, 6, 2.5))
                        .reshape("GHYDYH", 2, box(0, 2.5, 6, 5))
                        .commit())
                .isAccepted();
    }

    @Test
    void g4_overlapWithANeighbour_isRefused() {
        assertThatDecision(edit("YJJBNT G4")
                        .reshape("YJJBNT", 1, box(0, 0, 1.25, 1))
                        .commit())
                .isRefusedBy("G4")
                .isAbout("YJJBNT.1")
                .says("G4.overlap")
                .hasSize(area(1, 0, 1.25, 1))
                .liesIn(1, 0, 1.25, 1);
    }

    @Test
    void g4_gapInTheTiling_isRefused() {
        assertThatDecision(edit("GHYDYH G4")
                        .reshape("GHYDYH", 1, box(0, 0, 6, 2.5))
                        .commit())
                .isRefusedBy("G4")
                .isAbout("GHYDYH.1")
                .says("G4.gap")
                .hasSize(area(0, 2.5, 6, 3))
                .liesIn(0, 2.5, 6, 3);
    }

    @Test
    void g4_parcelOutsideTheMunicipality_isRefused() {
        assertThatDecision(edit("GHYDYH G4").insert("GHYDYH", box(-1, 0, 0, 1)).commit())
                .isRefusedBy("G4")
                .says("G4.outside")
                .hasSize(area(-1, 0, 0, 1));
    }

    @Test
    void g5_knownCode_isAccepted() {
        assertThatDecision(edit("YJJBNT G5")
                        .set("YJJBNT", 1, "DLBM", "0102", "DLMC", "水浇地")
                        .commit())
                .isAccepted();
    }

    @Test
    void g5_unknownCode_isRefused() {
        assertThatDecision(edit("YJJBNT G5").set("YJJBNT", 1, "DLBM", "9876").commit())
                .isRefusedBy("G5")
                .isAbout("YJJBNT.1")
                .says("G5.unknown");
    }

    @Test
    void a1_areaThatFollowsTheGeometry_isAccepted() {
        assertThatDecision(strictEdit("YJJBNT A1")
                        .reshape("YJJBNT", 1, box(0, 0, 0.5, 1))
                        .commit())
                .isAccepted()
                .hasNotes(0);
    }

    @Test
    void a1_areaOfAnotherFigure_isRefused() {
        assertThatDecision(strictEdit("YJJBNT A1")
                        .set("YJJBNT", 1, "YJJBNTTBMJ", 1d)
                        .commit())
                .isRefusedBy("A1")
                .says("A1.differs");
    }

    @Test
    void p4_stableCultivatedLand_isAccepted() {
        assertThatDecision(strictEdit("YJJBNT P4")
                        .insert("YJJBNT", box(0, 1, 1, 2))
                        .commit())
                .isAccepted()
                .hasNotes(0);
    }

    @Test
    void p4_landThatIsTooSteep_isRefused() {
        assertThatDecision(edit("YJJBNT P4")
                        .insert("YJJBNT", box(0, 1, 1, 2), "GDPDJB", "5")
                        .commit())
                .isRefusedBy("P4")
                .isAbout("YJJBNT.12")
                .says("P4.slope")
                .hasSize(area(0, 1, 1, 2))
                .liesIn(0, 1, 1, 2);
    }

    @Test
    void p5_removalWithItsLedgerEntry_isAccepted() {
        assertThatDecision(edit("YJJBNT P5")
                        .delete("YJJBNT", 3)
                        .insert("WHCYJJBNT", box(2, 0, 3, 1), "WHLX", "3", "WHLY", "102")
                        .commit())
                .isAccepted();
    }

    @Test
    void p5_removalWithoutALedgerEntry_isRefused() {
        assertThatDecision(edit("YJJBNT P5").delete("YJJBNT", 3).commit())
                .isRefusedBy("P5")
                .isAbout("YJJBNT.3")
                .says("P5.none")
                .hasSize(area(2, 0, 3, 1));
    }

    @Test
    void p7_farmlandBesideTheLines_isAccepted() {
        assertThatDecision(edit("YJJBNT P7").insert("YJJBNT", box(0, 5, 1, 6)).commit())
                .isAccepted();
    }

    @Test
    void p7_farmlandBehindTheRedLine_isRefused() {
        assertThatDecision(
                        edit("YJJBNT P7").insert("YJJBNT", box(0, 5.5, 1, 6.5)).commit())
                .isRefusedBy("P7")
                .isAbout("YJJBNT.12")
                .says("P7.overlap")
                .hasSize(area(0, 6, 1, 6.5))
                .liesIn(0, 6, 1, 6.5);
    }

    @Test
    void e1_lineCutInTwo_isAccepted() {
        assertThatDecision(edit("STBHHX E1")
                        .reshape("STBHHX", 1, box(0, 6, 3, 8))
                        .insert("STBHHX", box(3, 6, 6, 8))
                        .commit())
                .isAccepted();
    }

    @Test
    void e1_groundTakenOut_isRefused() {
        assertThatDecision(edit("STBHHX E1")
                        .reshape("STBHHX", 1, box(0, 6, 6, 7.5))
                        .commit())
                .isRefusedBy("E1")
                .says("E1.piece")
                .hasSize(area(0, 7.5, 6, 8));
    }

    @Test
    void e2_projectInAnAdmittedCase_isAccepted() {
        assertThatDecision(edit("ZDXMFW E2")
                        .insert("ZDXMFW", box(2, 6, 3, 7), "XMMC", "高速公路", "HXZYQX", "1")
                        .commit())
                .isAccepted();
    }

    @Test
    void e2_projectWithoutACase_isRefused() {
        assertThatDecision(edit("ZDXMFW E2")
                        .insert("ZDXMFW", box(2, 5, 3, 7), "XMMC", "高速公路")
                        .commit())
                .isRefusedBy("E2")
                .isAbout("ZDXMFW.2")
                .says("E2.none")
                .hasSize(area(2, 6, 3, 7));
    }

    @Test
    void u6_boundaryOntoOtherGround_isAccepted() {
        assertThatDecision(edit("CZKFBJ U6").insert("CZKFBJ", box(0, 3, 1, 4)).commit())
                .isAccepted();
    }

    @Test
    void u6_boundaryOntoFarmland_isRefused() {
        assertThatDecision(edit("CZKFBJ U6")
                        .insert("CZKFBJ", box(0.25, 0.25, 0.75, 2))
                        .commit())
                .isRefusedBy("U6")
                .isAbout("CZKFBJ.5")
                .says("U6.overlap")
                .hasSize(area(0.25, 0.25, 0.75, 1));
    }

    @Test
    void u7_landWithItsLedgerEntry_isAccepted() {
        assertThatDecision(edit("CZKFBJ U7")
                        .insert("CZKFBJ", box(5, 3, 6, 5))
                        .insert("WHCCZKFBJ", box(5, 3, 6, 5), "WHLX", "1", "WHLY", "201")
                        .commit())
                .isAccepted();
    }

    @Test
    void u7_landWithoutALedgerEntry_isRefused() {
        assertThatDecision(edit("CZKFBJ U7").insert("CZKFBJ", box(5, 3, 6, 5)).commit())
                .isRefusedBy("U7")
                .says("U7.none")
                .hasSize(area(5, 3, 6, 5));
    }

    @Test
    void u8_urbanLandInsideTheBoundary_isAccepted() {
        assertThatDecision(strictEdit("ZXCQGHYDYH U8")
                        .set("ZXCQGHYDYH", 1, "YDYHFLDM", "0901")
                        .commit())
                .isAccepted()
                .hasNotes(0);
    }

    @Test
    void u8_urbanLandOutsideTheBoundary_isRefused() {
        assertThatDecision(strictEdit("ZXCQGHYDYH U8")
                        .insert("ZXCQGHYDYH", box(0, 3, 1, 4))
                        .commit())
                .isRefusedBy("U8")
                .says("U8.new")
                .hasSize(area(0, 3, 1, 4));
    }

    @Test
    void z1_zoneCutInTwo_isAccepted() {
        assertThatDecision(edit("GHFQ Z1")
                        .reshape("GHFQ", 5, box(0, 3, 1, 4))
                        .insert("GHFQ", box(0, 4, 1, 5), "GHFQDM", "500")
                        .commit())
                .isAccepted();
    }

    @Test
    void z1_zoneThatLeavesAGap_isRefused() {
        assertThatDecision(edit("GHFQ Z1").reshape("GHFQ", 5, box(0, 3, 1, 4)).commit())
                .isRefusedBy("Z1")
                .isAbout("GHFQ.5")
                .says("Z1.gap")
                .hasSize(area(0, 4, 1, 5));
    }

    @Test
    void z2_zoneAndLineTogether_isAccepted() {
        assertThatDecision(edit("GHFQ Z2", "CZKFBJ Z2")
                        .set("GHFQ", 5, "GHFQDM", "400", "GHFQMC", "城镇发展区")
                        .insert("CZKFBJ", box(0, 3, 1, 5))
                        .commit())
                .isAccepted();
    }

    @Test
    void z2_zoneWithoutItsLine_isRefused() {
        assertThatDecision(edit("GHFQ Z2").set("GHFQ", 5, "GHFQDM", "400").commit())
                .isRefusedBy("Z2")
                .isAbout("GHFQ.5")
                .says("Z2.zone")
                .hasSize(area(0, 3, 1, 5));
    }

    @Test
    void z4_zoneThatFollowsFarmland_isAccepted() {
        assertThatDecision(edit("GHFQ Z4")
                        .set("GHFQ", 5, "GHFQDM", "300")
                        .insert("YJJBNT", box(0, 3, 1, 5))
                        .commit())
                .isAccepted();
    }

    @Test
    void z4_zoneThatFollowsNothing_isRefused() {
        assertThatDecision(edit("GHFQ Z4").set("GHFQ", 5, "GHFQDM", "300").commit())
                .isRefusedBy("Z4")
                .says("Z4.unexplained")
                .hasSize(area(0, 3, 1, 5));
    }

    @Test
    void l2_borderMovedInBothParcels_isAccepted() {
        assertThatDecision(edit("ZXCQGHYDYH L2")
                        .reshape("ZXCQGHYDYH", 1, box(1, 3, 2.5, 5))
                        .reshape("ZXCQGHYDYH", 2, box(2.5, 3, 5, 5))
                        .commit())
                .isAccepted();
    }

    @Test
    void l2_parcelThatLeavesAGap_isRefused() {
        assertThatDecision(edit("ZXCQGHYDYH L2")
                        .reshape("ZXCQGHYDYH", 1, box(1, 3, 2.5, 5))
                        .commit())
                .isRefusedBy("L2")
                .says("L2.gap")
                .hasSize(area(2.5, 3, 3, 5));
    }

    @Test
    void f3_lineMadeLarger_isAccepted() {
        assertThatDecision(edit("ZXCQCSLX F3")
                        .reshape("ZXCQCSLX", 1, box(3, 3, 4, 3.5))
                        .commit())
                .isAccepted();
    }

    @Test
    void f3_lineMadeSmaller_isRefused() {
        assertThatDecision(edit("ZXCQCSLX F3")
                        .reshape("ZXCQCSLX", 1, box(3, 3, 3.25, 3.5))
                        .insert("ZXCQCSLX", box(1, 4, 2, 5))
                        .commit())
                .isRefusedBy("F3")
                .isAbout("ZXCQCSLX.1")
                .says("line.shrunk")
                .hasSize(area(3.25, 3, 3.5, 3.5));
    }

    @Test
    void f4_lineMadeLarger_isAccepted() {
        assertThatDecision(edit("ZXCQCSZX F4")
                        .reshape("ZXCQCSZX", 1, box(4, 3, 5, 3.5))
                        .commit())
                .isAccepted();
    }

    @Test
    void f4_lineOfAnotherName_isRefused() {
        assertThatDecision(edit("ZXCQCSZX F4").set("ZXCQCSZX", 1, "MC", "新街").commit())
                .isRefusedBy("F4")
                .isAbout("ZXCQCSZX.1")
                .says("line.retyped");
    }

    @Test
    void f5_boundaryMadeLarger_isAccepted() {
        assertThatDecision(strictEdit("LSWHBHX F5")
                        .reshape("LSWHBHX", 1, box(4, 3.5, 5, 4))
                        .commit())
                .isAccepted()
                .hasNotes(0);
    }

    @Test
    void f5_boundaryOfAnotherLevel_isRefused() {
        assertThatDecision(strictEdit("LSWHBHX F5").set("LSWHBHX", 1, "JB", "3").commit())
                .isRefusedBy("F5")
                .isAbout("LSWHBHX.1")
                .says("line.retyped");
    }

    @Test
    void findingOfSeverityW_whereThePolicySaysNothing_isNotedAndAccepted() {
        assertThatDecision(edit("YJJBNT A1").set("YJJBNT", 1, "YJJBNTTBMJ", 1d).commit())
                .isAccepted()
                .hasNotes(1)
                .note(0)
                .names("A1");
    }

    @Test
    void geometry_thatIsNull_isRefusedWhateverTheRules() {
        assertThatDecision(edit("YJJBNT G5")
                        .insert("YJJBNT", read("POLYGON EMPTY"))
                        .commit())
                .isRefused(Refusal.Kind.GEOMETRY)
                .isAbout("YJJBNT.12")
                .says("geometry.empty");
    }
}
