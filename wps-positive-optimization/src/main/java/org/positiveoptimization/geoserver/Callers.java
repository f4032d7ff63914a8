/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geoserver;

import org.positiveoptimization.guard.GuardedTransaction;
import org.positiveoptimization.process.Caller;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who calls, after GeoServer's security. GeoServer knows the user by the thread; it hands him on to the threads of processes
 * that run asynchronously, and to no other.
 */
final class Callers {
    /** GeoServer's own role of administrators. */
    static final String ADMINISTRATOR = "ROLE_ADMINISTRATOR";

    /** Role of those who review plans, by the name that the data directory gives it. */
    static final String REVIEWER = "REVIEWER";

    private Callers() {}

    /** @return the user of this thread; without one, a caller called {@value GuardedTransaction#ANONYMOUS} who may nothing */
    static Caller current() {
        Authentication user = SecurityContextHolder.getContext().getAuthentication();
        if (user == null || !user.isAuthenticated()) {
            return new Caller(GuardedTransaction.ANONYMOUS, false, false);
        }
        return new Caller(user.getName(), has(user, ADMINISTRATOR), has(user, REVIEWER));
    }

    private static boolean has(Authentication user, String role) {
        return user.getAuthorities().stream().anyMatch(a -> role.equals(a.getAuthority()));
    }
}
