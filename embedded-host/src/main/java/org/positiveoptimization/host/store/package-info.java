/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */

/**
 * A GeoPackage as a {@code DataStore} of GeoTools ({@link org.positiveoptimization.host.store.GeoPackageDataStore}): many readers,
 * one writer, in transactions. Types, identifiers and order of features are those of GeoServer's own store for the same file.
 */
package org.positiveoptimization.host.store;
