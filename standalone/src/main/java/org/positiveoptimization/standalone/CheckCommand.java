/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.positiveoptimization.engine.ConformityReport;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.plan.PlanSource;
import org.positiveoptimization.rules.RuleSet;
import org.positiveoptimization.standalone.postgis.Database;
import org.positiveoptimization.standalone.postgis.DatabaseException;
import org.positiveoptimization.statements.Statements;
import org.positiveoptimization.text.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code po check}: the main job. */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Toolbox toolbox;
    private final CheckRun checkRun;

    @Option(names = "--approved", paramLabel = "A.gpkg", required = true)
    private String approved;

    @Option(names = "--draft", paramLabel = "B.gpkg", required = true)
    private String draft;

    @Option(names = "--rules", paramLabel = "R.json")
    private Path rules;

    @Option(names = "--statements", paramLabel = "S.json")
    private Path statements;

    @Option(names = "--text", paramLabel = "FILE")
    private Path text;

    @Option(names = "--out", paramLabel = "DIR")
    private Path out;

    @Option(names = "--only", paramLabel = "ID", split = ",")
    private List<String> only = List.of();

    @Option(names = "--progress", negatable = true)
    private Boolean progress;

    CheckCommand(Terminal terminal, Toolbox toolbox, CheckRun checkRun) {
        this.terminal = terminal;
        this.toolbox = toolbox;
        this.checkRun = checkRun;
    }

    @Override
    public Integer call() throws Exception {
        RuleSet ruleSet = toolbox.ruleSet(rules);
        Set<String> ids = RuleIds.known(only, ruleSet);
        Statements answers = statements == null ? Statements.NONE : toolbox.statements(statements);
        PlanText planText = text == null ? null : PlanText.read(text);
        Terminal shown = progress == null ? terminal : terminal.withInteractive(progress);
        ConformityReport report;
        Path written;
        try (Job job = Job.start(shown);
                Staging staging = Staging.of(out == null ? defaultOut() : out, job)) {
            try (PlanSource before = open(approved, ruleSet);
                    PlanSource after = open(draft, ruleSet)) {
                PlanSource texted = planText == null ? after : new TextedDraft(after, planText);
                report = checkRun.check(before, texted, ruleSet, ids, answers, staging, job);
            }
            job.check();
            staging.publish();
            written = staging.target();
        }
        terminal.out().print(toolbox.table(report, terminal.language()));
        terminal.say(Message.of("cli.check.report", written.toString()));
        return CheckRun.exitCode(report);
    }

    /** @param plan a file, or the address of a schema in a database */
    private PlanSource open(String plan, RuleSet ruleSet) throws PlanReadException, DatabaseException {
        return isAddress(plan)
                ? toolbox.open(Database.of(plan, System.getenv()), ruleSet)
                : toolbox.open(Path.of(plan), ruleSet);
    }

    private static boolean isAddress(String plan) {
        return plan.startsWith(Database.PREFIX);
    }

    /** @return {@code po-report-} and the name of the draft without its suffix, in the current directory */
    private Path defaultOut() throws DatabaseException {
        if (isAddress(draft)) {
            return Path.of("po-report-" + Database.of(draft, Map.of()).schema());
        }
        Path file = Path.of(draft).getFileName();
        String name = file == null ? "" : file.toString();
        int dot = name.lastIndexOf('.');
        return Path.of("po-report-" + (dot > 0 ? name.substring(0, dot) : name));
    }
}
