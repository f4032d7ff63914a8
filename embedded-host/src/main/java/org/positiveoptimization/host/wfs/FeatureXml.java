/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wfs;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.TreeMap;
import org.geotools.api.feature.simple.SimpleFeature;
import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.host.catalog.LayerInfo;
import org.positiveoptimization.host.gml.Dates;
import org.positiveoptimization.host.gml.GmlGeometryWriter;
import org.positiveoptimization.host.gml.GmlVersion;
import org.positiveoptimization.host.gml.StandardProperties;
import org.positiveoptimization.host.ows.XmlOutput;

/** Writes the features of one query in the GML of a version, {@link StandardProperties} first. What has no value is left out. */
final class FeatureXml {
    private final XmlOutput out;
    private final GmlVersion gml;
    private final String prefix;
    private final String codeSpace;
    private final String name;
    private final List<String> standard;
    private final List<String> properties;
    private final GmlGeometryWriter geometries;

    FeatureXml(XmlOutput out, WfsVersion version, FeatureQuery query) {
        this.out = out;
        this.gml = version.gml();
        LayerInfo layer = query.target().layer();
        this.prefix = layer.workspace().name() + ":";
        this.codeSpace = layer.workspace().namespace();
        this.name = prefix + layer.name();
        this.standard = StandardProperties.written(query.target().type(), gml);
        this.properties = new ArrayList<>(standard);
        properties.retainAll(query.properties());
        query.properties().stream().filter(p -> !standard.contains(p)).forEach(properties::add);
        this.geometries = query.target().geometry() == null ? null : new GmlGeometryWriter(out, gml, query.srs());
    }

    /** @param root declarations, when the feature is the whole document */
    void write(SimpleFeature feature, String... root) throws IOException {
        List<String> attributes = new ArrayList<>(List.of(root));
        attributes.add(gml.isThree() ? "gml:id" : "fid");
        attributes.add(feature.getID());
        out.start(name, attributes.toArray(String[]::new));
        for (String property : properties) {
            property(feature, property);
        }
        out.end();
    }

    /** Writes one property, when it has a value. */
    void property(SimpleFeature feature, String property) throws IOException {
        Object value = feature.getAttribute(property);
        if (value instanceof Geometry geometry) {
            if (!geometry.isEmpty()) {
                out.start(prefix + property);
                geometries.write(geometry, feature.getID() + "." + property);
                out.end();
            }
        } else if (value != null && standard.contains(property)) {
            out.text(
                    "gml:" + property,
                    text(value),
                    "codeSpace",
                    StandardProperties.hasCodeSpace(property) ? codeSpace : null);
        } else if (value != null) {
            out.text(prefix + property, text(value));
        }
    }

    @SuppressWarnings("JavaUtilDate") // it is what stores give
    private static String text(Object value) {
        if (value instanceof Date date) {
            return Dates.text(date);
        }
        if (value instanceof byte[] bytes) {
            return Base64.getEncoder().encodeToString(bytes);
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof Double number && number.isInfinite()) {
            return number > 0 ? "INF" : "-INF";
        }
        return value.toString();
    }

    /**
     * @param wfs address of the service
     * @return attributes of a root element that declare what layers and version need, and say where their schemas are
     */
    static String[] declarations(WfsVersion version, String wfs, Collection<LayerInfo> layers) {
        TreeMap<String, String> namespaces = new TreeMap<>();
        TreeMap<String, List<String>> names = new TreeMap<>();
        for (LayerInfo layer : layers) {
            namespaces.put(layer.workspace().name(), layer.workspace().namespace());
            List<String> known = names.computeIfAbsent(layer.workspace().namespace(), n -> new ArrayList<>());
            if (!known.contains(layer.qualifiedName())) {
                known.add(layer.qualifiedName());
            }
        }
        List<String> attributes = new ArrayList<>(List.of(
                "xmlns:wfs",
                version.namespace(),
                "xmlns:gml",
                version.gml().namespace(),
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance"));
        StringBuilder locations = new StringBuilder(version.schemaLocation());
        namespaces.forEach((prefix, namespace) -> {
            attributes.add("xmlns:" + prefix);
            attributes.add(namespace);
        });
        names.forEach((namespace, types) -> locations
                .append(' ')
                .append(namespace)
                .append(' ')
                .append(SchemaDocument.address(version, wfs, types)));
        attributes.add("xsi:schemaLocation");
        attributes.add(locations.toString());
        return attributes.toArray(String[]::new);
    }
}
