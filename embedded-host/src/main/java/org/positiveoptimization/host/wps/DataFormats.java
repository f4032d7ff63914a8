/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wps;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.geotools.data.simple.SimpleFeatureCollection;
import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.host.gml.GmlVersion;
import org.positiveoptimization.process.Document;
import org.positiveoptimization.process.ReportRenderer;

/** The forms that values of a class are taken and given in, in the order of GeoServer, the default first. A literal has none. */
final class DataFormats {
    private static final List<Class<?>> LITERALS =
            List.of(String.class, Integer.class, Long.class, Double.class, Boolean.class);
    private static final DataFormat WELL_KNOWN_TEXT = new WktFormat();
    private static final List<DataFormat> GEOMETRIES = List.of(
            new GmlGeometryFormat("text/xml; subtype=gml/3.1.1"),
            new GmlGeometryFormat("text/xml; subtype=gml/2.1.2"),
            WELL_KNOWN_TEXT,
            new GmlGeometryFormat("application/gml-3.1.1"),
            new GmlGeometryFormat("application/gml-2.1.2"),
            new GeoJsonGeometryFormat());
    private static final List<DataFormat> FEATURES = List.of(
            new GmlFeaturesFormat("text/xml; subtype=wfs-collection/1.0", GmlVersion.V2_1),
            new GmlFeaturesFormat("text/xml; subtype=wfs-collection/1.1", GmlVersion.V3_1),
            new GmlFeaturesFormat("application/wfs-collection-1.0", GmlVersion.V2_1),
            new GmlFeaturesFormat("application/wfs-collection-1.1", GmlVersion.V3_1),
            new GmlFeaturesFormat("text/xml", GmlVersion.V3_2),
            new GeoJsonFeaturesFormat());
    private static final Map<Class<?>, List<DataFormat>> TAKEN =
            Map.of(Geometry.class, GEOMETRIES, SimpleFeatureCollection.class, FEATURES);
    private static final Map<Class<?>, List<DataFormat>> GIVEN =
            Map.of(Geometry.class, List.of(WELL_KNOWN_TEXT), SimpleFeatureCollection.class, FEATURES);

    private DataFormats() {}

    static boolean isLiteral(Class<?> type) {
        return LITERALS.contains(type);
    }

    /**
     * @return the forms of an input; none for a literal
     * @throws IllegalArgumentException if values of the class are not taken
     */
    static List<DataFormat> taken(Class<?> type) {
        return of(type, TAKEN);
    }

    /**
     * @return the forms of an output; none for a literal
     * @throws IllegalArgumentException if values of the class are not given
     */
    static List<DataFormat> given(Class<?> type) {
        if (!Document.class.isAssignableFrom(type)) {
            return of(type, GIVEN);
        }
        List<DataFormat> formats = new ArrayList<>();
        ReportRenderer.formats(type.asSubclass(Document.class)).forEach(f -> formats.add(new DocumentFormat(f)));
        return formats;
    }

    private static List<DataFormat> of(Class<?> type, Map<Class<?>, List<DataFormat>> complex) {
        List<DataFormat> formats = isLiteral(type) ? List.of() : complex.get(type);
        if (formats == null) {
            throw new IllegalArgumentException("no format for " + type.getName());
        }
        return formats;
    }

    /**
     * @param mimeType what was asked for, or null for the default
     * @return the form of that media type; blanks and case do not count
     */
    static Optional<DataFormat> find(List<DataFormat> formats, String mimeType) {
        if (mimeType == null || mimeType.isBlank()) {
            return formats.stream().findFirst();
        }
        String wanted = plain(mimeType);
        return formats.stream().filter(f -> plain(f.mimeType()).equals(wanted)).findFirst();
    }

    private static String plain(String mimeType) {
        return mimeType.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    }
}
