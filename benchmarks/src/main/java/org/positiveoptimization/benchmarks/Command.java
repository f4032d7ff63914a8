/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs {@code po} in a Java process of its own, as a user would, and takes the time from start to end. */
final class Command {
    private final String heap;

    /** @param heap largest heap, for example {@code 4g} */
    Command(String heap) {
        this.heap = heap;
    }

    /**
     * @return seconds
     * @throws IllegalStateException if the exit code is none of the expected
     */
    double run(List<Integer> expectedExitCodes, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-cp",
                System.getProperty("java.class.path"),
                "org.positiveoptimization.standalone.Main"));
        command.addAll(List.of(arguments));
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int exit = process.waitFor();
        double seconds = (System.nanoTime() - start) / 1e9;
        if (!expectedExitCodes.contains(exit)) {
            throw new IllegalStateException("exit code " + exit + " of " + String.join(" ", arguments));
        }
        return seconds;
    }
}
