/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.features;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.feature.type.AttributeDescriptor;
import org.geotools.api.feature.type.GeometryDescriptor;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.geotools.geometry.jts.CurvedGeometry;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.geotools.referencing.CRS;
import org.geotools.util.Converters;
import org.geotools.util.factory.Hints;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.impl.CoordinateArraySequence;
import org.locationtech.jts.geom.util.GeometryEditor;
import org.positiveoptimization.plan.FeatureSchema;
import org.positiveoptimization.plan.FieldType;
import org.positiveoptimization.plan.GeometryReadException;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.plan.RowReader;
import org.positiveoptimization.text.Message;

/**
 * How the features of a type are rows of a layer. The default geometry is the geometry; it is given in two dimensions, x
 * before y: where the coordinate reference system of the type has northing or latitude first, coordinates are swapped. All
 * attributes that are no geometries are fields. Texts are {@code String}, whole numbers and truth values {@code Long}, other
 * numbers {@code Double}, dates ISO 8601 text, bytes hexadecimal text.
 *
 * <p>The EPSG code is the one that the coordinate reference system bears; it is 0 when it bears none, and never guessed.
 */
public final class FeatureColumns {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final SimpleFeatureType type;
    private final FeatureSchema schema;
    private final int[] attributes;
    private final boolean isSpatial;
    private final int srid;
    private final CoordinateReferenceSystem crs;
    private final boolean isNorthFirst;

    private FeatureColumns(
            SimpleFeatureType type,
            FeatureSchema schema,
            int[] attributes,
            boolean isSpatial,
            int srid,
            CoordinateReferenceSystem crs) {
        this.type = type;
        this.schema = schema;
        this.attributes = attributes;
        this.isSpatial = isSpatial;
        this.srid = srid;
        this.crs = crs;
        this.isNorthFirst = crs != null && CRS.getAxisOrder(crs) == CRS.AxisOrder.NORTH_EAST;
    }

    public static FeatureColumns of(SimpleFeatureType type) {
        List<FeatureSchema.Field> fields = new ArrayList<>();
        List<Integer> attributes = new ArrayList<>();
        for (int i = 0; i < type.getAttributeCount(); i++) {
            AttributeDescriptor attribute = type.getDescriptor(i);
            if (!(attribute instanceof GeometryDescriptor)) {
                Class<?> binding = attribute.getType().getBinding();
                fields.add(new FeatureSchema.Field(attribute.getLocalName(), fieldType(binding)));
                attributes.add(i);
            }
        }
        CoordinateReferenceSystem crs = type.getCoordinateReferenceSystem();
        return new FeatureColumns(
                type,
                new FeatureSchema(fields),
                attributes.stream().mapToInt(i -> i).toArray(),
                type.getGeometryDescriptor() != null,
                srid(crs),
                crs);
    }

    private static FieldType fieldType(Class<?> binding) {
        if (CharSequence.class.isAssignableFrom(binding)) {
            return FieldType.TEXT;
        }
        if (binding == Boolean.class
                || binding == Byte.class
                || binding == Short.class
                || binding == Integer.class
                || binding == Long.class
                || binding == BigInteger.class) {
            return FieldType.INTEGER;
        }
        // dates and others have a value and no type of the specification
        return Number.class.isAssignableFrom(binding) ? FieldType.REAL : null;
    }

    private static int srid(CoordinateReferenceSystem crs) {
        if (crs == null) {
            return 0;
        }
        try {
            Integer code = CRS.lookupEpsgCode(crs, false);
            return code == null ? 0 : code;
        } catch (FactoryException e) {
            return 0;
        }
    }

    public FeatureSchema schema() {
        return schema;
    }

    /** @return EPSG code, 0 when undefined or a table */
    public int srid() {
        return srid;
    }

    /**
     * @param rectangle x before y
     * @return the same with the axes that the features have, to ask their store with
     */
    public ReferencedEnvelope stored(Envelope rectangle) {
        return isNorthFirst
                ? new ReferencedEnvelope(
                        rectangle.getMinY(), rectangle.getMaxY(), rectangle.getMinX(), rectangle.getMaxX(), crs)
                : new ReferencedEnvelope(rectangle, crs);
    }

    /**
     * @param maxVertices the most vertices that the geometry may have
     * @return the geometry of a feature of the type, or null
     * @throws GeometryReadException if it has arcs or more vertices
     */
    Geometry geometry(SimpleFeature feature, int maxVertices) throws GeometryReadException {
        if (!isSpatial || !(feature.getDefaultGeometry() instanceof Geometry geometry)) {
            return null;
        }
        if (hasArcs(geometry)) {
            throw new GeometryReadException(Message.of("source.geometry.arcs"));
        }
        if (geometry.getNumPoints() > maxVertices) {
            throw new GeometryReadException(Message.of("source.geometry.vertices", maxVertices));
        }
        return turned(plain(geometry));
    }

