/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone;

import java.util.List;

/**
 * What was found against what was put in.
 *
 * @param expected number of deviations that were put in
 * @param missing those that no finding stands for
 * @param unexpected keys of the findings that stand for none, in report order
 */
record Comparison(int expected, List<Deviation> missing, List<String> unexpected) {
    Comparison {
        missing = List.copyOf(missing);
        unexpected = List.copyOf(unexpected);
    }

    int found() {
        return expected - missing.size();
    }

    boolean isExact() {
        return missing.isEmpty() && unexpected.isEmpty();
    }
}
