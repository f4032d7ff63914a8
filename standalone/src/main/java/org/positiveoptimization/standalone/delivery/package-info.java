/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
/**
 * Plan databases as bureaus deliver them: File Geodatabases, shapefiles, spreadsheets, text tables. An installed GDAL reads
 * them into a scratch GeoPackage; what is done then (names, codes, CRS, encoding, what is left out) is done and told here.
 */
package org.positiveoptimization.standalone.delivery;
