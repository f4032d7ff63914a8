/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geometry;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;

/**
 * Adjusts areas to a control area in whole hundredths of a square metre (平差, 最大余数法).
 *
 * <p><b>Definition.</b> Let V be the sum of the areas v and T the control area. The share of each is q = v T / V. Each gets
 * the whole hundredths of its share; those that are then missing from T go, one each, to the largest remainders. Of equal
 * remainders the earlier in the given order comes first.
 *
 * <p>The result sums to T exactly; every value lies less than one hundredth from its share; it does not depend on the order
 * of the input, as long as the order of ties does not. An area of 0 stays 0. It may be less than the sum of the rounded
 * areas as well as more.
 *
 * <p><b>Units.</b> Square metres; the areas count to the micrometre squared (1e-6 m²), the shares are exact integer
 * arithmetic: no rounding error decides a tie.
 *
 * <p>Source: reference section 4.4; the remainder is forced to balance.
 */
public final class LargestRemainder {
    private static final BigDecimal MICRO = BigDecimal.valueOf(1_000_000);

    private LargestRemainder() {}

    /**
     * @param areas square metres, not negative
     * @param control square metres, not negative, no more than two decimals
     * @param ties order of the places of {@code areas} that decides between equal remainders
     * @return the adjusted areas in square metres, two decimals each, at the same places
     * @throws IllegalArgumentException if an area is negative or not finite, the control area has more decimals or is
     *     negative, or nothing can be adjusted because all areas are 0 and the control area is not
     */
    public static BigDecimal[] adjust(double[] areas, BigDecimal control, Comparator<Integer> ties) {
        BigInteger total = hundredths(control);
        BigInteger[] weights = new BigInteger[areas.length];
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < areas.length; i++) {
            weights[i] = weight(areas[i]);
            sum = sum.add(weights[i]);
        }
        if (sum.signum() == 0 && total.signum() != 0) {
            throw new IllegalArgumentException("no area to adjust to " + control);
        }
        return shares(weights, sum.max(BigInteger.ONE), total, ties);
    }

    private static BigDecimal[] shares(
            BigInteger[] weights, BigInteger sum, BigInteger total, Comparator<Integer> ties) {
        long[] values = new long[weights.length];
        BigInteger[] remainders = new BigInteger[weights.length];
        BigInteger missing = total;
        for (int i = 0; i < weights.length; i++) {
            BigInteger[] share = weights[i].multiply(total).divideAndRemainder(sum);
            values[i] = share[0].longValueExact();
            remainders[i] = share[1];
            missing = missing.subtract(share[0]);
        }
        // the remainders sum to missing times V, and each is less than V: more places have one than are missing
        Integer[] order = new Integer[weights.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(
                order,
                Comparator.comparing((Integer i) -> remainders[i]).reversed().thenComparing(ties));
        for (int k = 0; k < missing.intValueExact(); k++) {
            values[order[k]]++;
        }
        return Arrays.stream(values).mapToObj(v -> BigDecimal.valueOf(v, 2)).toArray(BigDecimal[]::new);
    }

    private static BigInteger weight(double area) {
        if (!Double.isFinite(area) || area < 0) {
            throw new IllegalArgumentException("no area: " + area);
        }
        return new BigDecimal(area)
                .multiply(MICRO)
                .setScale(0, RoundingMode.HALF_UP)
                .toBigInteger();
    }

    private static BigInteger hundredths(BigDecimal control) {
        try {
            BigInteger value = control.movePointRight(2).toBigIntegerExact();
            if (value.signum() >= 0) {
                return value;
            }
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("no control area: " + control, e);
        }
        throw new IllegalArgumentException("no control area: " + control);
    }
}
