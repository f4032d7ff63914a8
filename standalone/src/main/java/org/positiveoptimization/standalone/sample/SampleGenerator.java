/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.progress.Progress;

/**
 * Writes a sample plan: {@code approved.gpkg}, {@code draft.gpkg}, its rule set {@code rules.json} and {@code expected.json},
 * and what goes with it for supervision (see {@link SupervisionSample}).
 *
 * <p>The plan lies within the real outlines of the counties of Shuangyashan; everything else is invented. The draft holds
 * lawful edits, all declared in its ledgers, and unless the options say conforming, deviations from every rule.
 * {@code expected.json} says what the checks must find, consequences included, from the generator's own books.
 */
public final class SampleGenerator {
    private SampleGenerator() {}

    /**
     * @param directory an existing directory
     * @throws IOException if a file cannot be written; the others may have been written
     */
    public static void write(Path directory, SampleOptions options, Progress progress) throws IOException {
        SamplePlan plan = SampleBuilder.build(options, progress);
        SampleWriter writer = new SampleWriter(plan, progress);
        writer.write(Role.APPROVED, directory.resolve("approved.gpkg"));
        writer.write(Role.DRAFT, directory.resolve("draft.gpkg"));
        Files.write(directory.resolve(ExpectedFile.RULES), SampleRules.source());
        ExpectedFile.write(plan, writer.polygons(), directory.resolve("expected.json"));
        new SupervisionSample(plan).write(directory);
        progress.completed("sample", 1);
    }
}
