/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.supervision.checkup;

/**
 * What tells one indicator from another.
 *
 * @param area administrative code, six digits; empty for the whole plan
 * @param code indicator code
 */
record AreaKey(String area, String code) implements Comparable<AreaKey> {
    @Override
    public int compareTo(AreaKey other) {
        int byCode = code.compareTo(other.code);
        return byCode != 0 ? byCode : area.compareTo(other.area);
    }
}
