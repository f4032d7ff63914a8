/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.conduction;

import java.util.ArrayList;
import java.util.List;
import org.positiveoptimization.checks.Check;
import org.positiveoptimization.checks.Finding;
import org.positiveoptimization.checks.Measure;
import org.positiveoptimization.checks.Needs;
import org.positiveoptimization.checks.Outcome;
import org.positiveoptimization.checks.Unit;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.checks.Verdicts;
import org.positiveoptimization.checks.consistency.IndicatorRows;
import org.positiveoptimization.checks.consistency.IndicatorTables;
import org.positiveoptimization.checks.consistency.Indicators;
import org.positiveoptimization.checks.consistency.PlanAreas;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.rules.Parameters;
import org.positiveoptimization.rules.SuppliedLayer;
import org.positiveoptimization.text.Message;

/**
 * N3: what the plan hands down is handed down whole (规划传导): its figures to the counties, its lines and zones to the sector
 * plans.
 *
 * <p><b>Counties</b> ({@link CountyTargets}). Every county of XZQ has its one row in the breakdown GHZBFJB of the draft, and
 * no other area has; mandatory columns hold numbers of at least zero. For each column ({@code conduction.columns}): the
 * counties sum to the city's target in GHZBB within {@code indicator.tol_ha}; the layers' figure of each county lies on the
 * right side of its row ({@code indicator.measures}, areas within {@code indicator.tol_ha}, multiples within {@code
 * udb.multiple.tolerance}); no row is weaker than the approved one; no expansion multiple is above {@code
 * udb.multiple.cap}. <b>Sector plans</b> ({@link SectorLayers}). A feature of a layer that the rule set supplies as one of
 * a sector plan crosses permanent basic farmland or the red line only with an admission case, and lies in the zones that
 * {@code sector.zones} allows.
 *
 * <p><b>Incomplete:</b> when a figure cannot be told, the city has no target, the approved table has none, or a sector
 * layer is unsound. A sector layer that is not there has not been supplied. <b>Not detected:</b> what county plans and
 * sector plans say beyond these figures and layers.
 *
 * <p>Source: 五(一)1 刚性指标传导, 五(一)2 对专项规划的传导约束; reference sections 2.5 and 10.
 */
public final class Conduction implements Check {
    @Override
    public String id() {
        return "N3";
    }

    @Override
    public Needs needs(Parameters parameters) {
        String[] fields = CountyTargets.fields(parameters);
        Needs needs = Needs.both(IndicatorTables.BREAKDOWN, fields)
                .and(Role.DRAFT, PlanAreas.LAYER, "XZQDM")
                .and(Role.DRAFT, IndicatorRows.TABLE, "XZQDM", "ZBDM", "ZBMC", "ZBDW", "GHMBZ");
        Indicators.of(parameters).held().values().forEach(h -> h.measure().addTo(needs));
        List<SuppliedLayer> sector = parameters.layers(SuppliedLayer.Kind.SECTOR);
        if (!sector.isEmpty()) {
            SectorLayers.addTo(needs);
            sector.forEach(l -> needs.ifPresent(Role.DRAFT, l.code()));
        }
        return needs;
    }

    @Override
    public Outcome evaluate(PlanPair pair, Parameters parameters, Progress progress) {
        progress.check();
        CountyTargets counties = new CountyTargets(pair, parameters, progress);
        counties.check();
        SectorLayers sector = new SectorLayers(pair, parameters);
        sector.check(progress);
        List<Finding> findings = new ArrayList<>(counties.findings());
        findings.addAll(sector.findings());
        List<Measure> measures = new ArrayList<>(counties.measures());
        measures.add(Measure.limited(
                "county_target_faults",
                null,
                null,
                counties.findings().size(),
                Measure.Direction.AT_MOST,
                0,
                Unit.COUNT));
        measures.addAll(sector.measures());
        Verdict verdict = Verdicts.of(findings, counties.unknown().isEmpty());
        return new Outcome(
                verdict,
                verdict == Verdict.INCOMPLETE
                        ? Message.of("unusable", counties.unknown().get(0))
                        : Message.of(
                                findings.isEmpty() ? "N3.pass" : "N3.fail",
                                PlanAreas.of(pair).counties().size(),
                                counties.findings().size(),
                                sector.layers(),
                                sector.findings().size()),
                measures,
                findings);
    }
}
