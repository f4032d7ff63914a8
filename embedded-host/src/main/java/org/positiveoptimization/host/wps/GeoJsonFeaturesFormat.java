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
import java.util.List;
import org.geotools.api.feature.type.AttributeDescriptor;
import org.geotools.data.simple.SimpleFeatureCollection;
import org.geotools.data.simple.SimpleFeatureIterator;
import org.positiveoptimization.host.gml.GeoJsonWriter;
import org.positiveoptimization.host.gml.SrsName;
import org.positiveoptimization.host.ows.OwsException;

/** Features as GeoJSON, with the name of their system as GeoServer gives it; see {@link GeoJsonReader}. */
final class GeoJsonFeaturesFormat implements DataFormat {
    static final String MIME_TYPE = "application/json";

    @Override
    public String mimeType() {
        return MIME_TYPE;
    }

    @Override
    public Kind kind() {
        return Kind.TEXT;
    }

    @Override
    public String extension() {
        return "json";
    }

    @Override
    public Object read(String text) throws OwsException, IOException {
        return GeoJsonReader.features(text);
    }

    @Override
    public void write(Object value, OutputStream out) throws IOException {
        SimpleFeatureCollection features = (SimpleFeatureCollection) value;
        List<String> names = features.getSchema().getAttributeDescriptors().stream()
                .map(AttributeDescriptor::getLocalName)
                .toList();
        SrsName srs = GmlFeaturesFormat.srs(features.getSchema().getCoordinateReferenceSystem(), SrsName.Form.URN);
        try (GeoJsonWriter json = new GeoJsonWriter(out);
                SimpleFeatureIterator each = features.features()) {
            long count = 0;
            while (each.hasNext()) {
                json.feature(each.next(), names);
                count++;
            }
            json.end(count, count, Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(), srs);
        }
    }
}
