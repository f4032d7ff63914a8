/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.positiveoptimization.text.Language;

/** Ends a real Java VM in the middle of a check. */
class InterruptionTest {
    @TempDir
    private Path directory;

    /** What runs in the other VM: a check that never ends by itself, and that polls its progress or does not. */
    static final class Endless {
        private Endless() {}

        public static void main(String[] args) {
            Path directory = Path.of(args[0]);
            boolean polls = Boolean.parseBoolean(args[1]);
            FakeToolbox toolbox = new FakeToolbox();
            toolbox.whileWriting = progress -> {
                Files.createFile(directory.resolve("running"));
                while (true) {
                    if (polls) {
                        progress.check();
                    }
                    Thread.onSpinWait();
                }
            };
            String plan = directory.resolve("plan.gpkg").toString();
            String[] check = {
                "check",
                "--approved",
                plan,
                "--draft",
                plan,
                "--out",
                directory.resolve("report").toString()
            };
            System.exit(Main.run(check, new Terminal(System.out, System.err, Language.EN, false), toolbox));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void check_thatIsInterrupted_stopsWithinASecondAndLeavesNothing(boolean polls) throws Exception {
        Path plan = Files.createFile(directory.resolve("plan.gpkg"));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Endless.class.getName(),
                        directory.toString(),
                        Boolean.toString(polls))
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("output").toFile())
                .start();
        try {
            while (process.isAlive() && !Files.exists(directory.resolve("running"))) {
                Thread.sleep(20);
            }
            assertThat(process.isAlive()).as(output()).isTrue();
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .start()
                    .waitFor();

            // a second is promised; a loaded machine gets some more
            assertThat(process.waitFor(5, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(ExitCode.CANCELLED);
            assertThat(entries())
                    .containsExactlyInAnyOrder(plan, directory.resolve("running"), directory.resolve("output"));
        } finally {
            process.destroyForcibly();
        }
    }

    private String output() throws IOException {
        return Files.readString(directory.resolve("output"));
    }

    private List<Path> entries() {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
