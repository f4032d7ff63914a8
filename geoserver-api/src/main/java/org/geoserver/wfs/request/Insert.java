/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.geoserver.wfs.request;

import java.util.List;

/** An Insert element. */
public abstract class Insert extends TransactionElement {
    Insert() {}

    public abstract List<?> getFeatures();

    public boolean isIdGenUseExisting() {
        throw new UnsupportedOperationException();
    }
}
