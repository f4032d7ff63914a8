/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wps;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.positiveoptimization.host.catalog.ServiceInfo;
import org.positiveoptimization.host.ows.XmlOutput;
import org.positiveoptimization.text.Language;
import org.positiveoptimization.text.Localized;

/** What the service is and offers (OGC 05-007r7, clause 8.3). */
record CapabilitiesWriter(ServiceInfo service, ProcessOffers offers, String address, Language language) {
    private static final List<String> OF_THE_STANDARD = List.of("GetCapabilities", "DescribeProcess", "Execute");
    private static final List<String> OF_GEOSERVER = List.of("GetExecutionStatus", "GetExecutionResult", "Dismiss");

    void write(OutputStream out) throws IOException {
        try (XmlOutput xml = new XmlOutput(out)) {
            xml.element("wps:Capabilities", () -> content(xml), Namespaces.root(language));
        }
    }

    private void content(XmlOutput xml) throws IOException {
        xml.element("ows:ServiceIdentification", () -> identification(xml));
        xml.element("ows:ServiceProvider", () -> {
            xml.text("ows:ProviderName", text(service.organization()));
            xml.empty("ows:ServiceContact");
        });
        xml.element("ows:OperationsMetadata", () -> {
            for (String operation : OF_THE_STANDARD) {
                operation(xml, operation, true);
            }
            for (String operation : OF_GEOSERVER) {
                operation(xml, operation, false);
            }
        });
        xml.element("wps:ProcessOfferings", () -> {
            for (ProcessOffer offer : offers.all()) {
                xml.element(
                        "wps:Process",
                        () -> DescriptionWriter.brief(xml, offer, language),
                        "wps:processVersion",
                        offer.version());
            }
        });
        xml.element("wps:Languages", () -> {
            xml.element("wps:Default", () -> xml.text("ows:Language", Language.ZH.code()));
            xml.element("wps:Supported", () -> {
                for (Language spoken : Language.values()) {
                    xml.text("ows:Language", spoken.code());
                }
            });
        });
    }

    private String text(Localized text) {
        return language == Language.ZH ? text.zh() : text.en();
    }

    private void identification(XmlOutput xml) throws IOException {
        xml.text("ows:Title", text(service.title()));
        xml.element("ows:Keywords", () -> {
            for (String keyword : service.keywords()) {
                xml.text("ows:Keyword", keyword);
            }
        });
        xml.text("ows:ServiceType", "WPS");
        xml.text("ows:ServiceTypeVersion", WpsVersion.OFFERED);
        xml.text("ows:Fees", service.fees());
        xml.text("ows:AccessConstraints", service.accessConstraints());
    }

    private void operation(XmlOutput xml, String name, boolean isPosted) throws IOException {
        xml.element(
                "ows:Operation",
                () -> xml.element(
                        "ows:DCP",
                        () -> xml.element("ows:HTTP", () -> {
                            xml.empty("ows:Get", "xlink:href", address);
                            if (isPosted) {
                                xml.empty("ows:Post", "xlink:href", address);
                            }
                        })),
                "name",
                name);
    }
}
