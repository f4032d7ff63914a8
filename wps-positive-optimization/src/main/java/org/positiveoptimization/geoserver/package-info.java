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
 *
 * <p>Files of the data directory, all below {@code positive-optimization/}: {@code rules/NAME.json} are rule sets,
 * {@code rules/default.json} is the one that is used where a request names none; {@code guard.json} is the policy of the edit
 * guard; {@code journal/} is the journal of edits. Rule sets and policy are read when they are needed, and
 * again when their bytes have changed ({@link org.positiveoptimization.geoserver.WatchedFile}).
 */
package org.positiveoptimization.geoserver;
