/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.ows;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.positiveoptimization.host.access.User;
import org.positiveoptimization.text.Language;

/**
 * A request as a service sees it.
 *
 * @param workspace workspace of the address ({@code /draft/wfs}), or null: then all workspaces are served
 * @param parameters of the query or of a form; the names in upper case, the first value of each
 * @param body of a POST that is no form; null else. Reading more than the host allows throws a {@link TooLargeException}
 * @param base address of the host as the client wrote it, without a slash at its end: {@code http://127.0.0.1:8080/geoserver}
 * @param user who asks
 * @param language of texts that a request does not choose the language of, as the client prefers
 */
public record OwsRequest(
        String workspace, Map<String, String> parameters, InputStream body, String base, User user, Language language) {
    public OwsRequest {
        Map<String, String> upper = new TreeMap<>();
        parameters.forEach((name, value) -> upper.putIfAbsent(name.toUpperCase(Locale.ROOT), value));
        parameters = Map.copyOf(upper);
    }

    /** The body is larger than the host allows. */
    public static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1L;

        public TooLargeException(long limit) {
            super("more than " + limit + " bytes");
        }
    }

    /** @return the value of a parameter; nothing when it is absent or empty */
    public Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name)).filter(v -> !v.isEmpty());
    }

    /** @return address of a service in the workspace of this request, for capabilities: without a question mark */
    public String address(String service) {
        return workspace == null ? base + "/" + service : base + "/" + workspace + "/" + service;
    }
}
