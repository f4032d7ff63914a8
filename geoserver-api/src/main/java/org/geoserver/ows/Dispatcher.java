/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.geoserver.ows;

/** Hands requests to services. */
public class Dispatcher {
    /** The request that the thread serves, or null. */
    public static final ThreadLocal<Request> REQUEST = new InheritableThreadLocal<>();

    Dispatcher() {}
}
