/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.geoserver.security;

import java.util.List;
import org.geotools.api.filter.expression.PropertyName;
import org.locationtech.jts.geom.Geometry;

/** Which rows, attributes and places of a layer of features a user may read. */
public class VectorAccessLimits extends DataAccessLimits {
    private static final long serialVersionUID = 1L;

    VectorAccessLimits() {}

    /** @return the attributes that may be read, or null for all */
    public List<PropertyName> getReadAttributes() {
        throw new UnsupportedOperationException();
    }

    /** @return the area to which geometries are cut, or null */
    public Geometry getClipVectorFilter() {
        throw new UnsupportedOperationException();
    }

    /** @return the area that features must meet to be seen, or null */
    public Geometry getIntersectVectorFilter() {
        throw new UnsupportedOperationException();
    }
}
