/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.positiveoptimization.checks.CountyAreas;

/**
 * The areas of a layer in one county against the control area.
 *
 * @param control control area, square metres
 * @param sum what is held against it
 * @param allowed the largest difference that rounding can explain, in whole hundredths of a square metre: the sums are
 *     whole hundredths, so that nothing is lost by rounding it down
 */
record AreaBalance(BigDecimal control, CountyAreas.Sum sum, BigDecimal allowed) {
    /** @param perFeature what rounding can explain for one feature, square metres */
    static AreaBalance of(CountyAreas.Sum frame, CountyAreas.Sum sum, double perFeature) {
        BigDecimal allowed = BigDecimal.valueOf(perFeature)
                .multiply(BigDecimal.valueOf((long) frame.features() + sum.features()))
                .setScale(2, RoundingMode.DOWN);
        return new AreaBalance(frame.stated(), sum, allowed);
    }

    /** @return ellipsoidal areas less control area */
    BigDecimal computed() {
        return sum.computed().subtract(control);
    }

    /** @return stated areas less control area */
    BigDecimal stated() {
        return sum.stated().subtract(control);
    }

    boolean isComputedBalanced() {
        return isAllowed(computed());
    }

    /** @return whether the stated areas balance; not told when one of them is blank */
    boolean isStatedBalanced() {
        return isAllowed(stated());
    }

    /** @return whether the ground explains what the stated areas lack or have too much */
    boolean isStatedAsComputed() {
        return !isComputedBalanced() && isAllowed(stated().subtract(computed()));
    }

    private boolean isAllowed(BigDecimal difference) {
        return difference.abs().compareTo(allowed) <= 0;
    }
}
