/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.geoserver.wfs.request;

import java.util.List;

/** An Update element. */
public abstract class Update extends TransactionElement {
    Update() {}

    public abstract List<Property> getUpdateProperties();

    public abstract void setUpdateProperties(List<Property> properties);
}
