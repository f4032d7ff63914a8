/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.delivery;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.positiveoptimization.geometry.Cgcs2000;

/**
 * What a scratch GeoPackage says of a table beyond what a plan source gives: its name as written, its CRS in words, and how
 * many geometries have heights.
 *
 * @param name name as delivered
 * @param spatial whether it has geometries
 * @param crs name of the CRS
 * @param horizontal EPSG code of the horizontal part of a compound CRS of CGCS2000; 0 when it is none
 * @param heights number of geometries with Z or M
 */
record RawTable(String name, boolean spatial, String crs, int horizontal, long heights) {
    private static final Pattern CODE = Pattern.compile("(?:ID|AUTHORITY)\\[\"EPSG\",\"?(\\d{4,6})\"?\\]");
    private static final int HEADER = 8;
    private static final int[] ENVELOPES = {0, 32, 48, 48, 64};

    static RawTable read(Path file, String code) throws SQLException {
        try (Connection connection =
                DriverManager.getConnection("jdbc:sqlite:file:" + file.toUri().getRawPath() + "?mode=ro")) {
            try (PreparedStatement query = connection.prepareStatement("SELECT c.table_name, g.column_name, s.srs_name,"
                    + " s.* FROM gpkg_contents c"
                    + " LEFT JOIN gpkg_geometry_columns g ON g.table_name = c.table_name"
                    + " LEFT JOIN gpkg_spatial_ref_sys s ON s.srs_id = g.srs_id WHERE upper(c.table_name) = ?")) {
                query.setString(1, code);
                try (ResultSet row = query.executeQuery()) {
                    if (!row.next()) {
                        throw new SQLException("no table " + code);
                    }
                    String name = row.getString(1);
                    boolean spatial = row.getString(2) != null;
                    StringBuilder definition = new StringBuilder();
                    for (int i = 4; i <= row.getMetaData().getColumnCount(); i++) {
                        definition.append(row.getString(i)).append(' ');
                    }
                    return new RawTable(
                            name,
                            spatial,
                            String.valueOf(row.getString(3)),
                            horizontal(definition.toString()),
                            spatial ? heights(connection, name) : 0);
                }
            }
        }
    }

    private static int horizontal(String definition) {
        if (!definition.contains("COMPOUNDCRS") && !definition.contains("COMPD_CS")) {
            return 0;
        }
        int geographic = 0;
        Matcher codes = CODE.matcher(definition);
        while (codes.find()) {
            int code = Integer.parseInt(codes.group(1));
            if (code == Cgcs2000.GEOGRAPHIC) {
                geographic = code;
            } else if (Cgcs2000.isSupported(code)) {
                return code;
            }
        }
        return geographic;
    }

    private static long heights(Connection connection, String table) throws SQLException {
        long heights = 0;
        try (PreparedStatement query = connection.prepareStatement("SELECT substr(\"" + RawDelivery.GEOMETRY
                        + "\", 1, 80) FROM \"" + table.replace("\"", "\"\"") + "\"");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                byte[] bytes = rows.getBytes(1);
                heights += bytes != null && hasHeight(bytes) ? 1 : 0;
            }
        }
        return heights;
    }

    /** The type in the header of the WKB: ISO adds 1000 for Z and 2000 for M, older writers set the highest bits. */
    private static boolean hasHeight(byte[] bytes) {
        int envelope = bytes.length < HEADER ? 0 : (bytes[3] >> 1) & 7;
        int at = HEADER + (envelope < ENVELOPES.length ? ENVELOPES[envelope] : 0);
        if (at + 5 > bytes.length) {
            return false;
        }
        ByteBuffer wkb = ByteBuffer.wrap(bytes, at, 5);
        wkb.order(wkb.get() == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        int type = wkb.getInt();
        return (type & 0xC0000000) != 0 || (type & 0x0FFFFFFF) >= 1000;
    }
}
