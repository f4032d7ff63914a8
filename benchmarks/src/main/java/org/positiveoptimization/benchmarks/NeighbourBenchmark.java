/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.relateng.RelateNG;
import org.locationtech.jts.operation.relateng.RelatePredicate;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.positiveoptimization.geometry.Separation;

/** Do two neighbouring parcels share ground? Three ways to ask. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class NeighbourBenchmark {
    private final List<Geometry> parcels = new ParcelGrid(2, 0).geometries();
    private final Polygon a = (Polygon) parcels.get(0);
    private final Polygon b = (Polygon) parcels.get(1);

    @Benchmark
    public boolean separation() {
        return Separation.isProved(a, b);
    }

    @Benchmark
    public boolean relateNG() {
        return RelateNG.relate(a, b, RelatePredicate.matches("T********"));
    }

    @Benchmark
    public Geometry overlayNG() {
        return OverlayNGRobust.overlay(a, b, OverlayNG.INTERSECTION);
    }
}
