/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.geoserver.wfs.request;

import java.util.Map;
import javax.xml.namespace.QName;
import org.geotools.api.filter.Filter;

/** A part of a request, whatever version of the WFS it came in. */
public abstract class RequestObject {
    RequestObject() {}

    public String getVersion() {
        throw new UnsupportedOperationException();
    }

    /** @return properties that a callback may add; they become those of the transaction */
    public Map<Object, Object> getExtendedProperties() {
        throw new UnsupportedOperationException();
    }

    public String getHandle() {
        throw new UnsupportedOperationException();
    }

    public QName getTypeName() {
        throw new UnsupportedOperationException();
    }

    public Filter getFilter() {
        throw new UnsupportedOperationException();
    }
}
