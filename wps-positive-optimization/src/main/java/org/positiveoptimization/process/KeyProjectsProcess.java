/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.process;

import org.geotools.process.factory.DescribeProcess;
import org.positiveoptimization.report.Chapter;

/** Key projects: rules K. */
@DescribeProcess(title = "po:KeyProjects")
public final class KeyProjectsProcess extends ConformityProcess {
    public KeyProjectsProcess(ProcessHost host) {
        super(host, rule -> Chapter.of(rule.id()) == Chapter.PROJECTS);
    }
}
