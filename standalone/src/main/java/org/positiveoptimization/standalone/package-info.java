/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */

/** The checks without GeoServer: the command line {@code po}, one thin class per command. */
package org.positiveoptimization.standalone;
