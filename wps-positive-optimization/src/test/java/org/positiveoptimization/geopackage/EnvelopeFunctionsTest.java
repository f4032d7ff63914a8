/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geopackage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class EnvelopeFunctionsTest {
    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite::memory:");
        EnvelopeFunctions.register(connection);
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    /** @return empty or not, min x, max x, min y, max y */
    private List<Object> told(byte[] geometry) throws SQLException {
        List<Object> told = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT ST_IsEmpty(?1), ST_MinX(?1), ST_MaxX(?1), ST_MinY(?1), ST_MaxY(?1)")) {
            query.setBytes(1, geometry);
            try (ResultSet row = query.executeQuery()) {
                for (int i = 1; i <= 5; i++) {
                    told.add(row.getObject(i));
                }
            }
        }
        return told;
    }

    private static byte[] encoded(String wkt) throws ParseException {
        Geometry geometry = new WKTReader().read(wkt);
        return new GeometryEncoding(0).encode(geometry, 4490);
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text.replace(" ", ""));
    }

    @Test
    void geometry_thatWasEncoded_isToldByItsEnvelope() throws Exception {
        assertThat(told(encoded("LINESTRING (131 47, 130.5 46.25, 132 46.5)")))
                .containsExactly(0.0, 130.5, 132.0, 46.25, 47.0);
        assertThat(told(encoded("POLYGON EMPTY")).get(0)).isEqualTo(1.0);
    }

    @Test
    void header_withoutAnEnvelope_isToldByItsCoordinates() throws Exception {
        // GP, version 0, big endian and no envelope, EPSG:4490; a point in well-known binary, big endian: (1, 2)
        assertThat(told(hex("4750 00 00 0000118A 00 00000001 3FF0000000000000 4000000000000000")))
                .containsExactly(0.0, 1.0, 1.0, 2.0, 2.0);
    }

    @Test
    void header_inEitherByteOrder_isRead() throws Exception {
        // the envelope 1 to 2, 3 to 4, big endian, before a geometry collection without members
        assertThat(told(hex("4750 00 02 0000118A 3FF0000000000000 4000000000000000 4008000000000000 4010000000000000"
                        + " 00 00000007 00000000")))
                .containsExactly(0.0, 1.0, 2.0, 3.0, 4.0);
    }

    @Test
    void nothing_hasNoEnvelope() throws Exception {
        assertThat(told(null)).containsOnlyNulls();
    }

    @Test
    void bytes_thatAreNoGeometry_fail() {
        for (String wrong : List.of("00", "4750", "4750 00 02 0000118A 3FF0", "4750 00 00 0000118A 07")) {
            assertThatThrownBy(() -> told(hex(wrong))).as(wrong).isInstanceOf(SQLException.class);
        }
    }
}
