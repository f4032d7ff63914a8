/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.delta;

/**
 * What is too small to be a change: a piece is noise when its area <i>and</i> its mean width 2 S / P lie below these.
 *
 * @param area square metres
 * @param width metres
 */
public record Noise(double area, double width) {
    /** Nothing is noise: sums over all pieces must balance. */
    public static final Noise NONE = new Noise(0, 0);

    public boolean includes(double pieceArea, double pieceWidth) {
        return pieceArea < area && pieceWidth < width;
    }
}
