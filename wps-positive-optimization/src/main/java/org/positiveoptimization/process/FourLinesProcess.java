/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.process;

import org.geotools.process.factory.DescribeProcess;
import org.positiveoptimization.report.Chapter;

/** Green, yellow, blue and purple lines and other control boundaries: rules F. */
@DescribeProcess(title = "po:FourLines")
public final class FourLinesProcess extends ConformityProcess {
    public FourLinesProcess(ProcessHost host) {
        super(host, rule -> Chapter.of(rule.id()) == Chapter.FOUR_LINES);
    }
}
