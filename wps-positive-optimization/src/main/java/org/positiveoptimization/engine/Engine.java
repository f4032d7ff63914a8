/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.positiveoptimization.checks.Check;
import org.positiveoptimization.checks.Measure;
import org.positiveoptimization.delta.LayerDelta;
import org.positiveoptimization.delta.Noise;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.geometry.GeometryKind;
import org.positiveoptimization.plan.LayerDefinition;
import org.positiveoptimization.plan.LoadedPlan;
import org.positiveoptimization.plan.PlanLayer;
import org.positiveoptimization.plan.PlanLoader;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.plan.PlanSource;
import org.positiveoptimization.plan.PlanTable;
import org.positiveoptimization.plan.PlanVersion;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.rules.Parameters;
import org.positiveoptimization.rules.Rule;
import org.positiveoptimization.rules.RuleSet;
import org.positiveoptimization.submission.MaintenancePackage;
import org.positiveoptimization.tables.PlanningTable;
import org.positiveoptimization.tables.PlanningTables;

/**
 * Runs a rule set over a draft and the approved plan: reads both, evaluates the rules in parallel on the cores there are,
 * and puts the report together. One engine may run several times at once.
 */
public final class Engine {
    /** The share of progress that reading takes. */
    private static final double READING = 0.5;

    /** Chapters of layers whose changes are no changes of the plan. */
    private static final Set<String> NOT_OF_THE_PLAN = Set.of("evidence", "sector", "ledger");

    private final int threads;

    public Engine() {
        this(Runtime.getRuntime().availableProcessors());
    }

    /** @param threads how many threads read and check */
    public Engine(int threads) {
        this.threads = threads;
    }

    /**
     * Reads both versions and checks them.
     *
     * @param only rule ids to be checked, all when empty
     * @throws PlanReadException if a source cannot be read
     * @throws CancellationException when cancelled
     */
    public ConformityReport run(
            PlanSource approved, PlanSource draft, RuleSet ruleSet, Set<String> only, Progress progress)
            throws PlanReadException {
        ExecutorService workers = workers();
        try {
            LoadedPlan plan =
                    new PlanLoader(PlanLayers.of(ruleSet), workers).load(approved, draft, scaled(progress, 0, READING));
            return check(plan, ruleSet, only, scaled(progress, READING, 1), workers);
        } finally {
            workers.shutdownNow();
        }
    }

    /** Checks versions that have been read already. */
    public ConformityReport check(LoadedPlan plan, RuleSet ruleSet, Set<String> only, Progress progress) {
        ExecutorService workers = workers();
        try {
            return check(plan, ruleSet, only, progress, workers);
        } finally {
            workers.shutdownNow();
        }
    }

    private static ConformityReport check(
            LoadedPlan plan, RuleSet ruleSet, Set<String> only, Progress progress, ExecutorService workers) {
        Parameters parameters = ruleSet.parameters();
        Noise noise = new Noise(parameters.number("tol.change_m2"), parameters.number("tol.change_width_m"));
        PlanPair pair = new PlanPair(plan.approved(), plan.draft(), plan.metric(), noise, progress);
        RuleRunner runner = new RuleRunner(pair, parameters, progress);
        List<Rule> rules = ruleSet.rules().stream()
                .filter(r -> only.isEmpty() || only.contains(r.id()))
                .toList();
        AtomicInteger done = new AtomicInteger();
        Map<Rule, Future<RuleResult>> pending = new LinkedHashMap<>();
        for (Rule rule : rules) {
            Check check = Checks.find(rule.id()).orElseThrow(() -> new IllegalArgumentException(rule.id()));
            pending.put(rule, workers.submit(() -> {
                RuleResult result = runner.run(rule, check);
                progress.completed(rule.id(), (double) done.incrementAndGet() / rules.size());
                return result;
            }));
        }
        List<RuleResult> results = new ArrayList<>();
        try {
            for (Future<RuleResult> future : pending.values()) {
                results.add(await(future));
            }
        } finally {
            pending.values().forEach(f -> f.cancel(true));
        }
        progress.check();
        Map<String, List<Measure>> measures = new LinkedHashMap<>();
        results.forEach(r -> measures.put(r.rule().id(), r.outcome().measures()));
        List<PlanningTable> tables = PlanningTables.of(pair, parameters, measures);
        return ConformityReport.of(
                ruleSet,
                inputs(plan),
                results,
                deltas(pair),
                plan.metric(),
                tables,
                MaintenancePackage.of(pair, noise, progress));
    }

    private static List<LayerDelta> deltas(PlanPair pair) {
        List<LayerDelta> deltas = new ArrayList<>();
        for (LayerDefinition layer : pair.draft().definitions()) {
            boolean isUsable = layer.geometry() == GeometryKind.SURFACE
                    && !NOT_OF_THE_PLAN.contains(layer.chapter())
                    && pair.approved().faults(layer.code()).isEmpty()
                    && pair.draft().faults(layer.code()).isEmpty();
            if (isUsable) {
                deltas.add(pair.delta(layer.code()));
            }
        }
        return deltas;
    }

    private static List<InputSummary> inputs(LoadedPlan plan) {
        List<InputSummary> inputs = new ArrayList<>();
        for (PlanVersion version : List.of(plan.approved(), plan.draft())) {
            for (PlanLayer layer : version.layers()) {
                inputs.add(new InputSummary(
                        layer.code(),
                        version.role(),
                        version.source(),
                        layer.sourceSrid(),
                        layer.reprojected(),
                        layer.features().size(),
                        layer.vertices(),
                        layer.area(),
                        layer.sha256()));
            }
            for (PlanTable table : version.tables()) {
                inputs.add(new InputSummary(
                        table.definition().code(),
                        version.role(),
                        version.source(),
                        0,
                        false,
                        table.rows().size(),
                        0,
                        0,
                        table.sha256()));
            }
        }
        return inputs;
    }

    private static RuleResult await(Future<RuleResult> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private ExecutorService workers() {
        return Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "po-check");
            thread.setDaemon(true);
            return thread;
        });
    }

    private static Progress scaled(Progress progress, double from, double to) {
        return new Progress() {
            @Override
            public void completed(String step, double fraction) {
                progress.completed(step, from + fraction * (to - from));
            }

            @Override
            public boolean isCancelled() {
                return progress.isCancelled();
            }
        };
    }
}
