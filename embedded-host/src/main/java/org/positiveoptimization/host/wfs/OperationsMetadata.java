/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wfs;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.positiveoptimization.host.catalog.CatalogView;
import org.positiveoptimization.host.ows.XmlOutput;

/** The operations with their addresses and the values of their parameters, in versions 2.0.0 and 1.1.0. */
final class OperationsMetadata {
    private final XmlOutput out;
    private final WfsVersion version;
    private final CatalogView view;
    private final String wfs;

    OperationsMetadata(XmlOutput out, WfsVersion version, CatalogView view, String wfs) {
        this.out = out;
        this.version = version;
        this.view = view;
        this.wfs = wfs;
    }

    void write() throws IOException {
        List<String> formats = OutputFormat.names(version);
        boolean isTransactional = view.service("wfs").isTransactional();
        out.start("ows:OperationsMetadata");
        operation(
                "GetCapabilities",
                true,
                Map.of(
                        "AcceptVersions",
                        List.of("2.0.0", "1.1.0", "1.0.0"),
                        "AcceptFormats",
                        List.of(version.isTwo() ? "application/xml" : "text/xml")));
        operation("DescribeFeatureType", true, Map.of("outputFormat", formats.subList(0, 1)));
        if (version.isTwo()) {
            operation("ListStoredQueries", true, Map.of());
            operation("DescribeStoredQueries", true, Map.of());
            operation(
                    "GetFeature",
                    true,
                    Map.of(
                            "resultType",
                            List.of("results", "hits"),
                            "outputFormat",
                            formats,
                            "resolve",
                            List.of("none", "local")));
            operation(
                    "GetPropertyValue",
                    true,
                    Map.of("outputFormat", formats.subList(0, 1), "resolve", List.of("none", "local")));
        } else {
            operation("GetFeature", true, Map.of("resultType", List.of("results", "hits"), "outputFormat", formats));
        }
        if (isTransactional) {
            operation(
                    "Transaction",
                    false,
                    version.isTwo()
                            ? Map.of("inputFormat", formats.subList(0, 2))
                            : Map.of("inputFormat", formats.subList(0, 1), "idgen", List.of("GenerateNew")));
        }
        if (version.isTwo()) {
            allowed("version", List.of("2.0.0", "1.1.0", "1.0.0"));
            for (Map.Entry<String, Boolean> constraint :
                    Capabilities.constraints(isTransactional).entrySet()) {
                constraint("ows:Constraint", constraint.getKey(), constraint.getValue() ? "TRUE" : "FALSE");
            }
            constraint(
                    "ows:Constraint",
                    "CountDefault",
                    String.valueOf(view.service("wfs").maxFeatures()));
        }
        out.end();
    }

    private void operation(String name, boolean isGet, Map<String, List<String>> parameters) throws IOException {
        out.start("ows:Operation", "name", name);
        out.start("ows:DCP");
        out.start("ows:HTTP");
        if (isGet) {
            out.empty("ows:Get", "xlink:href", wfs);
        }
        out.empty("ows:Post", "xlink:href", wfs);
        out.end();
        out.end();
        for (Map.Entry<String, List<String>> parameter : new TreeMap<>(parameters).entrySet()) {
            allowed(parameter.getKey(), parameter.getValue());
        }
        out.end();
    }

    private void allowed(String name, List<String> values) throws IOException {
        out.start("ows:Parameter", "name", name);
        if (version.isTwo()) {
            out.start("ows:AllowedValues");
        }
        for (String value : values) {
            out.text("ows:Value", value);
        }
        if (version.isTwo()) {
            out.end();
        }
        out.end();
    }

    private void constraint(String element, String name, String value) throws IOException {
        out.start(element, "name", name);
        out.empty("ows:NoValues");
        out.text("ows:DefaultValue", value);
        out.end();
    }
}
