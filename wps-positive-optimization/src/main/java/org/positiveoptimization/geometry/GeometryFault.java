/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geometry;

import org.locationtech.jts.geom.Coordinate;
import org.positiveoptimization.text.Message;

/**
 * Why a geometry cannot be computed with.
 *
 * @param kind what is wrong
 * @param at where, in the CRS of the geometry, or null when no place can be named
 * @param text the fault in words
 */
public record GeometryFault(Kind kind, Coordinate at, Message text) {
    /** Kinds of fault. */
    public enum Kind {
        /** the row has no geometry */
        NULL,
        /** a geometry without a single coordinate */
        EMPTY,
        /** bytes that are no geometry, arcs, or more vertices than allowed */
        UNREADABLE,
        /** not decoded, because the CRS of its layer is undefined or unsupported */
        UNREADABLE_CRS,
        /** not of the kind that the layer has: no polygon, no line */
        TYPE,
        /** NaN or infinite ordinates */
        NOT_FINITE,
        /** outside the bounds of the CRS, or axes swapped */
        OUT_OF_BOUNDS,
        /** not valid by ISO 19107 (OGC 06-103r4): self-intersection, open ring, nested shell, line of a single point ... */
        INVALID
    }
}
