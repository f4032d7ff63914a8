/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wms;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.geotools.api.feature.Property;
import org.geotools.api.feature.type.AttributeDescriptor;
import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.host.gml.GeoJsonWriter;
import org.positiveoptimization.host.gml.SrsName;
import org.positiveoptimization.host.ows.OwsException;
import org.positiveoptimization.host.ows.XmlOutput;
import org.positiveoptimization.text.Language;
import org.positiveoptimization.text.Message;

/** The forms in which GetFeatureInfo tells of features. */
enum InfoFormat {
    /** One property a line, without the coordinates of geometries. */
    TEXT("text/plain") {
        @Override
        void write(List<GetFeatureInfo.Found> found, MapCrs crs, Language language, OutputStream out)
                throws IOException {
            StringBuilder text = new StringBuilder();
            if (found.isEmpty()) {
                text.append(Message.of("host.wms.info.none").in(language)).append('\n');
            }
            for (GetFeatureInfo.Found each : found) {
                text.append(each.layer().qualifiedName())
                        .append(" ")
                        .append(each.layer().title().in(language))
                        .append('\n')
                        .append(each.feature().getID())
                        .append('\n');
                for (Property property : each.feature().getProperties()) {
                    text.append(property.getName().getLocalPart())
                            .append(" = ")
                            .append(shown(property.getValue()).replaceAll("\\p{Cntrl}", " "))
                            .append('\n');
                }
                text.append('\n');
            }
            out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        }
    },

    /** A table a feature; everything escaped. */
    HTML("text/html") {
        @Override
        void write(List<GetFeatureInfo.Found> found, MapCrs crs, Language language, OutputStream out)
                throws IOException {
            try (XmlOutput html = new XmlOutput(out)) {
                html.start("html", "xmlns", "http://www.w3.org/1999/xhtml", "lang", language.code());
                html.element("head", () -> {
                    html.empty("meta", "charset", "UTF-8");
                    html.text("title", Message.of("host.wms.info.title").in(language));
                });
                html.start("body");
                if (found.isEmpty()) {
                    html.text("p", Message.of("host.wms.info.none").in(language));
                }
                for (GetFeatureInfo.Found each : found) {
                    table(html, each, language);
                }
                html.end();
                html.end();
            }
        }

        private void table(XmlOutput html, GetFeatureInfo.Found found, Language language) throws IOException {
            html.start("table", "border", "1");
            html.text(
                    "caption",
                    found.layer().title().in(language) + " " + found.feature().getID());
            for (Property property : found.feature().getProperties()) {
                html.start("tr");
                html.text("th", property.getName().getLocalPart());
                html.text("td", shown(property.getValue()));
                html.end();
            }
            html.end();
        }
    },

    /** GeoJSON in the system of the map, as GeoServer gives it. */
    JSON("application/json") {
        @Override
        void write(List<GetFeatureInfo.Found> found, MapCrs crs, Language language, OutputStream out)
                throws IOException {
            try (GeoJsonWriter json = new GeoJsonWriter(out)) {
                for (GetFeatureInfo.Found each : found) {
                    json.feature(
                            each.feature(),
                            each.feature().getFeatureType().getAttributeDescriptors().stream()
                                    .map(AttributeDescriptor::getLocalName)
                                    .toList());
                }
                json.end(
                        found.size(),
                        found.size(),
                        Instant.now().truncatedTo(ChronoUnit.MILLIS).toString(),
                        new SrsName(crs.srid(), SrsName.Form.URN));
            }
        }
    };

    private final String mediaType;

    InfoFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    static InfoFormat of(String format) throws OwsException {
        String plain = format.toLowerCase(Locale.ROOT).replaceFirst("\\s*;.*", "");
        for (InfoFormat each : values()) {
            if (each.mediaType.equals(plain)) {
                return each;
            }
        }
        throw WmsCodes.format("INFO_FORMAT", format, offered().collect(Collectors.joining(", ")));
    }

    static Stream<String> offered() {
        return Stream.of(values()).map(InfoFormat::mediaType);
    }

    String mediaType() {
        return mediaType;
    }

    String contentType() {
        return mediaType + "; charset=utf-8";
    }

    abstract void write(List<GetFeatureInfo.Found> found, MapCrs crs, Language language, OutputStream out)
            throws IOException;

    private static String shown(Object value) {
        if (value instanceof Geometry geometry) {
            return "[" + geometry.getGeometryType() + " (" + geometry.getNumPoints() + ")]";
        }
        return value == null ? "" : value.toString();
    }
}
