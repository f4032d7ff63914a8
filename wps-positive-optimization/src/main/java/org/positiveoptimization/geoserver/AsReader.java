/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geoserver;

import org.geoserver.catalog.PublishedInfo;
import org.geoserver.catalog.WorkspaceInfo;
import org.geoserver.ows.Dispatcher;
import org.geoserver.ows.LocalPublished;
import org.geoserver.ows.LocalWorkspace;
import org.geoserver.ows.Request;

/**
 * Reads with the user's rights to read, whatever service the thread serves. While that is a Transaction of the WFS, GeoServer
 * shows the user of every layer the rows that he may write: of a layer that he may only read, none. While it is the service of
 * one workspace or layer, the others are not there. The approved plan, which is read-only to planners and in a workspace of
 * its own, would seem empty or absent, and every rule about it kept or every edit refused. Without these in the thread the
 * rights to read hold, which they do in full: what the user may not read stays hidden.
 */
final class AsReader {
    private AsReader() {}

    /**
     * What is read.
     *
     * @param <T> what it gives
     * @param <E> what it may raise
     */
    interface Reading<T, E extends Exception> {
        T read() throws E;
    }

    static <T, E extends Exception> T call(Reading<T, E> reading) throws E {
        Request request = Dispatcher.REQUEST.get();
        WorkspaceInfo workspace = LocalWorkspace.get();
        PublishedInfo published = LocalPublished.get();
        Dispatcher.REQUEST.remove();
        LocalWorkspace.remove();
        LocalPublished.remove();
        try {
            return reading.read();
        } finally {
            if (request != null) {
                Dispatcher.REQUEST.set(request);
            }
            if (workspace != null) {
                LocalWorkspace.set(workspace);
            }
            if (published != null) {
                LocalPublished.set(published);
            }
        }
    }
}
