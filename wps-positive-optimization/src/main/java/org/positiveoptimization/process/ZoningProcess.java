/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.process;

import org.geotools.process.factory.DescribeProcess;
import org.positiveoptimization.report.Chapter;

/** Planning zones: rules Z. */
@DescribeProcess(title = "po:Zoning")
public final class ZoningProcess extends ConformityProcess {
    public ZoningProcess(ProcessHost host) {
        super(host, rule -> Chapter.of(rule.id()) == Chapter.ZONING);
    }
}
