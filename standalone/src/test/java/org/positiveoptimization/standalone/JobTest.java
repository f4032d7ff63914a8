/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.text.Language;

class JobTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private Job start(boolean interactive) {
        PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        return Job.start(new Terminal(stream, stream, Language.EN, interactive));
    }

    @Test
    void progress_onATerminal_fillsAndClearsTheBar() {
        try (Job job = start(true)) {
            job.part(0.5, 1).completed("XZQ", 0.5);
        }
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(" 75% XZQ").endsWith(" \r");
    }

    @Test
    void progress_inAPipe_isSilent() {
        try (Job job = start(false)) {
            job.completed("XZQ", 1);
        }
        assertThat(err.size()).isZero();
    }

    @Test
    void progress_ofACancelledJob_throwsInEveryPart() {
        try (Job job = start(false)) {
            Progress part = job.part(0, 0.5);
            part.check();
            job.cancel();
            assertThatThrownBy(part::check).isInstanceOf(CancellationException.class);
        }
    }
}
