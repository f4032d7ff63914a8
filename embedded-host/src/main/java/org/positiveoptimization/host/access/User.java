/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.access;

import java.util.Set;

/**
 * Who asks.
 *
 * @param name as signed in; {@value #NOBODY} without
 * @param roles of the user, by the names that the data directory gives them; without any for who has not signed in
 */
public record User(String name, Set<String> roles) {
    private static final String NOBODY = "anonymous";

    /** Who has not signed in. */
    public static final User ANONYMOUS = new User(NOBODY, Set.of());

    public User {
        roles = Set.copyOf(roles);
    }

    public boolean isSignedIn() {
        return !name.equals(NOBODY);
    }
}
