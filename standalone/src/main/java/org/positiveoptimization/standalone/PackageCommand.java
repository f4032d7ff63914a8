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

/**
 * {@code po package}: derives the maintenance package WHQ, WHC, WHH, proves it, and writes it. Reasons and attributes come from
 * the draft as they are. So what was written is read again and checked as {@code po package verify} checks it, before it is
 * converted into another format, and what that finds is told; it neither holds back the package nor changes the exit code.
 */
@Command(name = "package")
final class PackageCommand implements Callable<Integer> {
    static final String RULE = "S1";

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final double DERIVED = 0.45;
    private static final double VERIFIED = 0.9;

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
        ConformityReport verified;
        try (Job job = Job.start(terminal);
                Staging staging = Staging.of(directory, job);
                PlanSource before = toolbox.open(approved, ruleSet);
                PlanSource after = toolbox.open(draft, ruleSet)) {
            report =
                    toolbox.check(before, new PackagedDraft(after, null, ruleSet), ruleSet, only, job.part(0, DERIVED));
            if (report.verdict() != Verdict.PASS) {
                terminal.out().print(toolbox.table(report, terminal.language()));
                terminal.say(Message.of("cli.package.refused"));
                return CheckRun.exitCode(report);
            }
            String name = isFile ? String.valueOf(to.getFileName()) : PackageName.of(after, ofYear) + written.suffix();
            Path file = staging.directory().resolve(name);
            Path scratch = Files.createTempDirectory(staging.directory(), "scratch");
            Path geoPackage = scratch.resolve("package.gpkg");
            toolbox.writePackage(report, day, geoPackage);
            try (PlanSource rows = toolbox.open(geoPackage, ruleSet)) {
                verified = toolbox.check(
                        before, new PackagedDraft(after, rows, ruleSet), ruleSet, only, job.part(DERIVED, VERIFIED));
            }
            if (written == PackageFormat.GPKG) {
                Files.move(geoPackage, file);
            } else {
                toolbox.convert(geoPackage, file, written, scratch, job.part(VERIFIED, 1));
            }
            Staging.delete(scratch);
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
        PackageFaults.of(verified).forEach(terminal::say);
        return ExitCode.PASS;
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
