/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.urbanboundary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.positiveoptimization.checks.Check;
import org.positiveoptimization.checks.Finding;
import org.positiveoptimization.checks.FindingBuilder;
import org.positiveoptimization.checks.Measure;
import org.positiveoptimization.checks.Needs;
import org.positiveoptimization.checks.Outcome;
import org.positiveoptimization.checks.Unit;
import org.positiveoptimization.checks.Verdicts;
import org.positiveoptimization.delta.ChangePiece;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.rules.Parameters;
import org.positiveoptimization.text.Message;

/**
 * U2: the expansion multiple stays below its cap, in every county and in the city (扩展倍数).
 *
 * <p><b>Formula:</b> m = (ΣS - ΣS_excl) / S_2020. ΣS is the area of the members of CZKFBJ that {@code
 * udb.multiple.numerator} names (JZ: 410, JZ+TX: 410 and 420, ALL: all three), less proved legacy land; S_2020 the urban
 * construction land of 2020, from {@code udb.multiple.base_area_m2} or else from the approved table GHZBB, indicator
 * {@code udb.multiple.base_indicator}, base value in the row's unit (hectares where it names none). <b>Pass:</b> m ≤ {@code udb.multiple.cap} + {@code
 * udb.multiple.tolerance}. <b>Incomplete:</b> when a county with a boundary has no base. <b>Not detected:</b> a wrong
 * base.
 *
 * <p>Source: 三(一)1(3) 扩展倍数 1.25; 管理办法 art. 10. The choice of numerator is a default.
 */
public final class ExpansionMultiple implements Check {
    @Override
    public String id() {
        return "U2";
    }

    @Override
    public Needs needs(Parameters parameters) {
        return CountedBoundary.addTo(Needs.nothing());
    }

    @Override
    public Outcome evaluate(PlanPair pair, Parameters parameters, Progress progress) {
        double cap = parameters.number("udb.multiple.cap");
        double limit = cap + parameters.number("udb.multiple.tolerance");
        List<String> members = CountedBoundary.numerator(parameters);
        Map<String, Double> before = CountedBoundary.areas(pair, Role.APPROVED, members, parameters, progress);
        Map<String, Double> after = CountedBoundary.areas(pair, Role.DRAFT, members, parameters, progress);
        Map<String, Double> excludedBefore =
                CountedBoundary.excluded(pair, Role.APPROVED, members, parameters, progress);
        Map<String, Double> excludedAfter = CountedBoundary.excluded(pair, Role.DRAFT, members, parameters, progress);
        List<Measure> measures = new ArrayList<>();
        List<Measure> parts = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        double base = 0;
        Set<String> counties = new TreeSet<>(before.keySet());
        counties.addAll(after.keySet());
        for (String county : counties) {
            double countyBase = CountedBoundary.base(pair, county, parameters);
            if (!(countyBase > 0)) {
                return Outcome.incomplete(Message.of("U2.no_base", county));
            }
            base += countyBase;
            Measure multiple = multiple(
                    county,
                    before.getOrDefault(county, 0d) / countyBase,
                    after.getOrDefault(county, 0d) / countyBase,
                    limit);
            measures.add(multiple);
            parts.add(area("multiple_base", county, countyBase, countyBase));
            parts.add(area(
                    "multiple_excluded",
                    county,
                    excludedBefore.getOrDefault(county, 0d),
                    excludedAfter.getOrDefault(county, 0d)));
            if (multiple.after() > limit) {
                findings.add(excess(pair, parameters, county, multiple.after(), cap, countyBase));
            }
        }
        Measure city = multiple(null, sum(before) / base, sum(after) / base, limit);
        measures.add(0, city);
        measures.add(area("multiple_base", null, base, base));
        measures.add(area("multiple_excluded", null, sum(excludedBefore), sum(excludedAfter)));
        measures.addAll(parts);
        return new Outcome(
                Verdicts.of(findings, base > 0),
                Message.of(
                        findings.isEmpty() ? "U2.pass" : "U2.fail", city.before(), city.after(), cap, findings.size()),
                measures,
                findings);
    }

    private static Measure multiple(String county, double before, double after, double limit) {
        return Measure.limited(
                "expansion_multiple", county, before, after, Measure.Direction.AT_MOST, limit, Unit.RATIO);
    }

    private static Measure area(String name, String county, double before, double after) {
        return Measure.of(name, county, before, after, Unit.SQUARE_METRE);
    }

    private static Finding excess(
            PlanPair pair, Parameters parameters, String county, double multiple, double cap, double base) {
        List<ChangePiece> ins = LegacyLand.of(pair, parameters).countedIns().stream()
                .filter(p -> p.county().equals(county))
                .toList();
        double area = (multiple - cap) * base;
        return FindingBuilder.of(
                        pair.metric(), UrbanBoundary.LAYER, Message.of("U2.excess", county, multiple, cap, area))
                .size(area)
                .ground(ins)
                .county(county)
                .build();
    }

    private static double sum(Map<String, Double> areas) {
        return areas.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
