/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.positiveoptimization.text.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code po sample}: writes a plan pair with known deviations. */
@Command(name = "sample")
final class SampleCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Toolbox toolbox;

    @Option(names = "--out", paramLabel = "DIR", required = true)
    private Path out;

    @Option(names = "--polygons", paramLabel = "N", defaultValue = "" + SampleLimits.DEFAULT_POLYGONS)
    private long polygons;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1")
    private long seed;

    @Option(names = "--conforming")
    private boolean conforming;

    SampleCommand(Terminal terminal, Toolbox toolbox) {
        this.terminal = terminal;
        this.toolbox = toolbox;
    }

    @Override
    public Integer call() throws Exception {
        SampleLimits.check(polygons);
        Path written;
        try (Job job = Job.start(terminal);
                Staging staging = Staging.of(out, job)) {
            toolbox.writeSample(
                    staging.directory(), new Toolbox.SampleOptions(polygons, seed, conforming), job.part(0, 1));
            job.check();
            staging.publish();
            written = staging.target();
        }
        terminal.say(Message.of("cli.sample.written", written.toString()));
        return ExitCode.PASS;
    }
}
