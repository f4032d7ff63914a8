/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geometry;

/**
 * Length and width of a strip: those of the rectangle that has the same area S and perimeter P. With L + W = P / 2 and
 * L · W = S the length is L = (P + √(P² - 16 S)) / 4. For a corridor of even width, straight, bent, branched or a ring,
 * it is the length of its middle line, but for its ends and junctions, where it errs by about a width each.
 *
 * <p>A shape rounder than a square, for which there is no such rectangle, gets L = P / 4.
 */
public final class StripLength {
    private StripLength() {}

    /**
     * @param area S in square metres, above 0
     * @param perimeter P in metres
     * @return L in metres
     */
    public static double of(double area, double perimeter) {
        return (perimeter + Math.sqrt(Math.max(0, perimeter * perimeter - 16 * area))) / 4;
    }
}
