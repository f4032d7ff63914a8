/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.consistency;

import java.util.ArrayList;
import java.util.List;
import org.positiveoptimization.checks.Check;
import org.positiveoptimization.checks.Finding;
import org.positiveoptimization.checks.FindingBuilder;
import org.positiveoptimization.checks.Measure;
import org.positiveoptimization.checks.Needs;
import org.positiveoptimization.checks.Outcome;
import org.positiveoptimization.checks.Unit;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.checks.Verdicts;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.rules.Parameters;
import org.positiveoptimization.text.Message;

/**
 * N1: the indicator tables of the draft agree with its layers, with themselves, and with the approved tables (图数一致).
 *
 * <p><b>Rows.</b> Every row of GHZBB has a known area, code, unit and kind, the indicator's own name, values that are
 * numbers of at least zero, and no second row of its own; {@code indicator.required} have a row of the whole city.
 *
 * <p><b>Metric.</b> For each row of an indicator that the layers tell ({@code indicator.measures}): the figure of county or
 * city, in square metres or as a ratio, against the plan target GHMBZ, converted exactly from its unit. For each column of
 * GHZBFJB ({@code conduction.columns}): the figure of the whole against the sum over the counties. <b>Pass:</b> on the side
 * of the target that the expression gives, areas within {@code indicator.tol_ha}, multiples within {@code
 * udb.multiple.tolerance}. Against the approved table: a binding indicator is still there and binding, its target is not
 * weaker, its base value the same (no tolerance). Where the draft has them, the structure table GTKJJGTZB
 * ({@link StructureTable}) and the balance table GDYNZB ({@link BalanceTable}) add up.
 *
 * <p><b>Incomplete:</b> when a figure cannot be told (a blank net area, no base of 2020), or a row of the approved table
 * cannot be relied on. <b>Not detected:</b> whether a target is right; indicators that no layer tells.
 *
 * <p>Source: 二(三)4 图、数、线一致; reference section 10, map and number.
 */
public final class IndicatorTables implements Check {
    /** Breakdown of the indicators by county. */
    public static final String BREAKDOWN = "GHZBFJB";

    @Override
    public String id() {
        return "N1";
    }

    @Override
    public Needs needs(Parameters parameters) {
        Needs needs = Needs.both(IndicatorRows.TABLE, IndicatorRows.FIELDS)
                .and(Role.DRAFT, PlanAreas.LAYER, "XZQDM")
                .and(Role.DRAFT, BREAKDOWN, "XZQDM")
                .and(Role.DRAFT, StructureTable.PARCELS, "YDYHFLDM", "XZQDM")
                .ifPresent(Role.DRAFT, StructureTable.TABLE, StructureTable.FIELDS)
                .ifPresent(Role.DRAFT, BalanceTable.TABLE, BalanceTable.FIELDS);
        Indicators.of(parameters).held().values().forEach(h -> h.measure().addTo(needs));
        return needs;
    }

    @Override
    public Outcome evaluate(PlanPair pair, Parameters parameters, Progress progress) {
        progress.check();
        Indicators indicators = Indicators.of(parameters);
        IndicatorRows rows = IndicatorRows.of(pair, Role.DRAFT, indicators);
        List<Finding> wrong = rowFaults(pair, parameters, indicators, rows);
        LayerTargets targets = new LayerTargets(pair, parameters, indicators, progress);
        targets.check(rows);
        BindingIndicators binding = new BindingIndicators(pair, indicators);
        binding.check(rows);
        List<Finding> sums = new ArrayList<>();
        sums.addAll(new StructureTable(pair, parameters, progress).findings());
        sums.addAll(new BalanceTable(pair, parameters).findings());

        List<Finding> findings = new ArrayList<>(wrong);
        findings.addAll(targets.findings());
        findings.addAll(binding.findings());
        findings.addAll(sums);
        List<Message> unknown = new ArrayList<>(targets.unknown());
        unknown.addAll(binding.unknown());
        List<Measure> measures = new ArrayList<>(targets.measures());
        measures.add(count("indicator_row_faults", wrong));
        measures.add(count("weakened_indicators", binding.findings()));
        measures.add(count("table_sum_faults", sums));
        Verdict verdict = Verdicts.of(findings, unknown.isEmpty());
        return new Outcome(
                verdict,
                verdict == Verdict.INCOMPLETE
                        ? Message.of("unusable", unknown.get(0))
                        : Message.of(
                                findings.isEmpty() ? "N1.pass" : "N1.fail",
                                rows.sound().size(),
                                wrong.size(),
                                targets.findings().size(),
                                binding.findings().size(),
                                sums.size()),
                measures,
                findings);
    }

    private static Measure count(String name, List<Finding> findings) {
        return Measure.limited(name, null, null, findings.size(), Measure.Direction.AT_MOST, 0, Unit.COUNT);
    }

    private static List<Finding> rowFaults(
            PlanPair pair, Parameters parameters, Indicators indicators, IndicatorRows rows) {
        List<Finding> findings = new ArrayList<>();
        for (IndicatorRows.Fault fault : rows.faults()) {
            findings.add(FindingBuilder.of(
                            pair.metric(),
                            IndicatorRows.TABLE,
                            Message.of("N1.row", fault.area(), fault.code(), fault.text()))
                    .county(fault.area())
                    .build());
        }
        for (String code : parameters.texts("indicator.required")) {
            if (!rows.namesForCity(code)) {
                findings.add(FindingBuilder.of(
                                pair.metric(),
                                IndicatorRows.TABLE,
                                Message.of("N1.missing", code, indicators.name(code)))
                        .build());
            }
        }
        return findings;
    }
}
