/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */

/**
 * What a GeoServer data directory publishes: workspaces, stores, layers, groups, styles and the texts of the services. Read once,
 * when the host starts; {@link org.positiveoptimization.host.catalog.CatalogView} is what one user may see of it, and the only
 * way to features.
 */
package org.positiveoptimization.host.catalog;
