/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
/** The accounts of a GeoServer data directory: passwords as digests, and the password that opens the key store. */
package org.positiveoptimization.standalone.accounts;
