/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.serve;

import java.net.InetAddress;
import java.nio.file.Path;

/** A host of WMS, WFS and WPS; found through {@code META-INF/services}. */
public interface Host {
    /**
     * Starts to serve.
     *
     * @param dataDirectory a data directory as the build makes it
     * @param address where to listen
     * @param port 0 for any that is free
     * @throws HostException if it cannot
     */
    Running start(Path dataDirectory, InetAddress address, int port) throws HostException;

    /** A host that serves; closing stops it. */
    interface Running extends AutoCloseable {
        /** @return address of the services, without a slash at its end */
        String address();

        /** Waits until it is stopped. */
        void join() throws InterruptedException;

        @Override
        void close();
    }
}
