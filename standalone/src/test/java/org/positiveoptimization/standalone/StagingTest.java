/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.positiveoptimization.text.Language;

class StagingTest {
    @TempDir
    private Path directory;

    private final Job job = Job.start(new Terminal(System.out, System.err, Language.EN, false));

    @Test
    void publish_whenAFileCannotBeReplaced_putsTheEarlierOnesBack() throws Exception {
        Path target = Files.createDirectory(directory.resolve("report"));
        Files.writeString(target.resolve("a.json"), "old");
        // a dangling link in the way stands for any failure in the middle
        try (Staging staging = Staging.of(target, job)) {
            Files.writeString(staging.directory().resolve("a.json"), "new");
            Files.createSymbolicLink(target.resolve("b.json"), directory.resolve("elsewhere"));
            Files.writeString(staging.directory().resolve("b.json"), "new");
            assertThatThrownBy(staging::publish).isInstanceOf(IOException.class);
        }
        assertThat(target.resolve("a.json")).hasContent("old");
        assertThat(target.resolve("b.json")).isSymbolicLink();
        assertOnly(target);
    }

    @Test
    void publish_intoDirectoriesThatDoNotExist_makesThem() throws Exception {
        Path target = directory.resolve("a").resolve("b");
        try (Staging staging = Staging.of(target, job)) {
            Files.writeString(staging.directory().resolve("c.json"), "new");
            staging.publish();
        }
        assertThat(target.resolve("c.json")).hasContent("new");
        assertOnly(directory.resolve("a"));
    }

    @Test
    void close_withoutPublishing_leavesNothing() throws Exception {
        try (Staging staging = Staging.of(directory.resolve("a").resolve("b"), job)) {
            Files.createDirectories(staging.directory().resolve("c").resolve("d"));
        }
        assertOnly();
    }

    private void assertOnly(Path... entries) throws IOException {
        job.close();
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).containsExactlyInAnyOrder(entries);
        }
    }
}
