/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.supervision.monitor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.positiveoptimization.rules.Parameters;

/**
 * A line of the plan that observed patches are held against.
 *
 * @param code layer code of the line
 * @param level the warning that a breach comes to
 * @param outside whether ground outside breaks it, as with the urban boundary; otherwise ground inside does
 */
record ControlLine(String code, WarningLevel level, boolean outside) {
    static final String BOUNDARY = "CZKFBJ";

    /** @return the lines that the rule set names, the gravest first; a line named twice has its gravest level */
    static List<ControlLine> of(Parameters parameters) {
        WarningLevel outsideLevel =
                WarningLevel.valueOf(parameters.text("monitor.outside_level").toUpperCase(Locale.ROOT));
        List<ControlLine> lines = new ArrayList<>();
        for (WarningLevel level : List.of(WarningLevel.RED, WarningLevel.ORANGE, WarningLevel.YELLOW)) {
            String name = "monitor." + level.name().toLowerCase(Locale.ROOT) + "_lines";
            for (String code : parameters.texts(name)) {
                if (lines.stream().noneMatch(l -> l.code().equals(code))) {
                    lines.add(new ControlLine(code, level, false));
                }
            }
        }
        lines.add(new ControlLine(BOUNDARY, outsideLevel, true));
        return lines;
    }
}
