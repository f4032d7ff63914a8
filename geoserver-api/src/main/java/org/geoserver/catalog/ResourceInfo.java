/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.geoserver.catalog;

/** A published resource. */
public interface ResourceInfo extends CatalogInfo {
    String getName();

    /** @return name in its store */
    String getNativeName();

    NamespaceInfo getNamespace();

    /** @return name with the prefix of its workspace */
    String prefixedName();

    /** @return whether it and its store are enabled */
    boolean enabled();
}
