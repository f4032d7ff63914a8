/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.benchmarks;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * {@code ./po bench [plan] [recheck] [guard] [journal] [neighbours]}: all of it, or the parts that are named. Prints machine, seeds and
 * medians; see docs/verification.md for the figures last seen.
 */
public final class Bench {
    private static final int SMALL = 100_000;
    private static final int LARGE = 1_000_000;

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        Set<String> parts = new TreeSet<>(Set.of(arguments));
        if (parts.isEmpty()) {
            parts = Set.of("plan", "recheck", "guard", "journal", "neighbours");
        }
        System.out.println(Machine.describe());
        if (parts.contains("plan")) {
            double small = WholePlan.run(SMALL);
            double large = WholePlan.run(LARGE);
            System.out.printf(
                    Locale.ROOT,
                    "time per polygon from %,d to %,d polygons: %+.1f %%%n",
                    SMALL,
                    LARGE,
                    100 * (large / small - 1));
        }
        if (parts.contains("recheck")) {
            Recheck.run();
        }
        if (parts.contains("guard")) {
            GuardedEdits.run();
        }
        if (parts.contains("journal")) {
            JournalSpeed.run();
        }
        if (parts.contains("neighbours")) {
            new Runner(new OptionsBuilder()
                            .include(NeighbourBenchmark.class.getName())
                            .build())
                    .run();
        }
    }
}