    /** From the axes of the store to x before y, and the other way. */
    private Geometry turned(Geometry geometry) {
        return new GeometryEditor(FACTORY).edit(geometry, new EastFirst());
    }

    /**
     * @param row a row of the same fields in the same order
     * @return it as a feature of the type that a store is to keep under its identifier
     */
    SimpleFeature feature(RowReader row) throws PlanReadException, GeometryReadException {
        Object[] values = new Object[type.getAttributeCount()];
        Object[] given = row.values();
        for (int i = 0; i < attributes.length; i++) {
            Class<?> binding = type.getDescriptor(attributes[i]).getType().getBinding();
            values[attributes[i]] = given[i] == null ? null : Converters.convert(given[i], binding);
        }
        Geometry geometry = row.geometry();
        if (isSpatial && geometry != null) {
            values[type.indexOf(type.getGeometryDescriptor().getName())] = turned(geometry);
        }
        SimpleFeature feature = SimpleFeatureBuilder.build(type, values, FeatureIds.of(type.getTypeName(), row.fid()));
        feature.getUserData().put(Hints.USE_PROVIDED_FID, true);
        return feature;
    }

    /** Surfaces and curves of GML 3 whose parts have no arcs are polygons and lines in a class of their own. */
    private static Geometry plain(Geometry geometry) {
        if (geometry instanceof MultiPolygon && geometry.getClass() != MultiPolygon.class) {
            return FACTORY.createMultiPolygon(GeometryFactory.toPolygonArray(parts(geometry)));
        }
        if (geometry instanceof MultiLineString && geometry.getClass() != MultiLineString.class) {
            return FACTORY.createMultiLineString(GeometryFactory.toLineStringArray(parts(geometry)));
        }
        return geometry;
    }

    private static List<Geometry> parts(Geometry geometry) {
        List<Geometry> parts = new ArrayList<>();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            parts.add(geometry.getGeometryN(i));
        }
        return parts;
    }

    private static boolean hasArcs(Geometry geometry) {
        return geometry instanceof GeometryCollection
                ? parts(geometry).stream().anyMatch(FeatureColumns::hasArcs)
                : geometry instanceof CurvedGeometry;
    }

    /** Copies coordinates, x before y, without Z and M. */
    private final class EastFirst extends GeometryEditor.CoordinateSequenceOperation {
        @Override
        public CoordinateSequence edit(CoordinateSequence sequence, Geometry geometry) {
            CoordinateSequence flat = new CoordinateArraySequence(sequence.size(), 2, 0);
            for (int i = 0; i < sequence.size(); i++) {
                flat.setOrdinate(i, CoordinateSequence.X, isNorthFirst ? sequence.getY(i) : sequence.getX(i));
                flat.setOrdinate(i, CoordinateSequence.Y, isNorthFirst ? sequence.getX(i) : sequence.getY(i));
            }
            return flat;
        }
    }

    /** @return a new array with one value per field */
    Object[] values(SimpleFeature feature) {
        Object[] values = new Object[attributes.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(feature.getAttribute(attributes[i]));
        }
        return values;
    }

    private static Object value(Object stored) {
        if (stored == null || stored instanceof String || stored instanceof Long || stored instanceof Double) {
            return stored;
        }
        if (stored instanceof Boolean flag) {
            return flag ? 1L : 0L;
        }
        if (stored instanceof BigInteger whole) {
            return whole.bitLength() < Long.SIZE ? (Object) whole.longValue() : (Object) whole.doubleValue();
        }
        if (stored instanceof Float || stored instanceof BigDecimal) {
            return ((Number) stored).doubleValue();
        }
        if (stored instanceof Number number) {
            return number.longValue();
        }
        if (stored instanceof Date date) {
            return text(date);
        }
        return stored instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : stored.toString();
    }

    /** A date of SQL has no zone; an instant is given in UTC. */
    @SuppressWarnings("JavaUtilDate") // it is what stores give
    private static String text(Date date) {
        if (date instanceof java.sql.Date || date instanceof Time) {
            return date.toString();
        }
        if (date instanceof Timestamp timestamp) {
            return timestamp.toLocalDateTime().toString();
        }
        return date.toInstant().atOffset(ZoneOffset.UTC).toString();
    }
}
