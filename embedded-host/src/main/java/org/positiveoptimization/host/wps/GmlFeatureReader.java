/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wps;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import javax.xml.namespace.QName;
import org.geotools.data.simple.SimpleFeatureCollection;
import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.host.gml.GmlGeometryReader;
import org.positiveoptimization.host.gml.GmlVersion;
import org.positiveoptimization.host.gml.SrsName;
import org.positiveoptimization.host.ows.OwsException;
import org.positiveoptimization.host.ows.XmlCursor;
import org.positiveoptimization.text.Message;

/**
 * Reads the feature collection of a WFS 1.0.0, 1.1.0 or 2.0: what is inside members. GML does not say of which type an attribute is,
 * and no schema is fetched: all attributes are texts. The first geometry of a feature is its geometry; a second one is refused.
 */
final class GmlFeatureReader {
    /** For the system of a geometry that names none: x before y. */
    static final SrsName UNNAMED = new SrsName(4490, SrsName.Form.PLAIN);

    private static final int VERTICES = 5_000_000;

    private final XmlCursor cursor;
    private final GmlGeometryReader.Budget budget = new GmlGeometryReader.Budget(VERTICES);
    private final GivenFeatures features = new GivenFeatures();

    private GmlFeatureReader(XmlCursor cursor) {
        this.cursor = cursor;
    }

    /** Reads the collection whose element the cursor stands on, to its end. */
    static SimpleFeatureCollection read(XmlCursor cursor) throws OwsException, IOException {
        if (!cursor.name().getLocalPart().equals("FeatureCollection")) {
            throw cursor.unexpected();
        }
        GmlFeatureReader reader = new GmlFeatureReader(cursor);
        cursor.children(reader::member);
        return reader.features.collection();
    }

    private void member(QName name) throws OwsException, IOException {
        switch (name.getLocalPart()) {
            case "member", "featureMember", "featureMembers" -> cursor.children(feature -> feature());
            case "boundedBy" -> cursor.skip();
            default -> throw cursor.unexpected();
        }
    }

    private void feature() throws OwsException, IOException {
        String id = cursor.attribute("fid");
        for (GmlVersion version : GmlVersion.values()) {
            id = id == null ? cursor.attribute(version.namespace(), "id") : id;
        }
        Map<String, Object> values = new LinkedHashMap<>();
        AtomicReference<Geometry> geometry = new AtomicReference<>();
        cursor.children(name -> {
            if (GmlVersion.isGml(name.getNamespaceURI()) && name.getLocalPart().equals("boundedBy")) {
                cursor.skip();
            } else {
                attribute(name.getLocalPart(), values, geometry);
            }
        });
        features.add(id, geometry.get(), values);
    }

    private void attribute(String name, Map<String, Object> values, AtomicReference<Geometry> geometry)
            throws OwsException, IOException {
        boolean isNil = cursor.isNil();
        AtomicReference<Geometry> here = new AtomicReference<>();
        String text = cursor.mixed(child -> {
            if (here.get() != null || geometry.get() != null) {
                throw cursor.refuse(Message.of("host.wps.geometries"));
            }
            GmlGeometryReader.Read read = GmlGeometryReader.read(cursor, UNNAMED, budget);
            // by identity: the same system may be named
            if (!isUnnamed(read.srs())) {
                features.in(read.srs());
            }
            here.set(read.geometry());
        });
        if (here.get() != null) {
            geometry.set(here.get());
        } else if (values.put(name, isNil ? null : text) != null) {
            throw cursor.refuse(Message.of("host.wps.attribute_twice", name));
        }
    }

    @SuppressWarnings("ReferenceEquality") // an equal name that was read is a name
    private static boolean isUnnamed(SrsName srs) {
        return srs == UNNAMED;
    }
}
