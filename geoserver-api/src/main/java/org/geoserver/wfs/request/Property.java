/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.geoserver.wfs.request;

import javax.xml.namespace.QName;

/** A property and its new value in an Update element. */
public abstract class Property extends RequestObject {
    Property() {}

    public Object getValue() {
        throw new UnsupportedOperationException();
    }

    public abstract QName getName();
}
