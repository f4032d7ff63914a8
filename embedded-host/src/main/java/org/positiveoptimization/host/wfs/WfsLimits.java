/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wfs;

import java.time.Duration;

/**
 * How long a request for features may take, looked at whenever a row is read.
 *
 * <p><b>Not detected:</b> how long SQLite takes to count by itself what a filter finds that it understands wholly.
 *
 * @param search until it is known how many there are; nothing has been sent then, and an exception says so
 * @param answer until all are written, which waits for the client; the connection is ended then, so that nobody takes the part for
 *     the whole
 */
public record WfsLimits(Duration search, Duration answer) {
    /** As long as a map, and 30 minutes. */
    public static final WfsLimits SHIPPED = new WfsLimits(Duration.ofSeconds(60), Duration.ofMinutes(30));
}
