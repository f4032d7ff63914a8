/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.process;

import org.geotools.process.factory.DescribeProcess;
import org.positiveoptimization.report.Chapter;
import org.positiveoptimization.rules.Rule;

/** Conduction to counties and sector plans: the rules N of the clauses 五(一). */
@DescribeProcess(title = "po:Conduction")
public final class ConductionProcess extends ConformityProcess {
    private static final String CLAUSE = "五(一)";

    public ConductionProcess(ProcessHost host) {
        super(host, ConductionProcess::conducts);
    }

    static boolean conducts(Rule rule) {
        return Chapter.of(rule.id()) == Chapter.CONSISTENCY && rule.clause().contains(CLAUSE);
    }
}
