/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.measures;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/** A GeoPackage read with SQL and the WKB reader of JTS: nothing here uses the readers of the product. */
final class StoredPlan {
    private static final int[] ENVELOPES = {0, 32, 48, 48, 64};

    /** The one class of the trial list of 2020 that the sample has (reference 2.7). */
    private static final String TRIAL_ROAD = "060102";

    private static final String ROAD = "1207";
    private static final String ROAD_NAME = "城镇村道路用地";

    private final Map<String, List<StoredRow>> rows = new HashMap<>();
    private final Map<String, Map<String, String>> columns = new HashMap<>();
    private final Map<String, Integer> srids = new HashMap<>();
    private final Map<String, Integer> updated = new HashMap<>();

    static StoredPlan read(Path file) throws SQLException, ParseException {
        StoredPlan plan = new StoredPlan();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            Map<String, String> geometries = new HashMap<>();
            try (ResultSet found =
                    statement.executeQuery("SELECT table_name, column_name, srs_id FROM gpkg_geometry_columns")) {
                while (found.next()) {
                    geometries.put(found.getString(1), found.getString(2));
                    plan.srids.put(found.getString(1), found.getInt(3));
                }
            }
            List<String> tables = new ArrayList<>();
            try (ResultSet found = statement.executeQuery(
                    "SELECT table_name FROM gpkg_contents WHERE data_type IN ('features', 'attributes')")) {
                while (found.next()) {
                    tables.add(found.getString(1));
                }
            }
            for (String table : tables) {
                plan.read(statement, table, geometries.get(table));
            }
        }
        return plan;
    }

    private void read(Statement statement, String table, String geometry) throws SQLException, ParseException {
        Map<String, String> types = new LinkedHashMap<>();
        String key = null;
        try (ResultSet found = statement.executeQuery("PRAGMA table_info(\"" + table + "\")")) {
            while (found.next()) {
                if (found.getInt("pk") == 1) {
                    key = found.getString("name");
                } else if (!found.getString("name").equals(geometry)) {
                    types.put(found.getString("name").toUpperCase(Locale.ROOT), found.getString("type"));
                }
            }
        }
        columns.put(table, types);
        List<StoredRow> list = new ArrayList<>();
        try (ResultSet found = statement.executeQuery("SELECT * FROM \"" + table + "\" ORDER BY \"" + key + "\"")) {
            ResultSetMetaData meta = found.getMetaData();
            while (found.next()) {
                Geometry shape = null;
                Map<String, Object> values = new HashMap<>();
                for (int i = 1; i <= meta.getColumnCount(); i++) {
                    String name = meta.getColumnName(i);
                    if (name.equals(geometry)) {
                        shape = decode(found.getBytes(i));
                    } else if (!name.equals(key) && found.getObject(i) != null) {
                        values.put(name.toUpperCase(Locale.ROOT), found.getObject(i));
                    }
                }
                bringUpToDate(table, values);
                list.add(new StoredRow(found.getLong(key), shape, values));
            }
        }
        rows.put(table, list);
    }

    private void bringUpToDate(String table, Map<String, Object> values) {
        if (TRIAL_ROAD.equals(values.get("YDYHFLDM")) && !ROAD_NAME.equals(values.get("YDYHFLMC"))) {
            values.put("YDYHFLDM", ROAD);
            values.put("YDYHFLMC", ROAD_NAME);
            updated.merge(table, 1, Integer::sum);
        }
    }

    private static Geometry decode(byte[] blob) throws ParseException {
        if (blob == null) {
            return null;
        }
        int header = 8 + ENVELOPES[(blob[3] >> 1) & 7];
        return new WKBReader().read(Arrays.copyOfRange(blob, header, blob.length));
    }

    boolean has(String table) {
        return rows.containsKey(table);
    }

    List<StoredRow> rows(String table) {
        return rows.getOrDefault(table, List.of());
    }

    /** @return declared type by column, without key and geometry */
    Map<String, String> columns(String table) {
        return columns.get(table);
    }

    /** @return EPSG code, null for a table */
    Integer srid(String table) {
        return srids.get(table);
    }

    /** @return number of rows whose class was one of the trial list */
    int updated(String table) {
        return updated.getOrDefault(table, 0);
    }
}
