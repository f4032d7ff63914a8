/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.sample;

import org.positiveoptimization.geometry.EllipsoidalArea;

/** Sums of the approved plan by county, in square metres: the targets are set a little below them. */
final class Totals {
    final double[] cultivated;
    final double[] farmland;
    final double[] redLine;
    final double[] urban;

    Totals(int counties) {
        cultivated = new double[counties];
        farmland = new double[counties];
        redLine = new double[counties];
        urban = new double[counties];
    }

    void add(Row row) {
        switch (row.layer) {
            case "GHYDYH" -> cultivated[row.county] += RowFinisher.netArea(row, EllipsoidalArea.of(row.geometry));
            case "YJJBNT" -> farmland[row.county] += EllipsoidalArea.of(row.geometry);
            case "STBHHX" -> redLine[row.county] += EllipsoidalArea.of(row.geometry);
            case "CZKFBJ" -> urban[row.county] += EllipsoidalArea.of(row.geometry);
            default -> {}
        }
    }
}
