/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geopackage;

import java.util.Locale;

/**
 * Rows of gpkg_spatial_ref_sys: the three that every GeoPackage has, CGCS2000 (EPSG:4490) and its 3-degree Gauss-Kruger
 * zones, with central meridians every 3 degrees from 75 to 135 east: EPSG:4513 to 4533 with the zone number (25 to 45)
 * before the easting, EPSG:4534 to 4554 without. Definitions are well-known text 1 (OGC 01-009).
 */
record SpatialReference(String name, int srsId, String organization, int code, String definition) {
    private static final int FIRST_ZONE = 25;
    private static final int FIRST_NUMBERED = 4513;
    private static final int FIRST_PLAIN = 4534;
    private static final int ZONES = 21;

    private static final String WGS84 = geographic(
            "WGS 84",
            "DATUM[\"WGS_1984\",SPHEROID[\"WGS 84\",6378137,298.257223563,AUTHORITY[\"EPSG\",\"7030\"]],"
                    + "AUTHORITY[\"EPSG\",\"6326\"]]",
            "AXIS[\"Latitude\",NORTH],AXIS[\"Longitude\",EAST],",
            4326);
    private static final String CGCS2000_NAME = "China Geodetic Coordinate System 2000";
    private static final String CGCS2000_DATUM =
            "DATUM[\"China_2000\",SPHEROID[\"CGCS2000\",6378137,298.257222101,AUTHORITY[\"EPSG\",\"1024\"]],"
                    + "AUTHORITY[\"EPSG\",\"1043\"]]";

    static final SpatialReference UNDEFINED_CARTESIAN =
            new SpatialReference("Undefined Cartesian SRS", -1, "NONE", -1, "undefined");
    static final SpatialReference UNDEFINED_GEOGRAPHIC =
            new SpatialReference("Undefined geographic SRS", 0, "NONE", 0, "undefined");

    /** @return the row for an EPSG code (or -1, 0); without a definition when the code is not one of those above */
    static SpatialReference of(int srid) {
        if (srid == -1) {
            return UNDEFINED_CARTESIAN;
        }
        if (srid == 0) {
            return UNDEFINED_GEOGRAPHIC;
        }
        if (srid == 4326) {
            return epsg("WGS 84", srid, WGS84);
        }
        if (srid == 4490) {
            return epsg(CGCS2000_NAME, srid, cgcs2000("AXIS[\"Latitude\",NORTH],AXIS[\"Longitude\",EAST],"));
        }
        if (srid >= FIRST_NUMBERED && srid < FIRST_NUMBERED + ZONES) {
            int zone = FIRST_ZONE + srid - FIRST_NUMBERED;
            return gaussKruger("zone " + zone, srid, 3 * zone, zone * 1_000_000 + 500_000);
        }
        if (srid >= FIRST_PLAIN && srid < FIRST_PLAIN + ZONES) {
            int meridian = 3 * (FIRST_ZONE + srid - FIRST_PLAIN);
            return gaussKruger("CM " + meridian + "E", srid, meridian, 500_000);
        }
        return epsg("EPSG:" + srid, srid, "undefined");
    }

    private static SpatialReference gaussKruger(String zone, int srid, int meridian, int falseEasting) {
        String name = "CGCS2000 / 3-degree Gauss-Kruger " + zone;
        return epsg(
                name,
                srid,
                String.format(
                        Locale.ROOT,
                        "PROJCS[\"%s\",%s,PROJECTION[\"Transverse_Mercator\"],"
                                + "PARAMETER[\"latitude_of_origin\",0],PARAMETER[\"central_meridian\",%d],"
                                + "PARAMETER[\"scale_factor\",1],PARAMETER[\"false_easting\",%d],"
                                + "PARAMETER[\"false_northing\",0],UNIT[\"metre\",1,AUTHORITY[\"EPSG\",\"9001\"]],"
                                + "AXIS[\"Northing\",NORTH],AXIS[\"Easting\",EAST],AUTHORITY[\"EPSG\",\"%d\"]]",
                        name,
                        cgcs2000(""),
                        meridian,
                        falseEasting,
                        srid));
    }

    private static String cgcs2000(String axes) {
        return geographic(CGCS2000_NAME, CGCS2000_DATUM, axes, 4490);
    }

    private static String geographic(String name, String datum, String axes, int srid) {
        return "GEOGCS[\"" + name + "\"," + datum + ",PRIMEM[\"Greenwich\",0,AUTHORITY[\"EPSG\",\"8901\"]],"
                + "UNIT[\"degree\",0.0174532925199433,AUTHORITY[\"EPSG\",\"9122\"]]," + axes
                + "AUTHORITY[\"EPSG\",\"" + srid + "\"]]";
    }

    private static SpatialReference epsg(String name, int srid, String definition) {
        return new SpatialReference(name, srid, "EPSG", srid, definition);
    }
}
