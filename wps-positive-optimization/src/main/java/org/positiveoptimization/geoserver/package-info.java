/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */

/**
 * The plug-in inside GeoServer: the only package that names GeoServer's or Spring's types. It lends the rest what GeoServer
 * has: files of the data directory, layers of the secured catalogue, the calling user. Its beans stand in
 * {@code applicationContext.xml} at the root of the jar. A fault of configuration never stops GeoServer: it is told in the
 * log and on the status page, and whatever needs the faulty part refuses in words.
 */
package org.positiveoptimization.geoserver;
