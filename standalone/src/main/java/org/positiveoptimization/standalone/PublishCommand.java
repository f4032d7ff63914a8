/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.engine.ConformityReport;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.plan.PlanSource;
import org.positiveoptimization.publication.Examiner;
import org.positiveoptimization.publication.Publication;
import org.positiveoptimization.rules.RuleSet;
import org.positiveoptimization.statements.Statements;
import org.positiveoptimization.text.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code po publish}: checks a draft and, when no blocking rule stands in the way, puts it into force as the approved plan. */
@Command(name = "publish")
final class PublishCommand implements Callable<Integer> {
    private static final double CHECKED = 0.7;
    private static final double REPORTED = 0.8;

    private final Terminal terminal;
    private final Toolbox toolbox;
    private final Clock clock;

    @Option(names = "--approved", paramLabel = "A.gpkg", required = true)
    private Path approved;

    @Option(names = "--draft", paramLabel = "B.gpkg", required = true)
    private Path draft;

    @Option(names = "--to", paramLabel = "C.gpkg", required = true)
    private Path to;

    @Option(names = "--register", paramLabel = "FILE")
    private Path register;

    @Option(names = "--rules", paramLabel = "R.json")
    private Path rules;

    @Option(names = "--statements", paramLabel = "S.json")
    private Path statements;

    @Option(names = "--by", paramLabel = "NAME")
    private String by = System.getProperty("user.name", "");

    PublishCommand(Terminal terminal, Toolbox toolbox, Clock clock) {
        this.terminal = terminal;
        this.toolbox = toolbox;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        RuleSet ruleSet = toolbox.ruleSet(rules);
        if (statements != null) {
            // faults of form before anything else; what counts is the copy
            toolbox.statements(statements);
        }
        try (Job job = Job.start(terminal)) {
            Examination examination = new Examination(ruleSet, job);
            Path target = to.toAbsolutePath().normalize();
            Publication publication =
                    new Publication(target, register, examination, clock, job.part(REPORTED, 1), step -> {});
            Optional<Integer> version = publication.publish(
                    approved.toAbsolutePath().normalize(),
                    draft.toAbsolutePath().normalize(),
                    target,
                    by);
            terminal.out().print(toolbox.table(examination.report, terminal.language()));
            if (version.isEmpty()) {
                List<String> blocking = examination.report.blocking().stream()
                        .map(r -> r.rule().id())
                        .toList();
                terminal.say(Message.of("cli.publish.refused", String.join(" ", blocking)));
                boolean fails = examination.report.blocking().stream().anyMatch(r -> r.verdict() == Verdict.FAIL);
                return fails ? ExitCode.FAIL : ExitCode.INCOMPLETE;
            }
            terminal.say(Message.of(
                    "cli.publish.done",
                    Integer.toString(version.get()),
                    target.toString(),
                    publication.register().toString()));
            return ExitCode.PASS;
        }
    }

    /** @return the copy that is read and archived, so that both are the same; null without statements */
    private Path copyOfStatements(Path directory) throws IOException {
        return statements == null ? null : Files.copy(statements, directory.resolve("statements.json"));
    }

    /** The complete check; its report is kept for the table. */
    private final class Examination implements Examiner {
        private final RuleSet ruleSet;
        private final Job job;
        private ConformityReport report;

        Examination(RuleSet ruleSet, Job job) {
            this.ruleSet = ruleSet;
            this.job = job;
        }

        @Override
        public PlanSource open(Path file) throws PlanReadException {
            return toolbox.open(file, ruleSet);
        }

        @Override
        public Optional<Passed> examine(PlanSource before, PlanSource after, Path directory) throws Exception {
            Path copy = copyOfStatements(directory);
            Statements answers = copy == null ? Statements.NONE : toolbox.statements(copy);
            report = toolbox.check(before, after, ruleSet, Set.of(), job.part(0, CHECKED))
                    .answeredBy(answers, LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault()));
            if (report.results().isEmpty() || !report.blocking().isEmpty()) {
                return Optional.empty();
            }
            toolbox.writeReport(report, after, directory, terminal.language(), job.part(CHECKED, REPORTED));
            return Optional.of(new Passed(directory.resolve("report.json"), copy, ruleSet.id(), ruleSet.sha256()));
        }
    }
}
