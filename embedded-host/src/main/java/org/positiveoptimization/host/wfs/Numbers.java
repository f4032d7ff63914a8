/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wfs;

import org.positiveoptimization.host.ows.OwsException;

/** Whole numbers of requests. */
final class Numbers {
    private Numbers() {}

    /** @throws OwsException if the text is no whole number from 0 to 2^31-1 */
    static int natural(String text, String parameter) throws OwsException {
        try {
            int number = Integer.parseInt(text.trim());
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw OwsException.invalid(parameter);
    }
}
