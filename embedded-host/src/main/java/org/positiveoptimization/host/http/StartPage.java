/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.http;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Who opens the address of the host finds the page of the data directory. */
final class StartPage extends Handler.Abstract {
    private static final String PAGE = EmbeddedHost.CONTEXT + "/www/index.html";

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (!Request.getPathInContext(request).equals("/")) {
            return false;
        }
        Response.sendRedirect(request, response, callback, PAGE);
        return true;
    }
}
