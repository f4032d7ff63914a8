/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.supervision.checkup;

import java.util.List;
import org.positiveoptimization.plan.RowReader;
import org.positiveoptimization.rules.Parameters;

/**
 * An indicator that comes from a layer of the year's plan, in hectares, with its target in table GHZBFJB.
 *
 * @param code the code under which it is reported
 * @param layer layer that it is summed over
 * @param targetField column of GHZBFJB that holds its targets, in hectares
 * @param direction on which side of the target it must lie
 */
record LayerIndicator(String code, String layer, String targetField, Direction direction) {
    private static final String NET_AREA = "TBDLMJ";
    private static final String CLASS = "YDYHFLDM";

    /** Farmland, red line, urban boundary, cultivated land. */
    static final List<LayerIndicator> ALL = List.of(
            new LayerIndicator("YJJBNT", "YJJBNT", "YJJBNTBHMJ", Direction.AT_LEAST),
            new LayerIndicator("STBHHX", "STBHHX", "STBHHXMJ", Direction.AT_LEAST),
            new LayerIndicator("CZKFBJ", "CZKFBJ", "CZKFBJMJ", Direction.AT_MOST),
            new LayerIndicator("GDBYL", "GHYDYH", "GDBYL", Direction.AT_LEAST));

    /** @return whether the row counts: cultivated land for the last of them, every row for the others */
    boolean counts(RowReader rows, Object[] values, Parameters parameters) {
        return !isCultivated() || text(rows, values, CLASS).startsWith(parameters.text("landuse.cultivated_prefix"));
    }

    /**
     * @param ellipsoidal area of the row's geometry in square metres
     * @return what the row adds in square metres, NaN when it cannot be told: cultivated land counts with its net area
     */
    double area(RowReader rows, Object[] values, double ellipsoidal) {
        if (!isCultivated()) {
            return ellipsoidal;
        }
        int i = rows.schema().indexOf(NET_AREA);
        boolean isSound = i >= 0
                && values[i] instanceof Number number
                && number.doubleValue() >= 0
                && Double.isFinite(number.doubleValue());
        return isSound ? ((Number) values[i]).doubleValue() : Double.NaN;
    }

    private boolean isCultivated() {
        return code.equals("GDBYL");
    }

    private static String text(RowReader rows, Object[] values, String field) {
        int i = rows.schema().indexOf(field);
        return i < 0 || values[i] == null ? "" : values[i].toString().strip();
    }
}
