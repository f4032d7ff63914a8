/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.positiveoptimization.plan.PlanSource;
import org.positiveoptimization.rules.RuleSet;
import org.positiveoptimization.text.Message;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code po area}: feature count and ellipsoidal area of one layer, or its areas adjusted to control areas. */
@Command(name = "area")
final class AreaCommand implements Callable<Integer> {
    private static final BigDecimal SQUARE_METRES_PER_HECTARE = BigDecimal.valueOf(10_000);
    private static final BigDecimal THREE = BigDecimal.valueOf(3);
    private static final BigDecimal TWO_THOUSAND = BigDecimal.valueOf(2000);

    private final Terminal terminal;
    private final Toolbox toolbox;

    @Parameters(index = "0", paramLabel = "FILE")
    private Path file;

    @Parameters(index = "1", paramLabel = "LAYER")
    private String layer;

    @ArgGroup(exclusive = false)
    private Adjustment adjustment;

    /** What goes together: control areas, and where the adjusted areas are written. */
    private static final class Adjustment {
        @Option(names = "--control", paramLabel = "LAYER", required = true)
        private String control;

        @Option(names = "--out", paramLabel = "DIR", required = true)
        private Path out;
    }

    AreaCommand(Terminal terminal, Toolbox toolbox) {
        this.terminal = terminal;
        this.toolbox = toolbox;
    }

    @Override
    public Integer call() throws Exception {
        String code = layer.toUpperCase(Locale.ROOT);
        return adjustment == null ? sum(code) : adjust(code);
    }

    private int sum(String code) throws Exception {
        Toolbox.LayerArea result;
        try (Job job = Job.start(terminal);
                PlanSource source = toolbox.open(file, toolbox.ruleSet(null))) {
            result = toolbox.area(source, code, job.part(0, 1));
            job.check();
        }
        BigDecimal area = BigDecimal.valueOf(result.area());
        terminal.say(Message.of(
                "cli.area",
                code,
                Long.toString(result.features()),
                rounded(area, 2),
                rounded(area.divide(SQUARE_METRES_PER_HECTARE), 4),
                rounded(area.multiply(THREE).divide(TWO_THOUSAND), 2),
                Integer.toString(result.srid())));
        return ExitCode.PASS;
    }

    private int adjust(String code) throws Exception {
        RuleSet ruleSet = toolbox.ruleSet(null);
        List<Toolbox.AdjustedCounty> counties;
        Path table;
        try (Job job = Job.start(terminal);
                Staging staging = Staging.of(adjustment.out, job);
                PlanSource source = toolbox.open(file, ruleSet)) {
            String name = code + ".csv";
            counties = toolbox.adjustAreas(
                    source,
                    code,
                    adjustment.control.toUpperCase(Locale.ROOT),
                    ruleSet,
                    staging.directory().resolve(name),
                    job.part(0, 1));
            job.check();
            staging.publish();
            table = staging.target().resolve(name);
        }
        for (Toolbox.AdjustedCounty county : counties) {
            terminal.say(Message.of(
                    "cli.area.adjusted",
                    county.county(),
                    Integer.toString(county.features()),
                    county.computed().toPlainString(),
                    county.control().toPlainString()));
        }
        terminal.say(Message.of("cli.area.table", table.toString()));
        return ExitCode.PASS;
    }

    private static String rounded(BigDecimal value, int decimals) {
        return value.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    }
}
