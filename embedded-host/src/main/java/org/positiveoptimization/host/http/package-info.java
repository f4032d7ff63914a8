/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */

/**
 * The host as a server of HTTP: addresses as GeoServer has them, signing in, limits, files of {@code www/}, health and metrics.
 * Jetty does the protocol; here is only what is ours to decide.
 */
package org.positiveoptimization.host.http;
