/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.positiveoptimization.hosting.StatusSource;
import org.positiveoptimization.text.Language;

/**
 * {@code /health}: whether the host serves, and how its parts are, in both languages. {@code /metrics}: counts for a monitor.
 * Neither tells of plans or users.
 */
final class StatusHandler extends Handler.Abstract {
    private final List<StatusSource> sources;
    private final Metrics metrics;

    StatusHandler(List<StatusSource> sources, Metrics metrics) {
        this.sources = sources;
        this.metrics = metrics;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String path = Request.getPathInContext(request);
        if (path.equals("/health")) {
            write(response, callback, "application/json", health());
            return true;
        }
        if (path.equals("/metrics")) {
            write(response, callback, "text/plain; version=0.0.4; charset=utf-8", metrics.text());
            return true;
        }
        return false;
    }

    private String health() throws Exception {
        ObjectMapper json = new ObjectMapper();
        ObjectNode health = json.createObjectNode();
        health.put("status", "up");
        for (Language language : Language.values()) {
            var lines = health.putArray(language.name().toLowerCase(java.util.Locale.ROOT));
            sources.forEach(s -> s.states().forEach(state -> lines.add(state.in(language))));
        }
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(health);
    }

    private static void write(Response response, Callback callback, String type, String text) {
        response.setStatus(HttpStatus.OK_200);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.write(true, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), callback);
    }
}
