/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.engine.ConformityReport;
import org.positiveoptimization.plan.PlanSource;
import org.positiveoptimization.rules.RuleSet;
import org.positiveoptimization.text.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code po package}: derives the maintenance package WHQ, WHC, WHH, proves it, and writes it. */
@Command(name = "package")
final class PackageCommand implements Callable<Integer> {
    static final String RULE = "S1";

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final double CHECKED = 0.8;

    private final Terminal terminal;
    private final Toolbox toolbox;

    @Spec
    private CommandSpec spec;

    // not required for picocli, which would ask for them in front of a subcommand too
    @Option(names = "--approved", paramLabel = "A.gpkg")
    private Path approved;

    @Option(names = "--draft", paramLabel = "B.gpkg")
    private Path draft;

    @Option(names = "--to", paramLabel = "DIR|FILE")
    private Path to;

    @Option(names = "--format", paramLabel = "FORMAT")
    private PackageFormat format;

    @Option(names = "--date", paramLabel = "yyyyMMdd")
    private String date;

    @Option(names = "--year", paramLabel = "Y")
    private Integer year;

    @Option(names = "--rules", paramLabel = "R.json")
    private Path rules;

    PackageCommand(Terminal terminal, Toolbox toolbox) {
        this.terminal = terminal;
        this.toolbox = toolbox;
    }

    @Override
    public Integer call() throws Exception {
        requireOptions();
        LocalDate day = day();
        int ofYear = year == null ? day.getYear() : year;
        if (ofYear < 2000 || ofYear > 2999) {
            throw new UserException(Message.of("cli.package.year", Integer.toString(ofYear)));
        }
        PackageFormat named = PackageFormat.of(to);
        PackageFormat written = format != null ? format : named == null ? PackageFormat.GPKG : named;
        boolean isFile = named == written;
        RuleSet ruleSet = toolbox.ruleSet(rules);
        Set<String> only = RuleIds.known(List.of(RULE), ruleSet);
        Path directory = isFile ? to.toAbsolutePath().getParent() : to;
        Path result;
        ConformityReport report;
        try (Job job = Job.start(terminal);
                Staging staging = Staging.of(directory, job);
                PlanSource before = toolbox.open(approved, ruleSet);
                PlanSource after = toolbox.open(draft, ruleSet)) {
            report =
                    toolbox.check(before, new PackagedDraft(after, null, ruleSet), ruleSet, only, job.part(0, CHECKED));
            if (report.verdict() != Verdict.PASS) {
                terminal.out().print(toolbox.table(report, terminal.language()));
                terminal.say(Message.of("cli.package.refused"));
                return CheckRun.exitCode(report);
            }
            String name = isFile ? String.valueOf(to.getFileName()) : PackageName.of(after, ofYear) + written.suffix();
            write(report, day, written, staging.directory().resolve(name), job);
            job.check();
            staging.publish();
            result = staging.target().resolve(name);
        }
        terminal.say(Message.of("cli.package.written", result.toString()));
        for (String code : report.submission().leftOut()) {
            terminal.say(Message.of("cli.package.left_out", code));
        }
        report.submission()
                .layers()
                .forEach(l -> terminal.say(Message.of(
                        "cli.package.layer",
                        l.layer().code(),
                        l.before().size(),
                        l.changes().size(),
                        l.after().size())));
        return ExitCode.PASS;
    }

    private void write(ConformityReport report, LocalDate day, PackageFormat written, Path file, Job job)
            throws Exception {
        if (written == PackageFormat.GPKG) {
            toolbox.writePackage(report, day, file);
            return;
        }
        Path scratch = Files.createTempDirectory(file.getParent(), "scratch");
        try {
            Path copy = scratch.resolve("package.gpkg");
            toolbox.writePackage(report, day, copy);
            toolbox.convert(copy, file, written, scratch, job.part(CHECKED, 1));
        } finally {
            Staging.delete(scratch);
        }
    }

    private void requireOptions() {
        List<ArgSpec> missing = new ArrayList<>();
        if (approved == null) {
            missing.add(spec.findOption("--approved"));
        }
        if (draft == null) {
            missing.add(spec.findOption("--draft"));
        }
        if (to == null) {
            missing.add(spec.findOption("--to"));
        }
        if (!missing.isEmpty()) {
            throw new MissingParameterException(spec.commandLine(), missing, "missing options");
        }
    }

    private LocalDate day() throws UserException {
        if (date == null) {
            return LocalDate.now(ZoneId.systemDefault());
        }
        try {
            return LocalDate.parse(date, DAY);
        } catch (DateTimeException e) {
            throw new UserException(Message.of("cli.package.date", date), e);
        }
    }
}
