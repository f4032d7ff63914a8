/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.gml;

import java.math.BigDecimal;

/**
 * Coordinates as text: at most {@value #PLACES} decimals, as the data directory says (0.1 mm of a degree), and at most
 * 15 digits in all, which is what a double holds. No exponent, no zeros at the end.
 */
public final class Decimals {
    private static final int PLACES = 9;
    private static final long[] POWERS = new long[PLACES + 1];

    static {
        POWERS[0] = 1;
        for (int i = 1; i <= PLACES; i++) {
            POWERS[i] = POWERS[i - 1] * 10;
        }
    }

    private Decimals() {}

    /** @param value a finite number; others are appended as Java writes them */
    public static void append(StringBuilder out, double value) {
        double size = Math.abs(value);
        if (!(size < 1e15)) {
            out.append(Double.isFinite(value) ? BigDecimal.valueOf(value).toPlainString() : String.valueOf(value));
            return;
        }
        int places = places(size);
        // below 1e15, so that the product is rounded by less than one of the last digit
        long scaled = Math.round(size * POWERS[places]);
        if (scaled == 0) {
            out.append('0');
            return;
        }
        if (value < 0) {
            out.append('-');
        }
        out.append(scaled / POWERS[places]);
        long fraction = scaled % POWERS[places];
        if (fraction == 0) {
            return;
        }
        out.append('.');
        for (int place = places - 1; fraction > 0; place--) {
            out.append((char) ('0' + fraction / POWERS[place]));
            fraction %= POWERS[place];
        }
    }

    private static int places(double size) {
        int places = PLACES;
        for (double limit = 1e6; size >= limit && places > 0; limit *= 10) {
            places--;
        }
        return places;
    }
}
