/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.feature.type.AttributeDescriptor;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.geotools.referencing.CRS;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.positiveoptimization.features.FeatureIds;
import org.positiveoptimization.geopackage.GeometryColumn;
import org.positiveoptimization.geopackage.TableDescription;
import org.positiveoptimization.plan.FeatureSchema;

/**
 * A table as a type of features: its columns in their order, without the key, which makes the identifiers. Coordinates are x before
 * y. A reference system that is none of EPSG, or unknown, is none.
 */
final class LayerTable {
    private final TableDescription table;
    private final SimpleFeatureType type;
    /** By field. */
    private final List<ColumnType> types = new ArrayList<>();

    LayerTable(TableDescription table) {
        this.table = table;
        table.declared().forEach(declared -> types.add(ColumnType.of(declared)));
        this.type = build();
    }

    private SimpleFeatureType build() {
        SimpleFeatureTypeBuilder builder = new SimpleFeatureTypeBuilder();
        builder.setName(table.table());
        GeometryColumn geometry = table.geometry();
        List<FeatureSchema.Field> fields = table.schema().fields();
        for (int i = 0; i <= fields.size(); i++) {
            if (geometry != null && geometry.place() == i) {
                if (geometry.srid() > 0) {
                    builder.setCRS(crs(geometry.srid()));
                }
                builder.add(geometry.name(), binding(geometry.type()));
                builder.setDefaultGeometry(geometry.name());
            }
            if (i < fields.size()) {
                builder.add(fields.get(i).name(), types.get(i).binding());
            }
        }
        return builder.buildFeatureType();
    }

    private static CoordinateReferenceSystem crs(int srid) {
        try {
            return CRS.decode("EPSG:" + srid, true);
        } catch (FactoryException e) {
            return null;
        }
    }

    private static Class<? extends Geometry> binding(String type) {
        return switch (type) {
            case "POINT" -> Point.class;
            case "LINESTRING" -> LineString.class;
            case "POLYGON" -> Polygon.class;
            case "MULTIPOINT" -> MultiPoint.class;
            case "MULTILINESTRING" -> MultiLineString.class;
            case "MULTIPOLYGON" -> MultiPolygon.class;
            case "GEOMETRYCOLLECTION" -> GeometryCollection.class;
            default -> Geometry.class;
        };
    }

    TableDescription table() {
        return table;
    }

    SimpleFeatureType type() {
        return type;
    }

    /** @return the table as if it had these attributes only, in its own order */
    LayerTable only(Set<String> attributes) {
        boolean isAll = type.getAttributeDescriptors().stream()
                .map(AttributeDescriptor::getLocalName)
                .allMatch(attributes::contains);
        return isAll ? this : new LayerTable(table.only(attributes));
    }

    String id(long key) {
        return FeatureIds.of(table.table(), key);
    }

    /** @return whether the attribute of that place is the geometry */
    boolean isGeometry(int attribute) {
        return table.geometry() != null && table.geometry().place() == attribute;
    }

    /** @return type of the column of an attribute that is no geometry */
    ColumnType type(int attribute) {
        return types.get(field(attribute));
    }

    private int field(int attribute) {
        return table.geometry() != null && attribute > table.geometry().place() ? attribute - 1 : attribute;
    }

    /** @return the attributes of a row, without the geometry */
    Object[] attributes(Object[] row) {
        Object[] attributes = new Object[type.getAttributeCount()];
        for (int i = 0; i < attributes.length; i++) {
            if (!isGeometry(i)) {
                attributes[i] = types.get(field(i)).attribute(row[field(i)]);
            }
        }
        return attributes;
    }
}
