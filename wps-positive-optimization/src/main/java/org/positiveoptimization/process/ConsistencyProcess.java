/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.process;

import org.geotools.process.factory.DescribeProcess;
import org.positiveoptimization.report.Chapter;

/** Numbers agree in tables, layers and text: rules N but for those of {@link ConductionProcess}. */
@DescribeProcess(title = "po:Consistency")
public final class ConsistencyProcess extends ConformityProcess {
    public ConsistencyProcess(ProcessHost host) {
        super(host, rule -> Chapter.of(rule.id()) == Chapter.CONSISTENCY && !ConductionProcess.conducts(rule));
    }
}
