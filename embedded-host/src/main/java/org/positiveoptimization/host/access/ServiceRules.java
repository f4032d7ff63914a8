/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.access;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who may call which operation of a service ({@code services.properties}). What is not named is open to all: the rules of the
 * layers have the say about data.
 */
public final class ServiceRules {
    private static final String ANY = "*";

    private final Map<String, List<String>> roles = new TreeMap<>();

    /** @param roles who may, by {@code service.Operation} or {@code service.*} */
    ServiceRules(Map<String, List<String>> roles) {
        roles.forEach((operation, who) -> this.roles.put(operation.toLowerCase(Locale.ROOT), who));
    }

    /** @param operation name of the operation in any case; empty when the request names none */
    public boolean mayCall(User user, String service, String operation) {
        List<String> who = roles.get((service + "." + operation).toLowerCase(Locale.ROOT));
        if (who == null) {
            who = roles.get((service + "." + ANY).toLowerCase(Locale.ROOT));
        }
        return who == null || who.contains(ANY) || who.stream().anyMatch(user.roles()::contains);
    }
}
