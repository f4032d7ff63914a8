/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.guard;

import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Envelope;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.plan.RowReader;

/**
 * One plan version, asked for what lies near a place or has an identifier. For the plan that is being edited the answers
 * are those of the open transaction: what it has written already is there. Used by the thread of the transaction only. What
 * it gives is complete: an implementation that cannot tell whether it is raises a {@link PlanReadException}.
 */
public interface Neighbourhood {
    /** @return codes, in upper case, of the layers and tables that are there */
    Set<String> codes();

    /**
     * @return EPSG code of the layer, 0 when undefined or a table
     * @throws PlanReadException if it is not there or cannot be read
     */
    int srid(String code) throws PlanReadException;

    /**
     * The features whose ground meets at least one of the rectangles, each once, in any order; those whose envelope alone does
     * may be among them. Of a table all rows.
     *
     * @param windows rectangles in the CRS of the layer, x before y
     * @throws PlanReadException if the layer is not there or cannot be read
     */
    RowReader near(String code, List<Envelope> windows) throws PlanReadException;

    /**
     * The rows that have one of the identifiers; those that are not there are left out.
     *
     * @throws PlanReadException if the layer is not there or cannot be read
     */
    RowReader byId(String code, Set<Long> fids) throws PlanReadException;
}
