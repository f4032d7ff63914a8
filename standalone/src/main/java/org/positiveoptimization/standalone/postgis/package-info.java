/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
/**
 * Plan versions in PostGIS: the schema that follows from the layer catalogue, the loader, and the source that the checks
 * read. One schema of the database is one plan version. Here alone is the PostgreSQL driver named.
 */
package org.positiveoptimization.standalone.postgis;
