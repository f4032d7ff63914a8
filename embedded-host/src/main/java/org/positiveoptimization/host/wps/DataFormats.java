/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wps;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.geotools.data.simple.SimpleFeatureCollection;
import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.process.Document;
import org.positiveoptimization.process.ReportRenderer;

/** The forms that values of a class are taken and given in, the default first. A literal has none. */
final class DataFormats {
    private static final List<Class<?>> LITERALS =
            List.of(String.class, Integer.class, Long.class, Double.class, Boolean.class);
    private static final List<DataFormat> GEOMETRIES = List.of(new WktFormat());
    private static final List<DataFormat> FEATURES = List.of(new WktFormat());
    private static final Map<Class<?>, List<DataFormat>> COMPLEX =
            Map.of(Geometry.class, GEOMETRIES, SimpleFeatureCollection.class, FEATURES);

    private DataFormats() {}

    static boolean isLiteral(Class<?> type) {
        return LITERALS.contains(type);
    }

    /**
     * @return the forms; none for a literal
     * @throws IllegalArgumentException if values of the class cannot travel
     */
    static List<DataFormat> of(Class<?> type) {
        if (isLiteral(type)) {
            return List.of();
        }
        if (Document.class.isAssignableFrom(type)) {
            List<DataFormat> formats = new ArrayList<>();
            ReportRenderer.formats(type.asSubclass(Document.class)).forEach(f -> formats.add(new DocumentFormat(f)));
            return formats;
        }
        List<DataFormat> formats = COMPLEX.get(type);
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
        return mimeType.replaceAll("\\s", "").toLowerCase(java.util.Locale.ROOT);
    }
}
