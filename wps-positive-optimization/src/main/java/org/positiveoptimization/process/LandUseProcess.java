/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.process;

import org.geotools.process.factory.DescribeProcess;
import org.positiveoptimization.report.Chapter;

/** Land use of the central city: rules L. */
@DescribeProcess(title = "po:LandUse")
public final class LandUseProcess extends ConformityProcess {
    public LandUseProcess(ProcessHost host) {
        super(host, rule -> Chapter.of(rule.id()) == Chapter.LAND_USE);
    }
}
