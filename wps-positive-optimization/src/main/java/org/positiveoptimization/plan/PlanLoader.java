/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.positiveoptimization.geometry.Cgcs2000;
import org.positiveoptimization.geometry.Metric;
import org.positiveoptimization.progress.Progress;

/**
 * Reads both versions of a plan into memory, several layers at once.
 *
 * <p>The <i>working CRS</i> is the CRS of all layers where they agree, and otherwise EPSG:4490, into which projected
 * layers are then converted with densified edges. What is wrong with a layer is kept with it as {@link LayerFault}s; only
 * a source that cannot be read at all raises an exception.
 */
public final class PlanLoader {
    private final Collection<LayerDefinition> definitions;
    private final ExecutorService workers;
    private final boolean isWindow;

    /**
     * @param definitions the layers, ledgers and tables to be read where they are there
     * @param workers threads to read with; not shut down here
     */
    public PlanLoader(Collection<LayerDefinition> definitions, ExecutorService workers) {
        this(definitions, workers, false);
    }

    private PlanLoader(Collection<LayerDefinition> definitions, ExecutorService workers, boolean isWindow) {
        this.definitions = List.copyOf(definitions);
        this.workers = workers;
        this.isWindow = isWindow;
    }

    /**
     * A loader of sources that give what lies in a window of the plan. That a layer has no rows there is no fault, and where
     * they lie does not tell whether the zone of the layer is the right one.
     */
    public static PlanLoader ofWindow(Collection<LayerDefinition> definitions, ExecutorService workers) {
        return new PlanLoader(definitions, workers, true);
    }

    /**
     * @throws PlanReadException if a source or a layer in it cannot be read
     * @throws CancellationException when cancelled
     */
    public LoadedPlan load(PlanSource approved, PlanSource draft, Progress progress) throws PlanReadException {
        Metric metric = Cgcs2000.metric(workingSrid(approved, draft));
        Map<LayerDefinition, Future<LayerReader.Pair>> pending = new LinkedHashMap<>();
        AtomicInteger done = new AtomicInteger();
        for (LayerDefinition definition : definitions) {
            pending.put(definition, workers.submit(() -> {
                LayerReader.Pair pair = new LayerReader(definition, metric, isWindow, progress).read(approved, draft);
                progress.completed(definition.code(), (double) done.incrementAndGet() / definitions.size());
                return pair;
            }));
        }
        List<LayerReader.Pair> pairs = new ArrayList<>();
        try {
            for (Future<LayerReader.Pair> future : pending.values()) {
                pairs.add(await(future));
            }
        } finally {
            pending.values().forEach(f -> f.cancel(true));
        }
        approved.loaded();
        draft.loaded();
        return new LoadedPlan(version(Role.APPROVED, approved, pairs), version(Role.DRAFT, draft, pairs), metric);
    }

    private int workingSrid(PlanSource approved, PlanSource draft) throws PlanReadException {
        Set<Integer> srids = new TreeSet<>();
        for (PlanSource source : List.of(approved, draft)) {
            Set<String> codes = source.codes();
            for (LayerDefinition definition : definitions) {
                if (definition.spatial() && codes.contains(definition.code())) {
                    try (RowReader rows = source.open(definition.code())) {
                        srids.add(rows.srid());
                    }
                }
            }
        }
        srids.removeIf(srid -> !Cgcs2000.isSupported(srid));
        return srids.size() == 1 ? srids.iterator().next() : Cgcs2000.GEOGRAPHIC;
    }

    private PlanVersion version(Role role, PlanSource source, List<LayerReader.Pair> pairs) {
        List<PlanLayer> layers = new ArrayList<>();
        List<PlanTable> tables = new ArrayList<>();
        for (LayerReader.Pair pair : pairs) {
            LayerReader.Content content = role == Role.APPROVED ? pair.approved() : pair.draft();
            content.layer().ifPresent(layers::add);
            content.table().ifPresent(tables::add);
        }
        return new PlanVersion(role, source.name(), definitions, layers, tables);
    }

    private static LayerReader.Pair await(Future<LayerReader.Pair> future) throws PlanReadException {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof PlanReadException read) {
                throw read;
            }
            if (e.getCause() instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
