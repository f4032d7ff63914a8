/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class SoundnessTest {
    private static GeometryFault check(String wkt, int srid) throws ParseException {
        return check(wkt, srid, GeometryKind.SURFACE);
    }

    private static GeometryFault check(String wkt, int srid, GeometryKind kind) throws ParseException {
        return Soundness.check(new WKTReader().read(wkt), srid, kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4490 | POLYGON((131 46, 132 46, 132 47, 131 46))",
                "4490 | POLYGON((131 46, 131 47, 132 47, 131 46))",
                "4490 | MULTIPOLYGON(((131 46, 132 46, 132 47, 131 46)), ((120 30, 121 30, 121 31, 120 30)))",
                "4490 | POLYGON((131 46, 132 46, 132 47, 131 47, 131 46), (131.2 46.2, 131.2 46.4, 131.4 46.2, 131.2 46.2))",
                "4490 | POLYGON((131 46, 131 46, 132 46, 132 47, 131 46))",
                "4490 | POLYGON((73 3, 136 3, 136 54, 73 54, 73 3))",
                "4532 | POLYGON((44450000 5160000, 44450100 5160000, 44450100 5160100, 44450000 5160000))",
                "4553 | POLYGON((450000 5160000, 450100 5160000, 450100 5160100, 450000 5160000))",
            })
    void polygon_thatIsSound_hasNoFault(int srid, String wkt) throws ParseException {
        assertThat(check(wkt, srid)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EMPTY         | geometry.empty         | 4490 | POLYGON EMPTY",
                "EMPTY         | geometry.empty         | 4490 | POINT EMPTY",
                "TYPE          | geometry.type.SURFACE  | 4490 | LINESTRING(131 46, 132 47)",
                "TYPE          | geometry.type.SURFACE  | 4490 | MULTIPOINT((131 46))",
                "TYPE          | geometry.type.SURFACE  | 4490 | GEOMETRYCOLLECTION(POLYGON((131 46, 132 46, 132 47, 131 46)))",
                "NOT_FINITE    | geometry.not_finite    | 4490 | POLYGON((131 46, NaN 46, 132 47, 131 46))",
                "NOT_FINITE    | geometry.not_finite    | 4490 | POLYGON((131 46, 132 46, 132 Infinity, 131 46))",
                "OUT_OF_BOUNDS | geometry.axes_swapped  | 4490 | POLYGON((46 131, 46 132, 47 132, 46 131))",
                "OUT_OF_BOUNDS | geometry.out_of_bounds | 4490 | POLYGON((131 46, 137 46, 132 47, 131 46))",
                "OUT_OF_BOUNDS | geometry.out_of_bounds | 4490 | POLYGON((0 0, 1 0, 1 1, 0 0))",
                "OUT_OF_BOUNDS | geometry.axes_swapped  | 4532 | POLYGON((5160000 44450000, 5160100 44450000, 5160100 44450100, 5160000 44450000))",
                "OUT_OF_BOUNDS | geometry.out_of_bounds | 4532 | POLYGON((450000 5160000, 450100 5160000, 450100 5160100, 450000 5160000))",
                "OUT_OF_BOUNDS | geometry.out_of_bounds | 4553 | POLYGON((44450000 5160000, 44450100 5160000, 44450100 5160100, 44450000 5160000))",
                "OUT_OF_BOUNDS | geometry.out_of_bounds | 4532 | POLYGON((131 46, 132 46, 132 47, 131 46))",
                "INVALID       | geometry.invalid.5     | 4490 | POLYGON((131 46, 132 47, 132 46, 131 47, 131 46))",
                "INVALID       | geometry.invalid.2     | 4490 | POLYGON((131 46, 132 46, 132 47, 131 46), (120 46, 121 46, 121 47, 120 46))",
                "INVALID       | geometry.invalid.3     | 4490 | POLYGON((120 30, 130 30, 130 40, 120 40, 120 30), (121 31, 129 31, 129 39, 121 39, 121 31), (122 32, 123 32, 123 33, 122 32))",
                "INVALID       | geometry.invalid.4     | 4490 | POLYGON((120 30, 130 30, 130 40, 120 40, 120 30), (120 35, 125 30, 130 35, 125 40, 120 35))",
                "INVALID       | geometry.invalid.7     | 4490 | MULTIPOLYGON(((120 30, 130 30, 130 40, 120 30)), ((126 31, 128 31, 128 33, 126 31)))",
                "INVALID       | geometry.invalid.9     | 4490 | POLYGON((131 46, 132 46, 132 46, 131 46))",
            })
    void geometry_thatIsUnsound_hasItsFault(GeometryFault.Kind kind, String key, int srid, String wkt)
            throws ParseException {
        GeometryFault fault = check(wkt, srid);

        assertThat(fault).isNotNull();
        assertThat(fault.kind()).isEqualTo(kind);
        assertThat(fault.text().key()).isEqualTo(key);
        assertThat(fault.text().localized().zh())
                .isNotBlank()
                .isNotEqualTo(fault.text().localized().en());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4490 | LINESTRING(131 46, 132 47)",
                "4490 | LINESTRING(131 46, 131 46, 132 47)",
                "4490 | LINESTRING(131 46, 132 47, 132 46, 131 47)",
                "4490 | LINESTRING(131 46, 132 46, 132 47, 131 46)",
                "4490 | MULTILINESTRING((131 46, 132 47), (131 47, 132 46), (131 46, 132 47))",
                "4532 | LINESTRING(44450000 5160000, 44450100 5160000)",
            })
    void line_thatIsSound_hasNoFault(int srid, String wkt) throws ParseException {
        assertThat(check(wkt, srid, GeometryKind.CURVE)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EMPTY         | geometry.empty         | 4490 | LINESTRING EMPTY",
                "EMPTY         | geometry.empty         | 4490 | MULTILINESTRING EMPTY",
                "TYPE          | geometry.type.CURVE    | 4490 | POLYGON((131 46, 132 46, 132 47, 131 46))",
                "TYPE          | geometry.type.CURVE    | 4490 | POINT(131 46)",
                "TYPE          | geometry.type.CURVE    | 4490 | GEOMETRYCOLLECTION(LINESTRING(131 46, 132 47))",
                "NOT_FINITE    | geometry.not_finite    | 4490 | LINESTRING(131 46, NaN 46)",
                "NOT_FINITE    | geometry.not_finite    | 4490 | MULTILINESTRING((131 46, 132 46), (131 46, 132 Infinity))",
                "OUT_OF_BOUNDS | geometry.axes_swapped  | 4490 | LINESTRING(46 131, 47 132)",
                "OUT_OF_BOUNDS | geometry.out_of_bounds | 4532 | LINESTRING(450000 5160000, 450100 5160000)",
                "INVALID       | geometry.invalid.9     | 4490 | LINESTRING(131 46, 131 46)",
                "INVALID       | geometry.invalid.9     | 4490 | MULTILINESTRING((131 46, 132 46), (131 47, 131 47, 131 47))",
            })
    void line_thatIsUnsound_hasItsFault(GeometryFault.Kind kind, String key, int srid, String wkt)
            throws ParseException {
        GeometryFault fault = check(wkt, srid, GeometryKind.CURVE);

        assertThat(fault).isNotNull();
        assertThat(fault.kind()).isEqualTo(kind);
        assertThat(fault.text().key()).isEqualTo(key);
        assertThat(fault.text().localized().zh())
                .isNotBlank()
                .isNotEqualTo(fault.text().localized().en());
    }

    @ParameterizedTest
    @EnumSource(GeometryKind.class)
    void nothing_isAFault(GeometryKind kind) {
        GeometryFault fault = Soundness.check(null, 4490, kind);

        assertThat(fault.kind()).isEqualTo(GeometryFault.Kind.NULL);
        assertThat(fault.at()).isNull();
    }

    @Test
    void selfIntersection_isGivenItsPlace() throws ParseException {
        GeometryFault fault = check("POLYGON((131 46, 132 47, 132 46, 131 47, 131 46))", 4490);

        assertThat(fault.at().x).isCloseTo(131.5, within(1e-12));
        assertThat(fault.at().y).isCloseTo(46.5, within(1e-12));
    }
}
