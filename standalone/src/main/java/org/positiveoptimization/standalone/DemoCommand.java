/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.positiveoptimization.engine.ConformityReport;
import org.positiveoptimization.text.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code po demo}: the main job on the sample plan, and the proof that it found exactly what was put in. Exit code 0 when
 * every injected deviation was found and nothing else, whatever the verdict on the sample plan.
 */
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {
    private static final Toolbox.SampleOptions SAMPLE =
            new Toolbox.SampleOptions(SampleLimits.DEFAULT_POLYGONS, 1, false);

    private final Terminal terminal;
    private final Toolbox toolbox;
    private final CheckRun checkRun;

    @Option(names = "--out", paramLabel = "DIR", defaultValue = "po-demo")
    private Path out;

    DemoCommand(Terminal terminal, Toolbox toolbox, CheckRun checkRun) {
        this.terminal = terminal;
        this.toolbox = toolbox;
        this.checkRun = checkRun;
    }

    @Override
    public Integer call() throws Exception {
        Path plan = writeSample();
        ConformityReport report = check(plan);
        terminal.out().print(toolbox.table(report, terminal.language()));
        Comparison comparison = ExpectedMatcher.compare(Deviation.read(plan.resolve("expected.json")), report);
        terminal.out().println();
        tell(comparison);
        terminal.say(Message.of("cli.demo.wrote"));
        for (String name : List.of("approved.gpkg", "draft.gpkg", "rules.json", "expected.json")) {
            terminal.out().println("  " + plan.resolve(name));
        }
        for (String name : CheckRun.FILES) {
            terminal.out().println("  " + plan.resolve("report").resolve(name));
        }
        return comparison.isExact() ? ExitCode.PASS : ExitCode.FAIL;
    }

    private Path writeSample() throws Exception {
        try (Job job = Job.start(terminal);
                Staging staging = Staging.of(out, job)) {
            toolbox.writeSample(staging.directory(), SAMPLE, job.part(0, 1));
            job.check();
            staging.publish();
            return staging.target();
        }
    }

    private ConformityReport check(Path plan) throws Exception {
        try (Job job = Job.start(terminal);
                Staging staging = Staging.of(plan.resolve("report"), job)) {
            return checkRun.run(
                    plan.resolve("approved.gpkg"),
                    plan.resolve("draft.gpkg"),
                    toolbox.ruleSet(plan.resolve("rules.json")),
                    Set.of(),
                    staging,
                    job);
        }
    }

    private void tell(Comparison comparison) {
        for (Deviation missing : comparison.missing()) {
            terminal.say(Message.of("cli.demo.missing", missing.rule(), missing.layer(), missing.place()));
        }
        for (String key : comparison.unexpected()) {
            terminal.say(Message.of("cli.demo.unexpected", key));
        }
        terminal.say(Message.of(
                "cli.demo.result",
                Integer.toString(comparison.found()),
                Integer.toString(comparison.expected()),
                Integer.toString(comparison.unexpected().size())));
    }
}
