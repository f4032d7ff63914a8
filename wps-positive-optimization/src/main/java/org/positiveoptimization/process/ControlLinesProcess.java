/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.process;

import java.util.Set;
import org.geotools.process.factory.DescribeProcess;
import org.positiveoptimization.report.Chapter;

/** Farmland, red line and urban boundary: rules C, P, E and U. */
@DescribeProcess(title = "po:ControlLines")
public final class ControlLinesProcess extends ConformityProcess {
    private static final Set<Chapter> CHAPTERS = Set.of(Chapter.FARMLAND, Chapter.REDLINE, Chapter.URBAN_BOUNDARY);

    public ControlLinesProcess(ProcessHost host) {
        super(host, rule -> CHAPTERS.contains(Chapter.of(rule.id())));
    }
}
