/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.positiveoptimization.fixture.Grid.area;
import static org.positiveoptimization.fixture.Grid.box;
import static org.positiveoptimization.fixture.ResultAssert.assertThatResult;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.fixture.TinyPlan;
import org.positiveoptimization.plan.FieldDefinition;
import org.positiveoptimization.plan.LayerDefinition;
import org.positiveoptimization.report.Words;
import org.positiveoptimization.rules.RuleSet;
import org.positiveoptimization.rules.SuppliedLayer;
import org.positiveoptimization.text.Localized;

class PlanLayersTest {
    private static final SuppliedLayer WATER = layer(SuppliedLayer.Kind.CONTROL, false);

    private static SuppliedLayer layer(SuppliedLayer.Kind kind, boolean required) {
        return new SuppliedLayer(
                "SYSYBHQ",
                new Localized("饮用水水源保护区", "Drinking water protection zones"),
                kind,
                new Localized("生态环境局", "Ecology and environment bureau"),
                required,
                "MC",
                List.of("MC", "LX"),
                "MJ");
    }

    private static TinyPlan withWater(SuppliedLayer layer) {
        return TinyPlan.conforming().supply(layer).both("SYSYBHQ", l -> l.add(box(7, 1, 8, 2), "MC", "水库")
                .add(box(8, 1, 9, 2), "MC", "水库"));
    }

