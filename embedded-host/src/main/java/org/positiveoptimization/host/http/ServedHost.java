/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.http;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import org.positiveoptimization.host.catalog.DataDirectoryException;
import org.positiveoptimization.standalone.serve.Host;
import org.positiveoptimization.standalone.serve.HostException;
import org.positiveoptimization.text.Message;

/** The embedded host as the command line starts it. */
public final class ServedHost implements Host {
    @Override
    public Running start(Path dataDirectory, InetAddress address, int port) throws HostException {
        try {
            return EmbeddedHost.start(dataDirectory, address, port, HostLimits.DEFAULT);
        } catch (DataDirectoryException e) {
            throw new HostException(e.text(), e);
        } catch (IOException e) {
            throw new HostException(Message.of("host.http.port", address.getHostAddress(), String.valueOf(port)), e);
        }
    }
}
