/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wfs;

import java.util.List;
import java.util.Locale;
import org.positiveoptimization.host.ows.OwsException;

/** Formats of features. */
enum OutputFormat {
    GML,
    JSON;

    static final String JSON_TYPE = "application/json";

    /** @return names that the capabilities list, the one of who says none first */
    static List<String> names(WfsVersion version) {
        return switch (version) {
            case V1_0_0 -> List.of("GML2", JSON_TYPE);
            case V1_1_0 -> List.of("text/xml; subtype=gml/3.1.1", "GML3", JSON_TYPE);
            case V2_0_0 -> List.of("application/gml+xml; version=3.2", "text/xml; subtype=gml/3.2", "gml32", JSON_TYPE);
        };
    }

    /** @param name as asked for, or null; blanks and case do not count, and a plus that came as a blank is none less */
    static OutputFormat of(String name, WfsVersion version) throws OwsException {
        if (name == null || name.isBlank()) {
            return GML;
        }
        String plain = plain(name);
        if (plain.equals("json") || plain.equals(plain("application/geo+json")) || plain.equals(plain(JSON_TYPE))) {
            return JSON;
        }
        boolean isKnown = names(version).stream().anyMatch(n -> plain(n).equals(plain))
                || (version.isTwo() && plain.equals(plain("text/xml; subtype=gml/3.2.1")))
                || (version == WfsVersion.V1_0_0 && plain.equals(plain(version.featureType())));
        if (!isKnown) {
            throw OwsException.invalid("outputFormat");
        }
        return GML;
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace("+", "").replace(" ", "");
    }

    String contentType(WfsVersion version) {
        return this == JSON ? "application/json;charset=UTF-8" : version.featureType();
    }
}
