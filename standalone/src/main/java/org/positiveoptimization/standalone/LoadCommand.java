/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.positiveoptimization.plan.PlanSource;
import org.positiveoptimization.rules.RuleSet;
import org.positiveoptimization.standalone.postgis.Database;
import org.positiveoptimization.standalone.postgis.LoadReport;
import org.positiveoptimization.text.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code po load}: puts a plan version into a schema of a PostGIS database, all of it or nothing. */
@Command(name = "load")
final class LoadCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Toolbox toolbox;

    @Parameters(index = "0", paramLabel = "FILE.gpkg")
    private Path file;

    @Option(names = "--to", paramLabel = "jdbc:postgresql://HOST/DB", required = true)
    private String to;

    @Option(names = "--schema", paramLabel = "NAME", required = true)
    private String schema;

    @Option(names = "--rules", paramLabel = "R.json")
    private Path rules;

    @Option(names = "--replace")
    private boolean replace;

    LoadCommand(Terminal terminal, Toolbox toolbox) {
        this.terminal = terminal;
        this.toolbox = toolbox;
    }

    @Override
    public Integer call() throws Exception {
        Database database = Database.of(to, System.getenv()).in(schema);
        RuleSet ruleSet = toolbox.ruleSet(rules);
        LoadReport report;
        try (Job job = Job.start(terminal);
                PlanSource source = toolbox.open(file, ruleSet)) {
            report = toolbox.load(source, ruleSet, database, replace, job.part(0, 1));
        }
        report.lines().forEach(line -> terminal.out().println(line.in(terminal.language())));
        terminal.say(Message.of(
                "cli.load.done",
                schema,
                report.rows().size(),
                report.rows().values().stream().mapToLong(Long::longValue).sum()));
        return ExitCode.PASS;
    }
}
