/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.data.collection.ListFeatureCollection;
import org.geotools.data.simple.SimpleFeatureCollection;
import org.geotools.feature.collection.DelegateSimpleFeatureIterator;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.geotools.geometry.jts.CurvedGeometryFactory;
import org.geotools.geometry.jts.MultiSurface;
import org.geotools.referencing.CRS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.positiveoptimization.fixture.LogCollector;
import org.positiveoptimization.plan.FeatureSchema;
import org.positiveoptimization.plan.FieldType;
import org.positiveoptimization.plan.GeometryReadException;
import org.positiveoptimization.plan.PlanReadException;

class FeatureRowsTest {
    private static final int MANY = 1000;

    @RegisterExtension
    final LogCollector log = new LogCollector(FeatureRows.class);

    private static SimpleFeatureType type(CoordinateReferenceSystem crs, Class<?>... attributes) {
        SimpleFeatureTypeBuilder builder = new SimpleFeatureTypeBuilder();
        builder.setName("GHFQ");
        builder.setCRS(crs);
        builder.add("geom", Geometry.class);
        for (int i = 0; i < attributes.length; i++) {
            builder.add("F" + i, attributes[i]);
        }
        return builder.buildFeatureType();
    }

    private static FeatureRows rows(SimpleFeatureType type, String id, Object... values) throws PlanReadException {
        SimpleFeature feature = SimpleFeatureBuilder.build(type, values, id);
        return new FeatureRows("draft:GHFQ", new ListFeatureCollection(type, List.of(feature)), MANY);
    }

    private static Geometry geometryOf(CoordinateReferenceSystem crs, Geometry geometry) throws Exception {
        try (FeatureRows rows = rows(type(crs), "GHFQ.1", geometry)) {
            rows.next();
            return rows.geometry();
        }
    }

    private static Geometry wkt(String wkt) throws ParseException {
        return new WKTReader().read(wkt);
    }

    @Test
    void values_ofEveryKind_areTextsWholeNumbersAndNumbers() throws Exception {
        SimpleFeatureType type = type(
                null,
                String.class,
                Short.class,
                Integer.class,
                Long.class,
                BigInteger.class,
                Boolean.class,
                Float.class,
                Double.class,
                BigDecimal.class,
                java.sql.Date.class,
                Timestamp.class,
                Date.class,
                byte[].class,
                String.class);
        Object[] values = {
            null,
            "国",
            (short) 1,
            2,
            3L,
            BigInteger.TEN,
            true,
            0.5f,
            0.25,
            new BigDecimal("1.50"),
            java.sql.Date.valueOf("2026-11-01"),
            Timestamp.valueOf("2026-11-01 12:30:00"),
            Date.from(Instant.parse("2026-11-01T04:30:00Z")),
            new byte[] {1, (byte) 0xAB},
            null
        };

        try (FeatureRows rows = rows(type, "GHFQ.17", values)) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.fid()).isEqualTo(17);
            assertThat((Object) rows.geometry()).isNull();
            assertThat(rows.values())
                    .containsExactly(
                            "国",
                            1L,
                            2L,
                            3L,
                            10L,
                            1L,
                            0.5,
                            0.25,
                            1.5,
                            "2026-11-01",
                            "2026-11-01T12:30",
                            "2026-11-01T04:30Z",
                            "01ab",
                            null);
            assertThat(rows.schema().fields())
                    .extracting(FeatureSchema.Field::type)
                    .containsExactly(
                            FieldType.TEXT,
                            FieldType.INTEGER,
                            FieldType.INTEGER,
                            FieldType.INTEGER,
                            FieldType.INTEGER,
                            FieldType.INTEGER,
                            FieldType.REAL,
                            FieldType.REAL,
                            FieldType.REAL,
                            null,
                            null,
                            null,
                            null,
                            FieldType.TEXT);
            assertThat(rows.next()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {4490, 4526, 4547})
    void crs_whateverItsAxes_isGivenByItsCodeAndXFirst(int srid) throws Exception {
        CoordinateReferenceSystem byLongitude = CRS.decode("EPSG:" + srid, true);
        // a URN has the axes of the authority whatever the server's habit is
        CoordinateReferenceSystem byLatitude = CRS.decode("urn:ogc:def:crs:EPSG::" + srid);
        Geometry eastFirst = wkt("POINT (126 45)");
        Geometry northFirst = wkt("POINT (45 126)");

        assertThat((Object) geometryOf(byLongitude, eastFirst)).isEqualTo(eastFirst);
        assertThat((Object) geometryOf(byLatitude, northFirst)).isEqualTo(eastFirst);
        assertThat(FeatureColumns.of(type(byLongitude)).srid()).isEqualTo(srid);
        assertThat(FeatureColumns.of(type(byLatitude)).srid()).isEqualTo(srid);
    }

