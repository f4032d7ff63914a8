/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wfs;

import java.io.IOException;
import java.io.OutputStream;
import org.positiveoptimization.host.ows.ExceptionReport;
import org.positiveoptimization.host.ows.OwsResponse;
import org.positiveoptimization.host.ows.XmlOutput;

/** What is wrong with a request, in the form of its version. Versions before 2.0.0 tell it with status 200. */
record WfsFault(String code, String locator, String text) {
    void write(WfsVersion version, OwsResponse response) throws IOException {
        switch (version) {
            case V1_0_0 -> service(response);
            case V1_1_0 -> ows(response, "http://www.opengis.net/ows", "1.0.0", 200, "text/xml; charset=UTF-8");
            case V2_0_0 ->
                ows(response, "http://www.opengis.net/ows/1.1", "2.0.0", WfsCode.status(code), "application/xml");
        }
    }

    private void ows(OwsResponse response, String namespace, String version, int status, String type)
            throws IOException {
        String schema =
                version.equals("2.0.0") ? "ows/1.1.0/owsExceptionReport.xsd" : "ows/1.0.0/owsExceptionReport.xsd";
        try (OutputStream stream = response.start(status, type);
                XmlOutput out = new XmlOutput(stream)) {
            ExceptionReport.write(
                    out,
                    version,
                    code,
                    locator,
                    text,
                    "xmlns:ows",
                    namespace,
                    "xmlns:xsi",
                    "http://www.w3.org/2001/XMLSchema-instance",
                    "xsi:schemaLocation",
                    namespace + " http://schemas.opengis.net/" + schema);
        }
    }

    private void service(OwsResponse response) throws IOException {
        try (OutputStream stream = response.start(200, "application/vnd.ogc.se_xml");
                XmlOutput out = new XmlOutput(stream)) {
            out.element(
                    "ServiceExceptionReport",
                    () -> out.text("ServiceException", text, "code", code, "locator", locator),
                    "xmlns",
                    "http://www.opengis.net/ogc",
                    "version",
                    "1.2.0");
        }
    }
}
