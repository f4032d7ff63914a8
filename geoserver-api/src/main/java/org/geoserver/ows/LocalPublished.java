/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.geoserver.ows;

import org.geoserver.catalog.PublishedInfo;

/** The layer or group whose own service the thread serves, or null. */
public class LocalPublished {
    private static final ThreadLocal<PublishedInfo> LOCAL = new ThreadLocal<>();

    LocalPublished() {}

    public static void set(PublishedInfo info) {
        LOCAL.set(info);
    }

    public static PublishedInfo get() {
        return LOCAL.get();
    }

    public static void remove() {
        LOCAL.remove();
    }
}