    private static LayerDefinition definition(RuleSet set, String code) {
        return PlanLayers.of(set).stream()
                .filter(l -> l.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void definition_ofControlLayer_isMaintainedWithALedger() {
        RuleSet set = TinyPlan.conforming().supply(WATER).ruleSet();

        LayerDefinition layer = definition(set, "SYSYBHQ");
        assertThat(layer.maintained()).isTrue();
        assertThat(layer.chapter()).isEqualTo("control");
        assertThat(layer.mayBeEmpty()).isTrue();
        assertThat(layer.fields())
                .extracting(FieldDefinition::name)
                .containsExactly("BSM", "YSDM", "XZQDM", "XZQMC", "MC", "LX", "MJ");
        assertThat(layer.fields()).filteredOn(FieldDefinition::mandatory).hasSize(3);
        assertThat(definition(set, "WHCSYSYBHQ").chapter()).isEqualTo("ledger");
        assertThat(Words.layer(set, "SYSYBHQ").zh()).isEqualTo("饮用水水源保护区");
        assertThat(Words.layer(set, "WHCSYSYBHQ").zh()).isEqualTo("饮用水水源保护区维护图斑");
        assertThat(Words.layer(set, "XZQ").en()).isNotBlank();
        assertThat(Words.layer(set, "NONE").en()).isEmpty();
    }

    @Test
    void definition_ofSectorLayer_isNotMaintained() {
        RuleSet set = TinyPlan.conforming()
                .supply(layer(SuppliedLayer.Kind.SECTOR, true))
                .ruleSet();

        assertThat(definition(set, "SYSYBHQ").maintained()).isFalse();
        assertThat(definition(set, "SYSYBHQ").required()).isTrue();
        assertThat(definition(set, "SYSYBHQ").mayBeEmpty()).isFalse();
        assertThat(PlanLayers.of(set)).extracting(LayerDefinition::code).doesNotContain("WHCSYSYBHQ");
    }

    @Test
    void definition_withAHeadFieldAmongItsOwn_hasItOnce() {
        SuppliedLayer odd = new SuppliedLayer(
                "SECTOR_1",
                WATER.title(),
                SuppliedLayer.Kind.SECTOR,
                WATER.source(),
                false,
                "XZQMC",
                List.of("XZQDM"),
                "BSM");

        assertThat(definition(TinyPlan.conforming().supply(odd).ruleSet(), "SECTOR_1")
                        .fields())
                .extracting(FieldDefinition::name)
                .containsExactly("YSDM", "XZQMC", "XZQDM", "BSM");
    }

    @Test
    void takenCodes_areThoseOfTheCatalogueWithLedgers() {
        assertThat(PlanLayers.takenCodes())
                .contains("YJJBNT", "GHZBB", "WHCYJJBNT")
                .doesNotContain("SYSYBHQ");
    }

    @Test
    void plan_withAnUnchangedSuppliedLayer_passesEveryRule() {
        ConformityReport report = withWater(WATER).report();

        assertThat(report.verdict()).isEqualTo(Verdict.PASS);
        assertThat(report.inputs()).extracting(InputSummary::code).contains("SYSYBHQ");
        assertThat(report.deltas()).extracting(d -> d.layer().code()).contains("SYSYBHQ");
    }

    @Test
    void sectorLayer_isNoPartOfTheChangesOfThePlan() {
        TinyPlan plan = withWater(layer(SuppliedLayer.Kind.SECTOR, false));
        plan.draft("SYSYBHQ").remove(1);

        assertThat(plan.report().deltas()).extracting(d -> d.layer().code()).doesNotContain("SYSYBHQ");
        assertThatResult(plan.check("D2")).passes();
    }

    @Test
    void change_ofControlLayer_mustBeDeclared() {
        TinyPlan plan = withWater(WATER);
        plan.draft("SYSYBHQ").remove(1).set(2, "LX", "2");

        assertThatResult(plan.check("D2"))
                .is(Verdict.FAIL)
                .hasFindings(2)
                .finding(0)
                .isOn("SYSYBHQ")
                .hasArea(area(7, 1, 8, 2))
                .finding(1)
                .hasArea(area(8, 1, 9, 2));
        plan.declare("SYSYBHQ", box(7, 1, 8, 2), "3", "501").declare("SYSYBHQ", box(8, 1, 9, 2), "2", "501");
        assertThatResult(plan.check("D2")).passes();
        assertThatResult(plan.check("D1"))
                .passes()
                .measures("change_out", "SYSYBHQ", null, area(7, 1, 8, 2))
                .measures("change_reclassified", "SYSYBHQ", null, area(8, 1, 9, 2));
    }

    @Test
    void suppliedLayer_isLookedAtLikeAnyOther() {
        TinyPlan blank = withWater(WATER);
        blank.draft("SYSYBHQ").set(1, "MC", " ");
        assertThatResult(blank.check("G1"))
                .is(Verdict.FAIL)
                .finding(0)
                .isOn("SYSYBHQ")
                .says("G1.blank");

        TinyPlan unsound = withWater(WATER);
        unsound.draft("SYSYBHQ").add((Geometry) null, "MC", "水库");
        assertThatResult(unsound.check("G3")).is(Verdict.FAIL).finding(0).isOn("SYSYBHQ");
        assertThatResult(unsound.check("D1")).isIncomplete("unusable");
        assertThatResult(unsound.check("D2")).isIncomplete("unusable");

        TinyPlan typed = withWater(WATER);
        typed.draft("SYSYBHQ").dropField("LX");
        assertThatResult(typed.check("G1"))
                .is(Verdict.FAIL)
                .finding(0)
                .isOn("SYSYBHQ")
                .says("G1.layer");

        TinyPlan elsewhere = withWater(WATER);
        elsewhere.draft("SYSYBHQ").srid(0);
        assertThatResult(elsewhere.check("G2")).is(Verdict.FAIL).finding(0).isOn("SYSYBHQ");

        TinyPlan sized = withWater(WATER);
        sized.draft("SYSYBHQ").set(1, "MJ", 1d);
        assertThatResult(sized.check("A1")).is(Verdict.WARN).finding(0).isOn("SYSYBHQ");
    }

    @Test
    void requiredLayer_thatIsMissing_isAFindingAndLeavesChangesUndecided() {
        TinyPlan plan = withWater(layer(SuppliedLayer.Kind.CONTROL, true));
        plan.draft("SYSYBHQ").drop();

        assertThatResult(plan.check("G1"))
                .is(Verdict.FAIL)
                .hasFindings(1)
                .finding(0)
                .isOn("SYSYBHQ");
        assertThatResult(plan.check("D1")).isIncomplete("unusable");
    }
}
