/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.geoserver.wfs.request;

import org.geotools.api.filter.Filter;

/** A Delete element. */
public abstract class Delete extends TransactionElement {
    Delete() {}

    @Override
    public abstract Filter getFilter();
}
