/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wps;

import org.positiveoptimization.text.Language;

/** Namespaces of the answers. */
final class Namespaces {
    static final String WPS = "http://www.opengis.net/wps/1.0.0";
    static final String OWS = "http://www.opengis.net/ows/1.1";
    private static final String XLINK = "http://www.w3.org/1999/xlink";

    private Namespaces() {}

    /** @return attributes of the root of an answer, and some more */
    static String[] root(Language language, String... more) {
        String[] root = {
            "xmlns:wps",
            WPS,
            "xmlns:ows",
            OWS,
            "xmlns:xlink",
            XLINK,
            "service",
            "WPS",
            "version",
            WpsVersion.OFFERED,
            "xml:lang",
            language.code()
        };
        String[] all = new String[root.length + more.length];
        System.arraycopy(root, 0, all, 0, root.length);
        System.arraycopy(more, 0, all, root.length, more.length);
        return all;
    }
}
