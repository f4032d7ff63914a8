/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geoserver;

import java.util.function.Supplier;
import org.geoserver.ows.Dispatcher;
import org.geoserver.ows.Request;

/**
 * Reads with the user's rights to read. While a thread serves a Transaction of the WFS, GeoServer shows the user of every
 * layer the rows that he may write: of a layer that he may only read, none. The approved plan, which is read-only to planners,
 * would seem empty, and every rule about it kept. Without a request in the thread the rights to read hold.
 */
final class AsReader {
    private AsReader() {}

    static <T> T call(Supplier<T> reading) {
        Request request = Dispatcher.REQUEST.get();
        Dispatcher.REQUEST.remove();
        try {
            return reading.get();
        } finally {
            if (request != null) {
                Dispatcher.REQUEST.set(request);
            }
        }
    }
}
