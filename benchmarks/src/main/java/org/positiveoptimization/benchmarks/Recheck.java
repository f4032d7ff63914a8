/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.positiveoptimization.delta.ChangeKind;
import org.positiveoptimization.delta.LayerComparison;
import org.positiveoptimization.delta.LayerDelta;
import org.positiveoptimization.delta.Noise;
import org.positiveoptimization.plan.LayerCatalog;
import org.positiveoptimization.plan.LayerDefinition;
import org.positiveoptimization.plan.LoadedPlan;
import org.positiveoptimization.plan.PlanLoader;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.progress.Progress;

/**
 * Comparing two versions of a layer of 500,000 parcels of which 100 differ: ours against the full overlay of both layers
 * with JTS OverlayNG, an STRtree for the pairs, in the same run and one thread each. Both must find the same area.
 */
final class Recheck {
    private static final int PARCELS = 500_000;
    private static final int EDITED = 100;
    private static final int RUNS = 5;

    private Recheck() {}

    static void run() throws PlanReadException {
        LayerDefinition layer = LayerCatalog.standard().layer(ParcelGrid.LAYER).orElseThrow();
        ParcelGrid before = new ParcelGrid(PARCELS, 0);
        ParcelGrid after = new ParcelGrid(PARCELS, EDITED);
        LoadedPlan plan = load(layer, before, after);
        double[] seconds = new double[RUNS];
        double ours = 0;
        for (int i = 0; i < RUNS; i++) {
            long start = System.nanoTime();
            LayerDelta delta = new LayerComparison(
                            layer,
                            plan.approved().features(layer.code()),
                            plan.draft().features(layer.code()),
                            plan.metric(),
                            new Noise(1, 0.1))
                    .compare(Progress.NONE);
            seconds[i] = (System.nanoTime() - start) / 1e9;
            ours = delta.area(ChangeKind.RECLASSIFIED);
        }
        Median comparison = new Median(seconds);
        List<Geometry> geometries = after.geometries();
        long start = System.nanoTime();
        double theirs = fullOverlay(plan, before.geometries(), geometries, after);
        double overlay = (System.nanoTime() - start) / 1e9;
        System.out.printf(Locale.ROOT, "Re-check, %,d parcels, %d edited%n", PARCELS, EDITED);
        System.out.printf(Locale.ROOT, "  comparison        %s; changed %.2f m2%n", comparison, ours);
        System.out.printf(Locale.ROOT, "  OverlayNG, full   %.2f s of 1 run; changed %.2f m2%n", overlay, theirs);
        System.out.printf(
                Locale.ROOT,
                "  ratio             %.0f times faster; areas differ by %.4f m2%n",
                overlay / comparison.value(),
                Math.abs(ours - theirs));
    }

    private static LoadedPlan load(LayerDefinition layer, ParcelGrid before, ParcelGrid after)
            throws PlanReadException {
        ExecutorService worker = Executors.newSingleThreadExecutor();
        try {
            return new PlanLoader(List.of(layer), worker).load(before, after, Progress.NONE);
        } finally {
            worker.shutdown();
        }
    }

    private static double fullOverlay(LoadedPlan plan, List<Geometry> before, List<Geometry> after, ParcelGrid grid) {
        STRtree index = new STRtree();
        for (int i = 0; i < before.size(); i++) {
            index.insert(before.get(i).getEnvelopeInternal(), i);
        }
        double changed = 0;
        for (int j = 0; j < after.size(); j++) {
            @SuppressWarnings("unchecked")
            List<Integer> candidates = index.query(after.get(j).getEnvelopeInternal());
            for (int i : candidates) {
                Geometry common = OverlayNGRobust.overlay(before.get(i), after.get(j), OverlayNG.INTERSECTION);
                if (common.getDimension() == 2 && grid.isEdited(j)) {
                    changed += plan.metric().area(common);
                }
            }
        }
        return changed;
    }
}
