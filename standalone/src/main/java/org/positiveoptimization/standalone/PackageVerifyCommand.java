/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.positiveoptimization.engine.ConformityReport;
import org.positiveoptimization.plan.PlanSource;
import org.positiveoptimization.rules.RuleSet;
import org.positiveoptimization.standalone.delivery.ImportOptions;
import org.positiveoptimization.standalone.delivery.Mapping;
import org.positiveoptimization.statements.Statements;
import org.positiveoptimization.text.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code po package verify}: proves of a package that another tool wrote that after = before - out + in. */
@Command(name = "verify")
final class PackageVerifyCommand implements Callable<Integer> {
    private static final double READ = 0.2;

    private final Terminal terminal;
    private final Toolbox toolbox;
    private final CheckRun checkRun;

    @Option(names = "--approved", paramLabel = "A.gpkg", required = true)
    private Path approved;

    @Option(names = "--draft", paramLabel = "B.gpkg", required = true)
    private Path draft;

    @Option(names = "--package", paramLabel = "P", required = true)
    private Path delivered;

    @Option(names = "--rules", paramLabel = "R.json")
    private Path rules;

    @Option(names = "--out", paramLabel = "DIR")
    private Path out;

    PackageVerifyCommand(Terminal terminal, Toolbox toolbox, CheckRun checkRun) {
        this.terminal = terminal;
        this.toolbox = toolbox;
        this.checkRun = checkRun;
    }

    @Override
    public Integer call() throws Exception {
        RuleSet ruleSet = toolbox.ruleSet(rules);
        Set<String> only = RuleIds.known(List.of(PackageCommand.RULE), ruleSet);
        ConformityReport report;
        Path written;
        try (Job job = Job.start(terminal);
                Staging staging = Staging.of(out == null ? defaultOut() : out, job)) {
            Path scratch = Files.createTempDirectory(staging.directory(), "scratch");
            Path file = delivered;
            if (PackageFormat.of(delivered) != PackageFormat.GPKG) {
                file = scratch.resolve("package.gpkg");
                ImportOptions options = new ImportOptions(Mapping.standard(), null, Double.NaN);
                Path privately = Files.createDirectory(scratch.resolve("gdal"));
                toolbox.importDelivery(delivered, file, privately, options, job.part(0, READ));
            }
            try (PlanSource before = toolbox.open(approved, ruleSet);
                    PlanSource after = toolbox.open(draft, ruleSet);
                    PlanSource rows = toolbox.open(file, ruleSet)) {
                report = checkRun.check(
                        before, new PackagedDraft(after, rows, ruleSet), ruleSet, only, Statements.NONE, staging, job);
            }
            Staging.delete(scratch);
            job.check();
            staging.publish();
            written = staging.target();
        }
        terminal.out().print(toolbox.table(report, terminal.language()));
        terminal.say(Message.of("cli.check.report", written.toString()));
        return CheckRun.exitCode(report);
    }

    /** @return {@code po-package-} and the name of the package without its suffix, in the current directory */
    private Path defaultOut() {
        String name = String.valueOf(delivered.getFileName());
        int dot = name.lastIndexOf('.');
        return Path.of("po-package-" + (dot > 0 ? name.substring(0, dot) : name));
    }
}
