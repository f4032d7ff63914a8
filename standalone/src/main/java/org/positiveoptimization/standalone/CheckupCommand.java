/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.positiveoptimization.report.CheckupText;
import org.positiveoptimization.rules.RuleSet;
import org.positiveoptimization.supervision.checkup.CheckupReport;
import org.positiveoptimization.supervision.checkup.YearSource;
import org.positiveoptimization.text.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code po checkup}: the indicators of several years against their targets. */
@Command(name = "checkup")
final class CheckupCommand implements Callable<Integer> {
    private static final double LOOKED_AT = 0.9;

    private final Terminal terminal;
    private final Toolbox toolbox;

    @Option(names = "--series", paramLabel = "DIR", required = true)
    private Path series;

    @Option(names = "--rules", paramLabel = "R.json")
    private Path rules;

    @Option(names = "--to", paramLabel = "DIR")
    private Path to;

    CheckupCommand(Terminal terminal, Toolbox toolbox) {
        this.terminal = terminal;
        this.toolbox = toolbox;
    }

    @Override
    public Integer call() throws Exception {
        RuleSet ruleSet = toolbox.ruleSet(rules);
        SortedMap<Integer, Path> files = YearFiles.in(series);
        CheckupReport report;
        Path written;
        try (Job job = Job.start(terminal);
                Staging staging = Staging.of(to == null ? OutputNames.beside("po-checkup-", series) : to, job)) {
            List<YearSource> sources = new ArrayList<>();
            try {
                for (var file : files.entrySet()) {
                    sources.add(new YearSource(file.getKey(), toolbox.open(file.getValue(), ruleSet)));
                }
                report = toolbox.checkup(sources, ruleSet, job.part(0, LOOKED_AT));
            } finally {
                sources.forEach(s -> s.source().close());
            }
            toolbox.writeCheckup(report, staging.directory(), terminal.language());
            job.check();
            staging.publish();
            written = staging.target();
        }
        new CheckupText(terminal.language()).lines(report).forEach(terminal.out()::println);
        terminal.say(Message.of("cli.checkup.written", written.toString()));
        return ExitCode.of(report.verdict());
    }
}
