/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */

/**
 * WMS, WFS and WPS over a GeoServer data directory, without GeoServer: for trying out and for tests on a plain machine. It offers
 * what a client of the plan needs and says in its capabilities and exceptions what it does not offer.
 *
 * <p>Dependencies go one way: {@code http} names the services {@code wms}, {@code wfs}, {@code wps}; these name {@code draw},
 * {@code gml}, {@code edit}; these {@code catalog}, which names {@code store} and {@code access}; all may name {@code ows}.
 */
package org.positiveoptimization.host;
