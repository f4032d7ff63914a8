/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.geoserver.platform;

import org.geoserver.platform.resource.Resource;
import org.geoserver.platform.resource.ResourceStore;

/** The files of the data directory. */
public class GeoServerResourceLoader implements ResourceStore {
    @Override
    public Resource get(String path) {
        throw new UnsupportedOperationException();
    }
}
