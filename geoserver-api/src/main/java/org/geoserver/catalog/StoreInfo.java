/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.geoserver.catalog;

import java.io.Serializable;
import java.util.Map;

/** A store of data. */
public interface StoreInfo extends CatalogInfo {
    String getName();

    WorkspaceInfo getWorkspace();

    Map<String, Serializable> getConnectionParameters();
}
