/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.ows;

import java.io.IOException;

/** The report of one exception, as OWS Common has it (OGC 06-121r3 clause 8 and, with another namespace, 05-008). */
public final class ExceptionReport {
    private ExceptionReport() {}

    /**
     * Writes a report into a document that declares the prefix {@code ows}, or declares it by the attributes.
     *
     * @param version of the service or of OWS Common, as the service demands
     * @param locator null when there is none
     * @param attributes further ones of the root, names and values in turn
     */
    public static void write(
            XmlOutput out, String version, String code, String locator, String text, String... attributes)
            throws IOException {
        String[] root = new String[attributes.length + 2];
        root[0] = "version";
        root[1] = version;
        System.arraycopy(attributes, 0, root, 2, attributes.length);
        out.element(
                "ows:ExceptionReport",
                () -> out.element(
                        "ows:Exception",
                        () -> out.text("ows:ExceptionText", text),
                        "exceptionCode",
                        code,
                        "locator",
                        locator),
                root);
    }
}
