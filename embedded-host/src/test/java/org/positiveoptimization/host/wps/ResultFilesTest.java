/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wps;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultFilesTest {
    private static final String PREFIX = "positive-optimization-wps-";

    @TempDir
    private Path parent;

    private Path directory(String name, String lock) throws Exception {
        Path directory = Files.createDirectory(parent.resolve(PREFIX + name));
        Files.writeString(directory.resolve("1"), "a result");
        if (lock != null) {
            Files.writeString(directory.resolve("lock"), lock);
        }
        return directory;
    }

    @Test
    void directory_ofAProcessThatWasKilled_isRemovedByTheNext() throws Exception {
        Path left = directory("left", "x");

        try (ResultFiles files = new ResultFiles(parent, 10)) {
            assertThat(left).doesNotExist();
            assertThat(files.directory()).exists();
        }
    }

    @Test
    void directory_ofAHostThatRuns_stays() throws Exception {
        try (ResultFiles running = new ResultFiles(parent, 10);
                ResultFiles other = new ResultFiles(parent, 10)) {
            assertThat(running.directory()).exists();
            assertThat(other.directory()).exists();
        }
        assertThat(parent).isEmptyDirectory();
    }

    @Test
    void whatIsNoneOfThese_stays() throws Exception {
        Path beingMade = directory("being-made", "");
        Path without = directory("without", null);
        Path elsewhere = Files.createDirectory(parent.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("lock"), "x");
        Path link = Files.createSymbolicLink(parent.resolve(PREFIX + "link"), elsewhere);

        new ResultFiles(parent, 10).close();

        assertThat(beingMade).exists();
        assertThat(without).exists();
        assertThat(link).exists();
        assertThat(elsewhere.resolve("lock")).exists();
    }
}
