/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.plan;

import org.positiveoptimization.text.Message;

/**
 * What keeps a layer or table from being computed with.
 *
 * @param kind which check reports it
 * @param field the field concerned, or null
 * @param text the fault in words
 */
public record LayerFault(Kind kind, String field, Message text) {
    /** Kinds of fault and the check that reports them. */
    public enum Kind {
        /** the layer or table is not there (G1) */
        MISSING,
        /** a mandatory field is not there or has another type (G1) */
        FIELD,
        /** no row where there must be some (G1) */
        EMPTY,
        /** what the source gives may be less than what is stored (G1) */
        PARTIAL,
        /** texts of a field are not in the encoding of the store (G1) */
        ENCODING,
        /** CRS undefined, unsupported, or contradicted by the coordinates (G2) */
        CRS,
        /** at least one feature has a {@link org.positiveoptimization.geometry.GeometryFault} (G3) */
        GEOMETRY
    }
}
