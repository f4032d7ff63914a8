/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.geoserver.security;

/** The catalogue as the calling user may see it. */
public class SecureCatalogImpl {
    SecureCatalogImpl() {}

    public ResourceAccessManager getResourceAccessManager() {
        throw new UnsupportedOperationException();
    }
}
