/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.geoserver.catalog;

/** The XML namespace that goes with a workspace; its prefix is the name of the workspace. */
public interface NamespaceInfo extends CatalogInfo {
    String getPrefix();

    String getURI();
}
