/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.supervision.monitor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.positiveoptimization.checks.Measure;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.geometry.GeometryKind;
import org.positiveoptimization.geometry.Metric;
import org.positiveoptimization.plan.LayerCatalog;
import org.positiveoptimization.plan.LayerDefinition;
import org.positiveoptimization.plan.LayerFault;
import org.positiveoptimization.plan.LoadedPlan;
import org.positiveoptimization.plan.PlanFeature;
import org.positiveoptimization.plan.PlanLoader;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.plan.PlanSource;
import org.positiveoptimization.plan.PlanVersion;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.rules.Parameters;
import org.positiveoptimization.rules.RuleSet;
import org.positiveoptimization.text.Message;

/**
 * Observed patches against the lines of the approved plan (监测预警, 五(二)2).
 *
 * <p><b>Warning:</b> ground that a patch shares with a line which {@code monitor.red_lines}, {@code monitor.orange_lines}
 * or {@code monitor.yellow_lines} names, and ground of a construction patch outside the urban boundary ({@code
 * monitor.outside_level}), slivers left out (see {@link Grounds}). Where a listed project is admitted the warning is blue
 * (see {@link Admissions}). <b>Figures,</b> square metres: ellipsoidal area per warning; per county and line with ground
 * observed twice counted once; construction inside the urban boundary per county, against {@code udb.new_quota_m2} where
 * given. <b>Incomplete</b> when the observations or a needed line are missing or unsound, or a patch has no readable kind
 * or, where a year is asked for, date; what can be looked at is looked at all the same. <b>Not detected:</b> whether a
 * patch is what it is said to be; approval by documents that the plan does not hold.
 *
 * <p>Source: 五(二)1 and 五(二)2; levels are defaults.
 */
public final class Monitor {
    private static final String COUNTIES = "XZQ";
    private static final List<String> OTHERS = List.of(COUNTIES, "ZDXMFW", "ZDXMAPB");
    private static final int POLL = 256;

    private final RuleSet ruleSet;
    private final Parameters parameters;
    private final Integer year;
    private final Map<String, LayerDefinition> known = new LinkedHashMap<>();

    /**
     * @param layers the layers of a plan under the rule set, those that departments supply included
     * @param year the year of the observations to look at, or null for all
     */
    public Monitor(RuleSet ruleSet, Collection<LayerDefinition> layers, Integer year) {
        this.ruleSet = ruleSet;
        this.parameters = ruleSet.parameters();
        this.year = year;
        layers.forEach(l -> known.put(l.code(), l));
        LayerCatalog.standard().supervision().forEach(l -> known.put(l.code(), l));
    }

    /**
     * Reads the lines and the observations and holds these against those.
     *
     * @throws PlanReadException if a source cannot be read
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public MonitorReport run(PlanSource approved, PlanSource observed, Progress progress) throws PlanReadException {
        ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "po-monitor");
            thread.setDaemon(true);
            return thread;
        });
        try {
            LoadedPlan plan = new PlanLoader(definitions(), worker).load(approved, observed, progress);
            return judge(plan.approved(), plan.draft(), plan.metric(), progress);
        } finally {
            worker.shutdownNow();
        }
    }

    private List<LayerDefinition> definitions() {
        Set<String> codes = new LinkedHashSet<>(OTHERS);
        ControlLine.of(parameters).forEach(l -> codes.add(l.code()));
        codes.add(Observations.LAYER);
        return codes.stream().filter(known::containsKey).map(known::get).toList();
    }

    private MonitorReport judge(PlanVersion plan, PlanVersion observed, Metric metric, Progress progress) {
        Observations observations = new Observations(observed, year, parameters.texts("monitor.construction_kinds"));
        List<Message> gaps = new ArrayList<>(observations.gaps());
        List<WarningFinder> finders = finders(plan, metric, gaps);
        Counties counties = new Counties(usable(plan, COUNTIES));
        Growth growth = new Growth(new LineGround(usable(plan, ControlLine.BOUNDARY)));
        List<Warning> warnings = new ArrayList<>();
        int done = 0;
        for (PlanFeature patch : observations.patches()) {
            if (done++ % POLL == 0) {
                progress.check();
                progress.completed(
                        Observations.LAYER,
                        (double) done / observations.patches().size());
            }
            String county = counties.of(patch);
            boolean isConstruction = observations.isConstruction(patch);
            for (WarningFinder finder : finders) {
                if (isConstruction || !finder.concernsConstructionOnly()) {
                    warnings.addAll(finder.find(patch, county));
                }
            }
            if (isConstruction) {
                growth.add(patch.geometry());
            }
        }
        warnings.sort(Comparator.comparing(Warning::level));
        List<Measure> measures = growth.measures(parameters, metric);
        boolean isBroken = warnings.stream().anyMatch(w -> w.level().isBreach())
                || measures.stream().anyMatch(m -> !m.holds());
        Verdict verdict = isBroken ? Verdict.FAIL : gaps.isEmpty() ? Verdict.PASS : Verdict.INCOMPLETE;
        return new MonitorReport(
                verdict,
                ruleSet,
                year,
                inputs(plan, observed),
                observations.patches().size(),
                observations.otherYears(),
                warnings,
                LineSum.of(warnings, metric),
                measures,
                gaps,
                metric);
    }

    /** One finder per line that can be computed with. A line that the plan need not have, and has not, breaks nothing. */
    private List<WarningFinder> finders(PlanVersion plan, Metric metric, List<Message> gaps) {
        Admissions admissions = new Admissions(plan, parameters);
        Grounds grounds = new Grounds(metric, parameters);
        List<WarningFinder> finders = new ArrayList<>();
        for (ControlLine line : ControlLine.of(parameters)) {
            LayerDefinition definition = known.get(line.code());
            if (definition == null || definition.geometry() != GeometryKind.SURFACE) {
                gaps.add(Message.of("monitor.gap.no_layer", line.code()));
            } else if (plan.has(line.code()) || definition.required()) {
                List<LayerFault> faults = plan.faults(line.code());
                faults.forEach(f -> gaps.add(Message.of("monitor.gap.line", line.code(), f.text())));
                if (faults.isEmpty()) {
                    LineGround ground = new LineGround(plan.features(line.code()));
                    finders.add(new WarningFinder(line, ground, admissions.ground(line.code()), grounds, metric));
                }
            }
        }
        return finders;
    }

    private static List<PlanFeature> usable(PlanVersion plan, String code) {
        return plan.faults(code).isEmpty() ? plan.features(code) : List.of();
    }

    private static List<MonitorReport.Input> inputs(PlanVersion plan, PlanVersion observed) {
        List<MonitorReport.Input> inputs = new ArrayList<>();
        plan.layers().stream()
                .filter(l -> !l.code().equals(Observations.LAYER))
                .forEach(l -> inputs.add(new MonitorReport.Input(
                        l.code(), plan.source(), l.features().size(), l.sha256())));
        plan.tables()
                .forEach(t -> inputs.add(new MonitorReport.Input(
                        t.definition().code(), plan.source(), t.rows().size(), t.sha256())));
        observed.layer(Observations.LAYER)
                .ifPresent(l -> inputs.add(new MonitorReport.Input(
                        l.code(), observed.source(), l.features().size(), l.sha256())));
        return inputs;
    }
}