    @Test
    void crs_withoutCodeOrNone_isUndefined() throws FactoryException {
        CoordinateReferenceSystem local = CRS.parseWKT("LOCAL_CS[\"site\", LOCAL_DATUM[\"site\", 0], UNIT[\"m\", 1.0],"
                + " AXIS[\"x\", EAST], AXIS[\"y\", NORTH]]");

        assertThat(FeatureColumns.of(type(local)).srid()).isZero();
        assertThat(FeatureColumns.of(type(null)).srid()).isZero();
    }

    @Test
    void geometry_withHeights_isFlat() throws Exception {
        Geometry geometry = geometryOf(CRS.decode("EPSG:4490", true), wkt("LINESTRING Z (126 45 9, 127 46 9)"));

        assertThat(geometry.getCoordinate().getZ()).isNaN();
        assertThat((Object) geometry).isEqualTo(wkt("LINESTRING (126 45, 127 46)"));
    }

    @Test
    void geometry_withArcs_isUnreadableAlsoWithinACollection() throws Exception {
        CurvedGeometryFactory curves = new CurvedGeometryFactory(0.1);
        Geometry arc = curves.createCurvedGeometry(2, 0, 0, 1, 1, 2, 0);

        for (Geometry geometry : List.of(arc, new GeometryFactory().createGeometryCollection(new Geometry[] {arc}))) {
            assertThatThrownBy(() -> geometryOf(null, geometry))
                    .isInstanceOfSatisfying(
                            GeometryReadException.class,
                            e -> assertThat(e.text().key()).isEqualTo("source.geometry.arcs"));
        }
    }

    @Test
    void surface_ofGmlWithoutArcs_isAMultiPolygon() throws Exception {
        Polygon square = (Polygon) wkt("POLYGON ((0 0, 1 0, 1 1, 0 0))");
        MultiSurface surface = new MultiSurface(List.of(square), new GeometryFactory(), 0.1);

        Geometry plain = geometryOf(null, surface);

        assertThat(plain.getClass()).isEqualTo(MultiPolygon.class);
        assertThat(plain.getArea()).isEqualTo(0.5);
    }

    @Test
    void geometry_withMoreVerticesThanAllowed_isUnreadable() {
        Coordinate[] line = new Coordinate[MANY + 1];
        for (int i = 0; i < line.length; i++) {
            line[i] = new Coordinate(i, 0);
        }

        assertThatThrownBy(() -> geometryOf(null, new GeometryFactory().createLineString(line)))
                .isInstanceOfSatisfying(
                        GeometryReadException.class,
                        e -> assertThat(e.text().key()).isEqualTo("source.geometry.vertices"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GHFQ.a", "fid--5c3_12", "GHFQ.", "GHFQ.007", "GHFQ.1.5e3", "GHFQ.99999999999999999999"})
    void identifier_withoutNumber_isRefused(String id) throws PlanReadException {
        try (FeatureRows rows = rows(type(null), id, (Object) null)) {
            assertThatThrownBy(rows::next).isInstanceOfSatisfying(PlanReadException.class, e -> assertThat(
                            e.text().key())
                    .isEqualTo("features.no_number"));
        }
    }

    @Test
    void identifier_ofARow_isFoundAgain() {
        assertThat(FeatureIds.number(FeatureIds.of("GHFQ", 17))).hasValue(17);
        assertThat(FeatureIds.number("-3")).hasValue(-3);
    }

    @Test
    void store_thatFailsInTheMiddle_isAReadFailure() throws PlanReadException {
        SimpleFeatureCollection failing = new ListFeatureCollection(type(null)) {
            @Override
            public org.geotools.data.simple.SimpleFeatureIterator features() {
                return new DelegateSimpleFeatureIterator(
                        List.<SimpleFeature>of().iterator()) {
                    @Override
                    public boolean hasNext() {
                        throw new IllegalStateException("connection lost");
                    }
                };
            }
        };

        try (FeatureRows rows = new FeatureRows("draft:GHFQ", failing, MANY)) {
            assertThatThrownBy(rows::next).isInstanceOf(PlanReadException.class);
            assertThat(log.warnings()).containsExactly("draft:GHFQ cannot be read");
        }
    }
}
