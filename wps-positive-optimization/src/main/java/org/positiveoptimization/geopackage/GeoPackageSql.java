/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geopackage;

import static org.positiveoptimization.geopackage.TableDescription.quote;

/** The statements of OGC 12-128r18, annexes C (table definitions) and F.3 (R-tree triggers, version 1.3). */
final class GeoPackageSql {
    static final String TABLES =
            """
            CREATE TABLE gpkg_spatial_ref_sys (
              srs_name TEXT NOT NULL,
              srs_id INTEGER NOT NULL PRIMARY KEY,
              organization TEXT NOT NULL,
              organization_coordsys_id INTEGER NOT NULL,
              definition TEXT NOT NULL,
              description TEXT
            );
            CREATE TABLE gpkg_contents (
              table_name TEXT NOT NULL PRIMARY KEY,
              data_type TEXT NOT NULL,
              identifier TEXT UNIQUE,
              description TEXT DEFAULT '',
              last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
              min_x DOUBLE,
              min_y DOUBLE,
              max_x DOUBLE,
              max_y DOUBLE,
              srs_id INTEGER,
              CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id)
            );
            CREATE TABLE gpkg_geometry_columns (
              table_name TEXT NOT NULL,
              column_name TEXT NOT NULL,
              geometry_type_name TEXT NOT NULL,
              srs_id INTEGER NOT NULL,
              z TINYINT NOT NULL,
              m TINYINT NOT NULL,
              CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
              CONSTRAINT uk_gc_table_name UNIQUE (table_name),
              CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
              CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id)
            );
            CREATE TABLE gpkg_extensions (
              table_name TEXT,
              column_name TEXT,
              extension_name TEXT NOT NULL,
              definition TEXT NOT NULL,
              scope TEXT NOT NULL,
              CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name)
            );
            """;

    /** <t>: feature table, <c>: geometry column, <i>: key, <r>: R-tree table. */
    private static final String TRIGGERS =
            """
            CREATE TRIGGER <r>_insert AFTER INSERT ON <t>
              WHEN (new.<c> NOT NULL AND NOT ST_IsEmpty(NEW.<c>))
            BEGIN
              INSERT OR REPLACE INTO <r> VALUES (
                NEW.<i>, ST_MinX(NEW.<c>), ST_MaxX(NEW.<c>), ST_MinY(NEW.<c>), ST_MaxY(NEW.<c>));
            END;
            CREATE TRIGGER <r>_update1 AFTER UPDATE OF <c> ON <t>
              WHEN OLD.<i> = NEW.<i> AND (NEW.<c> NOTNULL AND NOT ST_IsEmpty(NEW.<c>))
            BEGIN
              INSERT OR REPLACE INTO <r> VALUES (
                NEW.<i>, ST_MinX(NEW.<c>), ST_MaxX(NEW.<c>), ST_MinY(NEW.<c>), ST_MaxY(NEW.<c>));
            END;
            CREATE TRIGGER <r>_update2 AFTER UPDATE OF <c> ON <t>
              WHEN OLD.<i> = NEW.<i> AND (NEW.<c> ISNULL OR ST_IsEmpty(NEW.<c>))
            BEGIN
              DELETE FROM <r> WHERE id = OLD.<i>;
            END;
            CREATE TRIGGER <r>_update3 AFTER UPDATE ON <t>
              WHEN OLD.<i> != NEW.<i> AND (NEW.<c> NOTNULL AND NOT ST_IsEmpty(NEW.<c>))
            BEGIN
              DELETE FROM <r> WHERE id = OLD.<i>;
              INSERT OR REPLACE INTO <r> VALUES (
                NEW.<i>, ST_MinX(NEW.<c>), ST_MaxX(NEW.<c>), ST_MinY(NEW.<c>), ST_MaxY(NEW.<c>));
            END;
            CREATE TRIGGER <r>_update4 AFTER UPDATE ON <t>
              WHEN OLD.<i> != NEW.<i> AND (NEW.<c> ISNULL OR ST_IsEmpty(NEW.<c>))
            BEGIN
              DELETE FROM <r> WHERE id IN (OLD.<i>, NEW.<i>);
            END;
            CREATE TRIGGER <r>_delete AFTER DELETE ON <t>
              WHEN old.<c> NOT NULL
            BEGIN
              DELETE FROM <r> WHERE id = OLD.<i>;
            END;
            """;

    private GeoPackageSql() {}

    static String rtree(String table, String column) {
        return "rtree_" + table + "_" + column;
    }

    static String triggers(String table, String column, String key) {
        String rtree = rtree(table, column);
        // the name of a trigger is the R-tree's with a suffix inside the quotes
        String named = TRIGGERS.replaceAll("TRIGGER <r>(_\\w+)", "TRIGGER \"<n>$1\"");
        return named.replace("<n>", rtree.replace("\"", "\"\""))
                .replace("<r>", quote(rtree))
                .replace("<t>", quote(table))
                .replace("<c>", quote(column))
                .replace("<i>", quote(key));
    }
}
