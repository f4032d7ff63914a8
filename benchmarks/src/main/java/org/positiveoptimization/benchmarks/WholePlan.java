/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** {@code po check} on whole sample plans: does the time grow with the plan and no faster? */
final class WholePlan {
    private static final int RUNS = 5;
    private static final String HEAP = "4g";
    private static final String SEED = "1";

    private WholePlan() {}

    /** @return seconds per polygon */
    static double run(int polygons) throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory("po-bench");
        try {
            Command command = new Command(HEAP);
            double written = command.run(
                    List.of(0),
                    "sample",
                    "--out",
                    directory.resolve("plan").toString(),
                    "--polygons",
                    Integer.toString(polygons),
                    "--seed",
                    SEED);
            double[] seconds = new double[RUNS];
            for (int i = 0; i < RUNS; i++) {
                seconds[i] = command.run(
                        List.of(1),
                        "check",
                        "--approved",
                        directory.resolve("plan").resolve("approved.gpkg").toString(),
                        "--draft",
                        directory.resolve("plan").resolve("draft.gpkg").toString(),
                        "--out",
                        directory.resolve("report").toString());
            }
            Median median = new Median(seconds);
            double perPolygon = median.value() / polygons;
            System.out.printf(
                    Locale.ROOT,
                    "po check, %,d polygons, seed %s, heap %s (sample written in %.1f s)%n  %s; %.1f us a polygon%n",
                    polygons,
                    SEED,
                    HEAP,
                    written,
                    median,
                    perPolygon * 1e6);
            return perPolygon;
        } finally {
            delete(directory);
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> tree = Files.walk(directory)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
