/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.sample;

import org.positiveoptimization.geometry.EllipsoidalArea;

/** Sums of the layers that indicators speak of, by county, in square metres: net areas as they are written, others unrounded. */
final class Totals {
    /** Marks a member of the urban boundary that claims to be a legacy and has no proof. */
    static final String UNPROVED = "#unproved";

    final double[] cultivated;
    final double[] farmland;
    final double[] redLine;
    /** The urban boundary without proved legacy land. */
    final double[] urban;
    /** What of it counts in the expansion multiple. */
    final double[] numerator;

    Totals(int counties) {
        cultivated = new double[counties];
        farmland = new double[counties];
        redLine = new double[counties];
        urban = new double[counties];
        numerator = new double[counties];
    }

    void add(Row row) {
        add(row, 1);
    }

    void subtract(Row row) {
        add(row, -1);
    }

    /** @return the sums of both */
    Totals plus(Totals other) {
        Totals sum = new Totals(cultivated.length);
        for (int c = 0; c < cultivated.length; c++) {
            sum.cultivated[c] = cultivated[c] + other.cultivated[c];
            sum.farmland[c] = farmland[c] + other.farmland[c];
            sum.redLine[c] = redLine[c] + other.redLine[c];
            sum.urban[c] = urban[c] + other.urban[c];
            sum.numerator[c] = numerator[c] + other.numerator[c];
        }
        return sum;
    }

    private void add(Row row, int sign) {
        switch (row.layer) {
            case "GHYDYH" -> cultivated[row.county] += sign * RowFinisher.netArea(row, RowFinisher.area(row));
            case "YJJBNT" -> farmland[row.county] += sign * EllipsoidalArea.of(row.geometry);
            case "STBHHX" -> redLine[row.county] += sign * EllipsoidalArea.of(row.geometry);
            case "CZKFBJ" -> boundary(row, sign);
            default -> {}
        }
    }

    private void boundary(Row row, int sign) {
        boolean isLegacy = "1".equals(row.values.get("KZBSHSLX")) && !row.values.containsKey(UNPROVED);
        if (isLegacy) {
            return;
        }
        double area = sign * EllipsoidalArea.of(row.geometry);
        urban[row.county] += area;
        if (!"430".equals(row.values.get("GHFQDM"))) {
            numerator[row.county] += area;
        }
    }
}
