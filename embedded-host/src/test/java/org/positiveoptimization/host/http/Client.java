/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/**
 * A program that no one here wrote. Without it its tests cannot run: loudly so, and with PO_REQUIRE_CLIENTS=1 they fail.
 *
 * @param scratch where its output is kept
 */
record Client(Path scratch) {
    private static final int MINUTES = 8;

    /**
     * @param isThere a command that succeeds when the program is installed
     * @param packages names of the Debian packages
     */
    void require(String program, List<String> isThere, String packages) throws IOException, InterruptedException {
        boolean found;
        try {
            found = start("require", isThere).waitFor() == 0;
        } catch (IOException e) {
            found = false;
        }
        if (found) {
            return;
        }
        if ("1".equals(System.getenv("PO_REQUIRE_CLIENTS"))) {
            throw new AssertionError("PO_REQUIRE_CLIENTS=1 and there is no " + program);
        }
        System.err.println("\n*** " + program + " IS MISSING: it is NOT tested with the embedded host (apt install "
                + packages + ") ***\n");
        Assumptions.abort("no " + program);
    }

    private Process start(String name, List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .redirectOutput(scratch.resolve(name + ".out").toFile())
                .redirectError(scratch.resolve(name + ".err").toFile())
                .start();
    }

    /** @return what the program prints; it must succeed */
    String run(String name, List<String> command) throws IOException, InterruptedException {
        Process process = start(name, command);
        boolean isOver = process.waitFor(MINUTES, TimeUnit.MINUTES);
        process.destroyForcibly().waitFor();
        String out = text(name + ".out");
        assertThat(isOver && process.exitValue() == 0)
                .as("%s%n%s%n%s", command.get(0), out, text(name + ".err"))
                .isTrue();
        return out;
    }

    private String text(String file) throws IOException {
        return new String(Files.readAllBytes(scratch.resolve(file)), StandardCharsets.UTF_8);
    }
}
