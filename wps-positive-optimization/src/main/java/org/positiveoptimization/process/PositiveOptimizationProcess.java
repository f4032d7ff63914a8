/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.process;

import org.geotools.process.factory.DescribeProcess;

/** The whole rule set: is this edit a positive optimisation? */
@DescribeProcess(title = "po:PositiveOptimization")
public final class PositiveOptimizationProcess extends ConformityProcess {
    public PositiveOptimizationProcess(ProcessHost host) {
        super(host, rule -> true);
    }
}
