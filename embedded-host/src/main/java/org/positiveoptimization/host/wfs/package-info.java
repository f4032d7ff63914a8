/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */

/**
 * Web Feature Service 1.0.0 (OGC 02-058), 1.1.0 (04-094) and 2.0.0 (09-025r2): what a client asks for is first a text of the
 * request ({@link org.positiveoptimization.host.wfs.QueryText}), whatever way it came by, then a query of one layer, and then an
 * answer in the version of the request.
 *
 * <p>Names of properties are those of the layer's schema, and nothing of a request is evaluated as an expression.
 */
package org.positiveoptimization.host.wfs;
