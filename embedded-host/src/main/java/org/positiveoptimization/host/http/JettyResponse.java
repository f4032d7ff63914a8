/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.http;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Response;
import org.positiveoptimization.host.ows.OwsResponse;

/** An answer of a service on its way through Jetty. */
final class JettyResponse implements OwsResponse {
    private final Response response;
    private OutputStream out;

    JettyResponse(Response response) {
        this.response = response;
    }

    @Override
    public void header(String name, String value) {
        response.getHeaders().put(name, value);
    }

    @Override
    public OutputStream start(int status, String contentType) {
        if (out != null) {
            throw new IllegalStateException("the answer has begun");
        }
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, contentType);
        out = Content.Sink.asOutputStream(response);
        return new Body(out);
    }

    @Override
    public boolean isStarted() {
        return out != null;
    }

    /** The body for a service: one that fails closes what it writes to as well, and an answer that is closed is a whole one. */
    private static final class Body extends FilterOutputStream {
        Body(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() {
            // see ServiceHandler
        }
    }

    /** @return where the body goes, to be closed when it is whole; null when the answer has not begun */
    OutputStream out() {
        return out;
    }
}
