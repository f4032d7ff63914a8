/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.http;

import java.net.URI;
import java.net.URISyntaxException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/**
 * Whether a request comes from a page of this host, or from no page at all. Browsers say where a page is from ({@code Origin},
 * RFC 6454; {@code Sec-Fetch-Site}); other clients say nothing.
 */
final class SameSite {
    private SameSite() {}

    static boolean isSame(Request request) {
        if ("cross-site".equals(request.getHeaders().get("Sec-Fetch-Site"))) {
            return false;
        }
        String origin = request.getHeaders().get(HttpHeader.ORIGIN);
        if (origin == null) {
            return true;
        }
        try {
            String authority = new URI(origin).getAuthority();
            return authority != null && authority.equals(request.getHttpURI().getAuthority());
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
