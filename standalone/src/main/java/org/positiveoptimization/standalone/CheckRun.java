/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.engine.ConformityReport;
import org.positiveoptimization.engine.RuleResult;
import org.positiveoptimization.plan.PlanSource;
import org.positiveoptimization.rules.RuleSet;
import org.positiveoptimization.statements.Statements;

/** Checks one plan pair and completes the report: what the commands that check have in common. */
final class CheckRun {
    /** What a report consists of, in the order in which the files are named to the user. */
    static final List<String> FILES =
            List.of("report.html", "report.json", "findings.gpkg", "change.gpkg", "package.gpkg", "tables.xlsx");

    private static final double CHECKED = 0.9;

    private final Terminal terminal;
    private final Toolbox toolbox;

    CheckRun(Terminal terminal, Toolbox toolbox) {
        this.terminal = terminal;
        this.toolbox = toolbox;
    }

    /**
     * A check that nobody has answered. Either the whole report is in the target of the staging directory afterwards, or
     * nothing has changed there.
     */
    ConformityReport run(Path approved, Path draft, RuleSet ruleSet, Set<String> only, Staging staging, Job job)
            throws Exception {
        ConformityReport report;
        try (PlanSource before = toolbox.open(approved, ruleSet);
                PlanSource after = toolbox.open(draft, ruleSet)) {
            report = check(before, after, ruleSet, only, Statements.NONE, staging, job);
        }
        job.check();
        staging.publish();
        return report;
    }

    /** Checks, and completes the report in the staging directory; it does not appear yet. */
    ConformityReport check(
            PlanSource approved,
            PlanSource draft,
            RuleSet ruleSet,
            Set<String> only,
            Statements statements,
            Staging staging,
            Job job)
            throws Exception {
        ConformityReport report = toolbox.check(approved, draft, ruleSet, only, job.part(0, CHECKED))
                .answeredBy(statements, LocalDate.now(ZoneId.systemDefault()));
        toolbox.writeReport(report, draft, staging.directory(), terminal.language(), job.part(CHECKED, 1));
        return report;
    }

    /** Every single verdict counts, whatever the overall one says. */
    static int exitCode(ConformityReport report) {
        if (has(report, Verdict.FAIL)) {
            return ExitCode.FAIL;
        }
        return has(report, Verdict.INCOMPLETE) ? ExitCode.INCOMPLETE : ExitCode.PASS;
    }

    private static boolean has(ConformityReport report, Verdict verdict) {
        return report.verdict() == verdict
                || report.results().stream().map(RuleResult::verdict).anyMatch(verdict::equals);
    }
}
