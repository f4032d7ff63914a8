/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.publication.Publication.Step;

/** Ends a real Java VM in the middle of a publication: at every step, and at random. */
class CrashTest {
    private static final int HALTED = 77;

    @TempDir
    private Path directory;

    private final PublicationFixture fixture = new PublicationFixture();
    private Path approved;
    private byte[] old;

    /** What runs in the other VM: one publication, halted without any cleaning up after the step that is named. */
    static final class Child {
        private Child() {}

        public static void main(String[] args) throws Exception {
            Path directory = Path.of(args[0]);
            Publication publication = new PublicationFixture().publication(directory, step -> {
                if (step.name().equals(args[1])) {
                    Runtime.getRuntime().halt(HALTED);
                }
            });
            Files.createFile(directory.resolve("running"));
            publication.publish(
                    directory.resolve(PublicationFixture.APPROVED),
                    directory.resolve(PublicationFixture.DRAFT),
                    directory.resolve(PublicationFixture.APPROVED),
                    "child");
        }
    }

    @BeforeEach
    void plans() throws IOException {
        approved = directory.resolve(PublicationFixture.APPROVED);
        PublicationFixture.plan(approved, "A");
        PublicationFixture.plan(directory.resolve(PublicationFixture.DRAFT), "B");
        old = Files.readAllBytes(approved);
    }

    private Process child(String step) throws IOException {
        Files.deleteIfExists(directory.resolve("running"));
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        directory.toString(),
                        step))
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("output").toFile())
                .start();
    }

    /** The plan is whole: the old one to the byte, or one that opens and holds every row of the draft. */
    private boolean isNew() throws Exception {
        if (Arrays.equals(Files.readAllBytes(approved), old)) {
            return false;
        }
        try (var draft = fixture.open(directory.resolve(PublicationFixture.DRAFT));
                var plan = fixture.open(approved)) {
            assertThat(new PlanCopy(draft, Progress.NONE).difference(plan)).isEmpty();
        }
        return true;
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void crash_afterAnyStep_leavesOneWholePlanAndARegisterThatTells(Step step) throws Exception {
        Process process = child(step.name());
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(directory.resolve("output")))
                .isEqualTo(HALTED);
        boolean isNew = isNew();
        assertThat(isNew).isEqualTo(step.compareTo(Step.REPLACED) >= 0);
        assertThat(PublicationFixture.history(directory).state())
                .isEqualTo(step == Step.INTENDED || step == Step.REPLACED ? History.State.OPEN : History.State.WHOLE);

        recovers(isNew);
    }

    /** The next publication starts from whatever the crash left. */
    private void recovers(boolean wasNew) throws Exception {
        Files.delete(directory.resolve(PublicationFixture.DRAFT));
        PublicationFixture.plan(directory.resolve(PublicationFixture.DRAFT), "C");
        assertThat(fixture.publish(directory)).isPresent();
        History history = PublicationFixture.history(directory);
        assertThat(history.faults()).isEmpty();
        assertThat(history.state()).isEqualTo(History.State.WHOLE);
        assertThat(history.versions().stream().filter(v -> v.status() == History.Status.PUBLISHED))
                .hasSize(wasNew ? 2 : 1);
        try (var files = Files.list(directory)) {
            assertThat(files.map(f -> f.getFileName().toString())).noneMatch(n -> n.startsWith("."));
        }
    }

    @Test
    void kill_atRandomMoments_leavesOneWholePlan() throws Exception {
        Random random = new Random(20261124);
        boolean wasNew = false;
        for (int round = 0; round < 6 && !wasNew; round++) {
            Process process = child("NEVER");
            while (process.isAlive() && !Files.exists(directory.resolve("running"))) {
                Thread.sleep(5);
            }
            Thread.sleep(random.nextInt(400));
            process.destroyForcibly().waitFor();
            wasNew = isNew();
            assertThat(PublicationFixture.history(directory).state()).isNotEqualTo(History.State.BROKEN);
        }
        recovers(wasNew);
    }
}
