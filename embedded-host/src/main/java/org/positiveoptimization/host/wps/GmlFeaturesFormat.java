/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wps;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.type.AttributeDescriptor;
import org.geotools.api.feature.type.GeometryDescriptor;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.data.simple.SimpleFeatureCollection;
import org.geotools.data.simple.SimpleFeatureIterator;
import org.geotools.referencing.CRS;
import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.host.gml.Dates;
import org.positiveoptimization.host.gml.GmlGeometryWriter;
import org.positiveoptimization.host.gml.GmlVersion;
import org.positiveoptimization.host.gml.SrsName;
import org.positiveoptimization.host.ows.OwsException;
import org.positiveoptimization.host.ows.XmlCursor;
import org.positiveoptimization.host.ows.XmlOutput;

/**
 * Features as the collection that a WFS of some version gives. Coordinates are in the order that the name of their system stands
 * for: x first in version 1.0.0, the order of the authority in the others.
 */
final class GmlFeaturesFormat extends XmlFormat {
    private static final String NAMESPACE = "urn:positive-optimization:process";

    private final GmlVersion version;

    /** @param version that is written; WFS 1.0.0 has GML 2.1.2, 1.1.0 has 3.1.1, 2.0 has 3.2.1 */
    GmlFeaturesFormat(String mimeType, GmlVersion version) {
        super(mimeType);
        this.version = version;
    }

    @Override
    Object element(XmlCursor at) throws OwsException, IOException {
        return GmlFeatureReader.read(at);
    }

    @Override
    public void write(Object value, OutputStream out) throws IOException {
        SimpleFeatureCollection features = (SimpleFeatureCollection) value;
        SrsName srs = srs(features.getSchema().getCoordinateReferenceSystem(), form());
        try (XmlOutput xml = new XmlOutput(out)) {
            GmlGeometryWriter geometries = new GmlGeometryWriter(xml, version, srs);
            xml.element("wfs:FeatureCollection", () -> members(xml, features, geometries), root(features.size()));
        }
    }

    private SrsName.Form form() {
        return version.isThree() ? SrsName.Form.URN : SrsName.Form.GML_2;
    }

    /** @return name of a system; null when EPSG has none */
    static SrsName srs(CoordinateReferenceSystem crs, SrsName.Form form) {
        try {
            Integer code = crs == null ? null : CRS.lookupEpsgCode(crs, false);
            return code == null ? null : new SrsName(code, form);
        } catch (FactoryException e) {
            return null;
        }
    }

    private String[] root(int size) {
        boolean isTwo = version == GmlVersion.V3_2;
        String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        String count = String.valueOf(size);
        return new String[] {
            "xmlns:wfs", isTwo ? "http://www.opengis.net/wfs/2.0" : "http://www.opengis.net/wfs",
            "xmlns:gml", version.namespace(),
            "xmlns:po", NAMESPACE,
            "timeStamp", version.isThree() ? now : null,
            "numberOfFeatures", version == GmlVersion.V3_1 ? count : null,
            "numberMatched", isTwo ? count : null,
            "numberReturned", isTwo ? count : null
        };
    }

    private void members(XmlOutput xml, SimpleFeatureCollection features, GmlGeometryWriter geometries)
            throws IOException {
        if (!version.isThree()) {
            xml.element("gml:boundedBy", () -> xml.text("gml:null", "unknown"));
        }
        String name = "po:" + features.getSchema().getTypeName();
        String member = version == GmlVersion.V3_2 ? "wfs:member" : "gml:featureMember";
        try (SimpleFeatureIterator each = features.features()) {
            while (each.hasNext()) {
                SimpleFeature feature = each.next();
                xml.element(
                        member,
                        () -> xml.element(
                                name,
                                () -> attributes(xml, feature, geometries),
                                version.isThree() ? "gml:id" : "fid",
                                feature.getID()));
            }
        }
    }

    private static void attributes(XmlOutput xml, SimpleFeature feature, GmlGeometryWriter geometries)
            throws IOException {
        for (AttributeDescriptor attribute : feature.getFeatureType().getAttributeDescriptors()) {
            Object value = feature.getAttribute(attribute.getName());
            String name = "po:" + attribute.getLocalName();
            if (attribute instanceof GeometryDescriptor) {
                if (value instanceof Geometry geometry && !geometry.isEmpty()) {
                    xml.element(
                            name, () -> geometries.write(geometry, feature.getID() + "." + attribute.getLocalName()));
                }
            } else if (value != null) {
                xml.text(name, text(value));
            }
        }
    }

    @SuppressWarnings("JavaUtilDate") // it is what stores give
    private static String text(Object value) {
        return value instanceof Date date ? Dates.text(date) : value.toString();
    }
}
