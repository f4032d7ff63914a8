/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.positiveoptimization.host.access.Access;
import org.positiveoptimization.host.access.User;

/** Basic authentication (RFC 7617). Who sends nothing is anonymous; who sends what is wrong is not. */
final class SignIn {
    private static final String BASIC = "basic ";

    private final Access access;

    SignIn(Access access) {
        this.access = access;
    }

    /** @return the user; nothing when name or password are wrong */
    Optional<User> user(Request request) {
        String header = request.getHeaders().get(HttpHeader.AUTHORIZATION);
        if (header == null) {
            return Optional.of(User.ANONYMOUS);
        }
        if (!header.toLowerCase(Locale.ROOT).startsWith(BASIC)) {
            return Optional.empty();
        }
        String credentials;
        try {
            credentials = new String(
                    Base64.getDecoder().decode(header.substring(BASIC.length()).strip()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        int colon = credentials.indexOf(':');
        return colon < 0
                ? Optional.empty()
                : access.signIn(credentials.substring(0, colon), credentials.substring(colon + 1));
    }
}
