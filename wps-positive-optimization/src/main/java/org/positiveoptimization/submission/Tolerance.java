/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.submission;

import org.positiveoptimization.delta.Noise;

/**
 * What is too small to be a contradiction between a package and the versions: what is too small to be a change, and whatever
 * is so thin that the resolution of coordinates explains it. A File Geodatabase keeps coordinates on a grid, and overlays of
 * lines that all but coincide displace them by some millimetres.
 *
 * @param noise what is too small to be a change
 * @param width mean width 2 S / P in metres below which no area counts
 */
public record Tolerance(Noise noise, double width) {
    boolean includes(double pieceArea, double pieceWidth) {
        return pieceWidth < width || noise.includes(pieceArea, pieceWidth);
    }
}
