/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wms;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.stream.Stream;
import org.positiveoptimization.host.catalog.CatalogView;
import org.positiveoptimization.host.catalog.ServiceInfo;
import org.positiveoptimization.host.ows.OwsRequest;
import org.positiveoptimization.host.ows.OwsResponse;
import org.positiveoptimization.host.ows.XmlOutput;
import org.positiveoptimization.text.Language;

/**
 * What the service offers and which layers there are for who asks. Titles are in the language that {@code AcceptLanguages} or
 * {@code LANGUAGE} prefers, or else in that of the client.
 */
final class GetCapabilities {
    private final CatalogView catalog;
    private final WmsLimits limits;

    GetCapabilities(CatalogView catalog, WmsLimits limits) {
        this.catalog = catalog;
        this.limits = limits;
    }

    void answer(OwsRequest request, WmsVersion version, OwsResponse response) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        try (XmlOutput xml = new XmlOutput(whole)) {
            new Writer(xml, request, version).write();
        }
        try (OutputStream out = response.start(200, version.capabilities() + "; charset=utf-8")) {
            whole.writeTo(out);
        }
    }

    /** The first language of the list that there is. */
    static Language language(OwsRequest request) {
        String wanted = request.parameter("ACCEPTLANGUAGES")
                .or(() -> request.parameter("LANGUAGE"))
                .orElse("");
        for (String each : wanted.split("[\\s,;]+", 16)) {
            for (Language language : Language.values()) {
                if (each.equalsIgnoreCase(language.code())
                        || each.regionMatches(
                                true,
                                0,
                                language.code() + "-",
                                0,
                                language.code().length() + 1)) {
                    return language;
                }
            }
        }
        return request.language();
    }

    private final class Writer {
        private final XmlOutput xml;
        private final OwsRequest request;
        private final WmsVersion version;
        private final boolean is130;
        private final Language language;
        private final ServiceInfo service;

        Writer(XmlOutput xml, OwsRequest request, WmsVersion version) {
            this.xml = xml;
            this.request = request;
            this.version = version;
            this.is130 = version == WmsVersion.V1_3_0;
            this.language = language(request);
            this.service = catalog.service("wms");
        }

        void write() throws IOException {
            if (is130) {
                xml.start(
                        "WMS_Capabilities",
                        "version",
                        version.number(),
                        "xmlns",
                        "http://www.opengis.net/wms",
                        "xmlns:xlink",
                        CapabilitiesLayers.XLINK,
                        "xmlns:xsi",
                        "http://www.w3.org/2001/XMLSchema-instance",
                        "xsi:schemaLocation",
                        "http://www.opengis.net/wms http://schemas.opengis.net/wms/1.3.0/capabilities_1_3_0.xsd");
            } else {
                xml.documentType("WMT_MS_Capabilities", "http://schemas.opengis.net/wms/1.1.1/WMS_MS_Capabilities.dtd");
                xml.start("WMT_MS_Capabilities", "version", version.number());
            }
            xml.element("Service", this::service);
            xml.element("Capability", () -> {
                xml.element("Request", this::operations);
                xml.element(
                        "Exception",
                        () -> formats(
                                is130
                                        ? Stream.of("XML", "INIMAGE", "BLANK")
                                        : Stream.of("xml", "inimage", "blank").map("application/vnd.ogc.se_"::concat)));
                new CapabilitiesLayers(xml, request, version, language).write(catalog);
            });
            xml.end();
        }

        private void service() throws IOException {
            xml.text("Name", is130 ? "WMS" : "OGC:WMS");
            xml.text("Title", service.title().in(language));
            CapabilitiesLayers.keywords(xml, service.keywords());
            online(request.address("wms"));
            xml.element(
                    "ContactInformation",
                    () -> xml.element("ContactPersonPrimary", () -> {
                        xml.text("ContactPerson", "");
                        xml.text("ContactOrganization", service.organization().in(language));
                    }));
            xml.text("Fees", service.fees());
            xml.text("AccessConstraints", service.accessConstraints());
            if (is130) {
                xml.text("LayerLimit", Integer.toString(limits.layers()));
                xml.text("MaxWidth", Integer.toString(limits.side()));
                xml.text("MaxHeight", Integer.toString(limits.side()));
            }
        }

        private void operations() throws IOException {
            operation("GetCapabilities", Stream.of(version.capabilities()));
            operation("GetMap", Stream.of(Pictures.PNG));
            operation("GetFeatureInfo", InfoFormat.offered());
            if (!is130) {
                // the schema of 1.3.0 has no place for it; legends are found by the styles
                operation("GetLegendGraphic", Stream.of(Pictures.PNG));
            }
        }

        private void operation(String name, Stream<String> formats) throws IOException {
            xml.start(name);
            formats(formats);
            xml.element(
                    "DCPType",
                    () -> xml.element(
                            "HTTP", () -> xml.element("Get", () -> online(request.address("wms") + "?SERVICE=WMS&"))));
            xml.end();
        }

        private void formats(Stream<String> formats) throws IOException {
            for (String format : formats.toList()) {
                xml.text("Format", format);
            }
        }

        private void online(String address) throws IOException {
            CapabilitiesLayers.online(xml, version, address);
        }
    }
}
