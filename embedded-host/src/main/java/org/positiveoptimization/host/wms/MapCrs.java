/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wms;

import java.util.List;
import java.util.Locale;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.geotools.referencing.CRS;
import org.positiveoptimization.host.ows.OwsException;

/**
 * A coordinate reference system of maps.
 *
 * @param code as requests name it: {@code EPSG:4490}, {@code CRS:84}
 * @param srid its number at EPSG
 * @param crs x before y
 * @param isNorthFirst whether boxes of requests and capabilities have the northing or latitude first: in WMS 1.3.0, where the
 *     authority has it so
 */
record MapCrs(String code, int srid, CoordinateReferenceSystem crs, boolean isNorthFirst) {
    /** WGS 84, longitude before latitude (06-042, B.3). */
    static final String CRS_84 = "CRS:84";

    private static final String EPSG = "EPSG:";
    private static final int WGS_84 = 4326;

    /**
     * @param offered EPSG codes of the service
     * @throws OwsException if the system is not offered
     */
    static MapCrs of(String name, WmsVersion version, List<Integer> offered) throws OwsException {
        String upper = name.toUpperCase(Locale.ROOT);
        if (upper.equals(CRS_84)) {
            return of(WGS_84, WmsVersion.V1_1_1).named(CRS_84);
        }
        for (int srid : offered) {
            if (upper.equals(EPSG + srid)) {
                return of(srid, version);
            }
        }
        throw WmsCodes.crs(version, name);
    }

    static MapCrs of(int srid, WmsVersion version) {
        try {
            boolean isNorthFirst = version == WmsVersion.V1_3_0
                    && CRS.getAxisOrder(CRS.decode(EPSG + srid, false)) == CRS.AxisOrder.NORTH_EAST;
            return new MapCrs(EPSG + srid, srid, CRS.decode(EPSG + srid, true), isNorthFirst);
        } catch (FactoryException e) {
            throw new IllegalStateException("the data directory lists an unknown system: " + srid, e);
        }
    }

    private MapCrs named(String name) {
        return new MapCrs(name, srid, crs, isNorthFirst);
    }

    /** @return the box with four numbers in the order of requests: least and greatest of the first axis at 0 and 2 */
    ReferencedEnvelope box(double[] numbers) {
        int x = isNorthFirst ? 1 : 0;
        return new ReferencedEnvelope(numbers[x], numbers[x + 2], numbers[1 - x], numbers[3 - x], crs);
    }

    /** @return the four numbers of a box in the order of requests */
    double[] numbers(ReferencedEnvelope box) {
        return isNorthFirst
                ? new double[] {box.getMinY(), box.getMinX(), box.getMaxY(), box.getMaxX()}
                : new double[] {box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()};
    }
}
