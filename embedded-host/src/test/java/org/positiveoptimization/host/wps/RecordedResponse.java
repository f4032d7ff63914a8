/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wps;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.positiveoptimization.host.ows.OwsResponse;

/** An answer, to be looked at. */
final class RecordedResponse implements OwsResponse {
    private final Map<String, String> headers = new TreeMap<>();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private int status;
    private String contentType;

    @Override
    public void header(String name, String value) {
        headers.put(name, value);
    }

    @Override
    public OutputStream start(int code, String type) {
        if (isStarted()) {
            throw new IllegalStateException("the answer has begun");
        }
        status = code;
        contentType = type;
        return body;
    }

    @Override
    public boolean isStarted() {
        return contentType != null;
    }

    int status() {
        return status;
    }

    String contentType() {
        return contentType;
    }

    String header(String name) {
        return headers.get(name);
    }

    byte[] bytes() {
        return body.toByteArray();
    }

    String text() {
        return body.toString(StandardCharsets.UTF_8);
    }
}
