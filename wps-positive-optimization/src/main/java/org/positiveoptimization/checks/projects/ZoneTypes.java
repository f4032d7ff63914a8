/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.projects;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.positiveoptimization.rules.Parameters;

/** Which types of project may lie in which first-level zone, as {@code project.zone_types} says: {@code 500:01+02}. */
public final class ZoneTypes {
    private static final int CODE = 3;

    private final Map<String, Set<String>> types = new HashMap<>();

    public ZoneTypes(Parameters parameters) {
        for (String entry : parameters.texts("project.zone_types")) {
            types.put(
                    entry.substring(0, CODE),
                    Set.copyOf(List.of(entry.substring(CODE + 1).split("\\+", -1))));
        }
    }

    /** @return code of the first-level zone that a zone belongs to: 400 for 411; the code itself when it has another form */
    public static String firstLevel(String code) {
        return code.matches("[0-9]{3}") ? code.charAt(0) + "00" : code;
    }

    /** @return whether the type may lie in the zone; a zone that the parameter does not name takes none */
    public boolean allows(String zone, String type) {
        return types.getOrDefault(zone, Set.of()).contains(type);
    }
}
