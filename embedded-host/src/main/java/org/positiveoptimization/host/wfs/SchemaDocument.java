/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wfs;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Time;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.feature.type.AttributeDescriptor;
import org.geotools.api.feature.type.GeometryDescriptor;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.positiveoptimization.host.catalog.CatalogView;
import org.positiveoptimization.host.catalog.LayerInfo;
import org.positiveoptimization.host.catalog.WorkspaceInfo;
import org.positiveoptimization.host.gml.GmlVersion;
import org.positiveoptimization.host.gml.StandardProperties;
import org.positiveoptimization.host.ows.XmlOutput;

/**
 * The application schema of layers. A schema has one namespace: for layers of several workspaces it imports one of each. Every
 * property may be left out and none is nillable. {@link StandardProperties} are not declared again.
 */
final class SchemaDocument {
    private final WfsVersion version;
    private final CatalogView view;
    private final String wfs;

    /** @param wfs address of the service */
    SchemaDocument(WfsVersion version, CatalogView view, String wfs) {
        this.version = version;
        this.view = view;
        this.wfs = wfs;
    }

    /** @return address of the schema of layers of one namespace */
    static String address(WfsVersion version, String wfs, List<String> qualifiedNames) {
        return wfs + "?service=WFS&version=" + version.number() + "&request=DescribeFeatureType&typeName="
                + URLEncoder.encode(String.join(",", qualifiedNames), StandardCharsets.UTF_8);
    }

    void write(XmlOutput out, Collection<LayerInfo> layers) throws IOException {
        Map<WorkspaceInfo, List<LayerInfo>> byWorkspace = layers.stream()
                .collect(Collectors.groupingBy(
                        LayerInfo::workspace,
                        () -> new TreeMap<>(Comparator.comparing(WorkspaceInfo::name)),
                        Collectors.toList()));
        if (byWorkspace.size() == 1) {
            one(out, byWorkspace.keySet().iterator().next(), layers);
            return;
        }
        out.start("xs:schema", "xmlns:xs", "http://www.w3.org/2001/XMLSchema", "elementFormDefault", "qualified");
        for (Map.Entry<WorkspaceInfo, List<LayerInfo>> entry : byWorkspace.entrySet()) {
            List<String> names =
                    entry.getValue().stream().map(LayerInfo::qualifiedName).toList();
            out.empty(
                    "xs:import",
                    "namespace",
                    entry.getKey().namespace(),
                    "schemaLocation",
                    address(version, wfs, names));
        }
        out.end();
    }

    private void one(XmlOutput out, WorkspaceInfo workspace, Collection<LayerInfo> layers) throws IOException {
        GmlVersion gml = version.gml();
        out.start(
                "xs:schema",
                "xmlns:xs",
                "http://www.w3.org/2001/XMLSchema",
                "xmlns:gml",
                gml.namespace(),
                "xmlns:" + workspace.name(),
                workspace.namespace(),
                "targetNamespace",
                workspace.namespace(),
                "elementFormDefault",
                "qualified");
        out.empty("xs:import", "namespace", gml.namespace(), "schemaLocation", gml.schema());
        for (LayerInfo layer : layers) {
            type(out, layer);
        }
        out.end();
    }

    private void type(XmlOutput out, LayerInfo layer) throws IOException {
        boolean isThreeTwo = version.gml() == GmlVersion.V3_2;
        String type = layer.name() + "Type";
        out.start("xs:complexType", "name", type);
        out.start("xs:complexContent");
        out.start("xs:extension", "base", "gml:AbstractFeatureType");
        out.start("xs:sequence");
        SimpleFeatureType features = Target.of(view, layer, null, version).type();
        List<String> standard = StandardProperties.written(features, version.gml());
        for (AttributeDescriptor attribute : features.getAttributeDescriptors()) {
            if (standard.contains(attribute.getLocalName())) {
                continue;
            }
            out.empty(
                    "xs:element",
                    "name",
                    attribute.getLocalName(),
                    "minOccurs",
                    "0",
                    "maxOccurs",
                    "1",
                    "type",
                    type(attribute));
        }
        out.end();
        out.end();
        out.end();
        out.end();
        out.empty(
                "xs:element",
                "name",
                layer.name(),
                "type",
                layer.workspace().name() + ":" + type,
                "substitutionGroup",
                isThreeTwo ? "gml:AbstractFeature" : "gml:_Feature");
    }

    private String type(AttributeDescriptor attribute) {
        Class<?> binding = attribute.getType().getBinding();
        if (attribute instanceof GeometryDescriptor) {
            return "gml:" + geometry(binding) + "PropertyType";
        }
        if (binding == Integer.class) {
            return "xs:int";
        }
        if (binding == Long.class) {
            return "xs:long";
        }
        if (binding == Short.class) {
            return "xs:short";
        }
        if (binding == Byte.class) {
            return "xs:byte";
        }
        if (binding == BigInteger.class) {
            return "xs:integer";
        }
        if (binding == Double.class) {
            return "xs:double";
        }
        if (binding == Float.class) {
            return "xs:float";
        }
        if (binding == BigDecimal.class) {
            return "xs:decimal";
        }
        if (binding == Boolean.class) {
            return "xs:boolean";
        }
        if (binding == java.sql.Date.class) {
            return "xs:date";
        }
        if (binding == Time.class) {
            return "xs:time";
        }
        if (java.util.Date.class.isAssignableFrom(binding)) {
            return "xs:dateTime";
        }
        return binding == byte[].class ? "xs:base64Binary" : "xs:string";
    }

    private String geometry(Class<?> binding) {
        boolean isThree = version.gml().isThree();
        if (binding == MultiPolygon.class) {
            return isThree ? "MultiSurface" : "MultiPolygon";
        }
        if (binding == Polygon.class) {
            return isThree ? "Surface" : "Polygon";
        }
        if (binding == MultiLineString.class) {
            return isThree ? "MultiCurve" : "MultiLineString";
        }
        if (binding == LineString.class) {
            return isThree ? "Curve" : "LineString";
        }
        if (binding == MultiPoint.class) {
            return "MultiPoint";
        }
        return binding == Point.class ? "Point" : "Geometry";
    }
}
