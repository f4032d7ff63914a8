/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.fourlines;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The Gini index of an amount that is spread over land: 0 when every piece of land has the same share of it, towards 1
 * when all of it lies on next to no land.
 *
 * <p><b>Formula.</b> With cells in the order of their density, F_k and L_k the shares of land and of the amount in the
 * first k cells, G = 1 - Σ (F_k - F_(k-1)) (L_k + L_(k-1)): twice the area between the Lorenz curve and the diagonal. Cells
 * weigh by their land, so that a cell that the border of the area cuts short counts for what is left of it; over cells of
 * equal size it is the ordinary index.
 */
final class Gini {
    private Gini() {}

    /**
     * @param amount of each cell, not negative
     * @param land of each cell, above 0
     * @return the index, 0 to 1; NaN when there is nothing to be spread
     */
    static double of(double[] amount, double[] land) {
        double total = Arrays.stream(amount).sum();
        double area = Arrays.stream(land).sum();
        if (!(total > 0)) {
            return Double.NaN;
        }
        int[] order = IntStream.range(0, land.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> amount[i] / land[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double lorenz = 0;
        double sum = 0;
        for (int cell : order) {
            double next = lorenz + amount[cell] / total;
            sum += land[cell] / area * (lorenz + next);
            lorenz = next;
        }
        return 1 - sum;
    }
}
