/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.geoserver.catalog;

import java.util.List;
import org.geoserver.platform.GeoServerResourceLoader;

/** The catalogue of workspaces, stores and layers. */
public interface Catalog extends CatalogInfo {
    GeoServerResourceLoader getResourceLoader();

    ResourcePool getResourcePool();

    WorkspaceInfo getWorkspaceByName(String name);

    NamespaceInfo getNamespaceByPrefix(String prefix);

    NamespaceInfo getDefaultNamespace();

    FeatureTypeInfo getFeatureTypeByName(String ns, String name);

    FeatureTypeInfo getFeatureTypeByName(NamespaceInfo ns, String name);

    List<FeatureTypeInfo> getFeatureTypesByNamespace(NamespaceInfo namespace);
}
