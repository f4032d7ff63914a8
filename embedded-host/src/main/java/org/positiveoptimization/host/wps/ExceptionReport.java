/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wps;

import java.io.IOException;
import java.io.OutputStream;
import org.positiveoptimization.host.ows.OwsException;
import org.positiveoptimization.host.ows.OwsResponse;
import org.positiveoptimization.host.ows.XmlOutput;

/** Exceptions as OWS 1.1 reports them (OGC 06-121r3, clause 8), by themselves or in the response of an execution. */
final class ExceptionReport {
    private static final String VERSION = "1.1.0";

    private ExceptionReport() {}

    /** Answers with a report. Its code of HTTP is 200, for WPS 1.0.0 has none and GeoServer gives that one. */
    static void send(OwsException exception, OwsResponse response) throws IOException {
        OutputStream out = response.start(200, WpsService.XML);
        try (XmlOutput xml = new XmlOutput(out)) {
            write(xml, exception.code(), exception.locator(), exception.report(), "xmlns:ows", Namespaces.OWS);
        }
    }

    /** Writes a report into a document that declares the prefix. */
    static void write(XmlOutput xml, String code, String locator, String text, String... attributes)
            throws IOException {
        String[] root = new String[attributes.length + 2];
        root[0] = "version";
        root[1] = VERSION;
        System.arraycopy(attributes, 0, root, 2, attributes.length);
        xml.element(
                "ows:ExceptionReport",
                () -> xml.element(
                        "ows:Exception",
                        () -> xml.text("ows:ExceptionText", text),
                        "exceptionCode",
                        code,
                        "locator",
                        locator),
                root);
    }
}
