/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone;

import java.util.Map;
import org.positiveoptimization.engine.ConformityReport;
import org.positiveoptimization.report.ConsoleTable;
import org.positiveoptimization.text.Language;

/** The conformity table in the width of the terminal; in colour on a terminal only, and not where NO_COLOR is set. */
final class TerminalTable {
    /** set by the start script when stdout is a terminal */
    private static final String COLUMNS = "po.columns";

    private static final int WIDTH_IN_A_PIPE = 120;
    private static final int WIDEST = 160;

    private TerminalTable() {}

    static String of(ConformityReport report, Language language) {
        return of(report, language, Integer.getInteger(COLUMNS), System.getenv());
    }

    static String of(ConformityReport report, Language language, Integer columns, Map<String, String> environment) {
        int width = columns == null ? WIDTH_IN_A_PIPE : Math.min(WIDEST, columns);
        boolean colour = columns != null
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "dumb").equals("dumb");
        return String.join("\n", new ConsoleTable(language, width, colour).lines(report)) + "\n";
    }
}
