/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.positiveoptimization.plan.PlanSource;
import org.positiveoptimization.report.MonitorText;
import org.positiveoptimization.rules.RuleSet;
import org.positiveoptimization.supervision.monitor.MonitorReport;
import org.positiveoptimization.text.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code po monitor}: observed patches against the lines of the approved plan. */
@Command(name = "monitor")
final class MonitorCommand implements Callable<Integer> {
    private static final double LOOKED_AT = 0.9;

    private final Terminal terminal;
    private final Toolbox toolbox;

    @Option(names = "--approved", paramLabel = "A.gpkg", required = true)
    private Path approved;

    @Option(names = "--observed", paramLabel = "O.gpkg", required = true)
    private Path observed;

    @Option(names = "--year", paramLabel = "Y")
    private Integer year;

    @Option(names = "--rules", paramLabel = "R.json")
    private Path rules;

    @Option(names = "--to", paramLabel = "DIR")
    private Path to;

    MonitorCommand(Terminal terminal, Toolbox toolbox) {
        this.terminal = terminal;
        this.toolbox = toolbox;
    }

    @Override
    public Integer call() throws Exception {
        RuleSet ruleSet = toolbox.ruleSet(rules);
        MonitorReport report;
        Path written;
        try (Job job = Job.start(terminal);
                Staging staging = Staging.of(to == null ? OutputNames.beside("po-monitor-", observed) : to, job)) {
            try (PlanSource plan = toolbox.open(approved, ruleSet);
                    PlanSource patches = toolbox.open(observed, ruleSet)) {
                report = toolbox.monitor(plan, patches, ruleSet, year, job.part(0, LOOKED_AT));
            }
            toolbox.writeMonitor(report, staging.directory(), terminal.language());
            job.check();
            staging.publish();
            written = staging.target();
        }
        new MonitorText(terminal.language()).lines(report).forEach(terminal.out()::println);
        terminal.say(Message.of("cli.monitor.written", written.toString()));
        return ExitCode.of(report.verdict());
    }
}
