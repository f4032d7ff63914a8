/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.gml;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.type.AttributeDescriptor;
import org.geotools.api.feature.type.GeometryDescriptor;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Writes a collection of features as GeoJSON, in UTF-8 and as they come. Coordinates are x before y in the system of the features,
 * which member {@code crs} names, as GeoServer does (GeoJSON of 2008; RFC 7946 knows WGS 84 only). Members of a feature are in the
 * order of GeoServer as well.
 */
public final class GeoJsonWriter implements AutoCloseable {
    private static final JsonFactory JSON = new JsonFactory();

    private final JsonGenerator json;
    private final StringBuilder text = new StringBuilder();
    private final Envelope bounds = new Envelope();

    /** Begins the collection. The stream is not closed with this. */
    public GeoJsonWriter(OutputStream out) throws IOException {
        json = JSON.createGenerator(out);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        // a collection that fails in the middle must not be taken for the whole
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
        json.writeStartObject();
        json.writeStringField("type", "FeatureCollection");
        json.writeArrayFieldStart("features");
    }

    /** @param properties names of the attributes to write, in their order; the default geometry is one of them or is left out */
    public void feature(SimpleFeature feature, List<String> properties) throws IOException {
        GeometryDescriptor main = feature.getFeatureType().getGeometryDescriptor();
        boolean isShown = main != null && properties.contains(main.getLocalName());
        Geometry geometry = isShown ? (Geometry) feature.getDefaultGeometry() : null;
        boolean isThere = geometry != null && !geometry.isEmpty();
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        json.writeStringField("id", feature.getID());
        json.writeFieldName("geometry");
        if (isThere) {
            text.setLength(0);
            geometry(geometry);
            json.writeRawValue(text.toString());
            json.writeStringField("geometry_name", main.getLocalName());
        } else {
            json.writeNull();
        }
        json.writeObjectFieldStart("properties");
        for (String property : properties) {
            AttributeDescriptor attribute = feature.getFeatureType().getDescriptor(property);
            if (!(attribute instanceof GeometryDescriptor)) {
                json.writeFieldName(property);
                value(feature.getAttribute(property));
            }
        }
        json.writeEndObject();
        if (isThere) {
            bounds.expandToInclude(geometry.getEnvelopeInternal());
            bbox(geometry.getEnvelopeInternal());
        }
        json.writeEndObject();
    }

    private void bbox(Envelope box) throws IOException {
        text.setLength(0);
        text.append('[');
        Decimals.append(text, box.getMinX());
        text.append(',');
        Decimals.append(text, box.getMinY());
        text.append(',');
        Decimals.append(text, box.getMaxX());
        text.append(',');
        Decimals.append(text, box.getMaxY());
        json.writeFieldName("bbox");
        json.writeRawValue(text.append(']').toString());
    }

    @SuppressWarnings("JavaUtilDate") // it is what stores give
    private void value(Object value) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof Double || value instanceof Float) {
            double number = ((Number) value).doubleValue();
            if (Double.isFinite(number)) {
                json.writeNumber(number);
            } else {
                json.writeNull();
            }
        } else if (value instanceof Number) {
            json.writeNumber(value.toString());
        } else if (value instanceof byte[] bytes) {
            json.writeString(Base64.getEncoder().encodeToString(bytes));
        } else if (value instanceof Date date) {
            json.writeString(Dates.text(date));
        } else {
            json.writeString(value.toString());
        }
    }

    private void geometry(Geometry geometry) {
        text.append("{\"type\":\"").append(geometry.getGeometryType());
        if (geometry instanceof GeometryCollection
                && !(geometry instanceof MultiPolygon)
                && !(geometry instanceof MultiLineString)
                && !(geometry instanceof MultiPoint)) {
            text.append("\",\"geometries\":[");
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                comma(i);
                geometry(geometry.getGeometryN(i));
            }
            text.append("]}");
        } else {
            text.append("\",\"coordinates\":");
            coordinates(geometry);
            text.append('}');
        }
    }

    private void comma(int index) {
        if (index > 0) {
            text.append(',');
        }
    }

    private void coordinates(Geometry geometry) {
        if (geometry instanceof Point point) {
            position(point.getCoordinateSequence(), 0);
        } else if (geometry instanceof LineString line) {
            positions(line.getCoordinateSequence());
        } else if (geometry instanceof Polygon polygon) {
            text.append('[');
            positions(polygon.getExteriorRing().getCoordinateSequence());
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                text.append(',');
                positions(polygon.getInteriorRingN(i).getCoordinateSequence());
            }
            text.append(']');
        } else {
            text.append('[');
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                comma(i);
                coordinates(geometry.getGeometryN(i));
            }
            text.append(']');
        }
    }

    private void positions(CoordinateSequence sequence) {
        text.append('[');
        for (int i = 0; i < sequence.size(); i++) {
            comma(i);
            position(sequence, i);
        }
        text.append(']');
    }

    private void position(CoordinateSequence sequence, int index) {
        text.append('[');
        ordinate(sequence.getX(index));
        text.append(',');
        ordinate(sequence.getY(index));
        text.append(']');
    }

    private void ordinate(double value) {
        if (Double.isFinite(value)) {
            Decimals.append(text, value);
        } else {
            text.append("null");
        }
    }

    /**
     * Ends the features and writes what is known after them.
     *
     * @param matched features that the query has in all
     * @param returned features of this answer
     * @param timeStamp instant of the answer, ISO 8601
     * @param srs system of the features; null when none has a geometry
     */
    public void end(long matched, long returned, String timeStamp, SrsName srs) throws IOException {
        json.writeEndArray();
        json.writeNumberField("totalFeatures", matched);
        json.writeNumberField("numberMatched", matched);
        json.writeNumberField("numberReturned", returned);
        json.writeStringField("timeStamp", timeStamp);
        if (srs == null) {
            json.writeNullField("crs");
        } else {
            json.writeObjectFieldStart("crs");
            json.writeStringField("type", "name");
            json.writeObjectFieldStart("properties");
            json.writeStringField("name", new SrsName(srs.code(), SrsName.Form.URN).toString());
            json.writeEndObject();
            json.writeEndObject();
        }
        if (!bounds.isNull()) {
            bbox(bounds);
        }
        json.writeEndObject();
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
