/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.geoserver.security;

import org.geotools.api.filter.Filter;

/** Which rows of a layer a user may read. */
public class DataAccessLimits extends AccessLimits {
    private static final long serialVersionUID = 1L;

    DataAccessLimits() {}

    /** @return the rows that may be read */
    public Filter getReadFilter() {
        throw new UnsupportedOperationException();
    }
}
