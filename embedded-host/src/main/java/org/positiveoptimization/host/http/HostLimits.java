/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.http;

/**
 * What one request may ask for.
 *
 * @param body bytes of a body
 * @param formFields fields of a query or form
 * @param threads requests that are served at once; further ones wait
 * @param idleMillis how long a connection may say nothing
 */
public record HostLimits(long body, int formFields, int threads, long idleMillis) {
    /** As GeoServer is set up: 50 MB. */
    public static final HostLimits DEFAULT = new HostLimits(50L << 20, 200, 64, 60_000);
}
