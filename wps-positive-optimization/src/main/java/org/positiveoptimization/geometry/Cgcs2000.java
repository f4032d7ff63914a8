/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geometry;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * The coordinate systems that a plan may be in: EPSG:4490 and the three-degree Gauss-Kruger zones EPSG:4513 to 4554. In
 * every one x is longitude or easting and y is latitude or northing, whatever order the EPSG database has.
 */
public final class Cgcs2000 {
    /** EPSG code of the geographic CRS. */
    public static final int GEOGRAPHIC = GeographicMetric.SRID;

    /** Longitudes and latitudes within which land and waters of China lie, in degrees. */
    public static final Envelope CHINA = new Envelope(73, 136, 3, 54);

    private static final double HALF_ZONE = 1.5;

    /** About 70 m of latitude, as {@link GaussKruger} densifies on the plane. */
    private static final double DENSIFY_DEGREES = 0.0006;

    /** Points to a side of a rectangle when it is taken from one CRS to another. */
    private static final int STEPS = 8;

    private Cgcs2000() {}

    public static boolean isSupported(int srid) {
        return srid == GEOGRAPHIC || GaussKruger.of(srid).isPresent();
    }

    /**
     * @return the measures of geometries in the CRS
     * @throws IllegalArgumentException if the CRS is not supported
     */
    public static Metric metric(int srid) {
        if (srid == GEOGRAPHIC) {
            return GeographicMetric.INSTANCE;
        }
        return new GaussKrugerMetric(zone(srid));
    }

    /** @return the geometry in EPSG:4490; straight edges of a projected CRS are densified */
    public static Geometry toGeographic(Geometry geometry, int srid) {
        return srid == GEOGRAPHIC ? geometry : zone(srid).toLonLat(geometry);
    }

    /**
     * @param geometry in the CRS {@code from}
     * @return the geometry in the CRS {@code to}; edges that are straight in the one are densified
     */
    public static Geometry convert(Geometry geometry, int from, int to) {
        Geometry lonLat = from == to ? geometry : toGeographic(geometry, from);
        if (from == to || to == GEOGRAPHIC) {
            return lonLat;
        }
        GaussKruger zone = zone(to);
        Geometry plane = from == GEOGRAPHIC ? Densifier.densify(lonLat, DENSIFY_DEGREES) : lonLat.copy();
        plane.apply((CoordinateFilter) c -> c.setCoordinate(zone.toPlane(c)));
        plane.geometryChanged();
        return plane;
    }

    /**
     * @param rectangle in the CRS {@code from}
     * @return a rectangle in the CRS {@code to} that covers it
     */
    public static Envelope convert(Envelope rectangle, int from, int to) {
        if (from == to) {
            return rectangle.copy();
        }
        Metric metric = metric(from);
        UnaryOperator<Coordinate> conversion =
                to == GEOGRAPHIC ? metric::toLonLat : c -> zone(to).toPlane(metric.toLonLat(c));
        Envelope result = new Envelope();
        for (int i = 0; i <= STEPS; i++) {
            double x = rectangle.getMinX() + i * rectangle.getWidth() / STEPS;
            double y = rectangle.getMinY() + i * rectangle.getHeight() / STEPS;
            result.expandToInclude(conversion.apply(new Coordinate(x, rectangle.getMinY())));
            result.expandToInclude(conversion.apply(new Coordinate(x, rectangle.getMaxY())));
            result.expandToInclude(conversion.apply(new Coordinate(rectangle.getMinX(), y)));
            result.expandToInclude(conversion.apply(new Coordinate(rectangle.getMaxX(), y)));
        }
        // a side is a curve in the other CRS, which bulges a little between the points
        result.expandBy(result.getWidth() / STEPS / STEPS, result.getHeight() / STEPS / STEPS);
        return result;
    }

    /** @return whether every point of the envelope lies in China, as far as the CRS can tell */
    public static boolean isInBounds(Envelope envelope, int srid) {
        if (srid == GEOGRAPHIC) {
            return CHINA.contains(envelope);
        }
        return planeBounds(zone(srid)).contains(envelope);
    }

    /** @return whether the envelope would lie in China with x and y exchanged */
    public static boolean isInBoundsWhenSwapped(Envelope e, int srid) {
        return isInBounds(new Envelope(e.getMinY(), e.getMaxY(), e.getMinX(), e.getMaxX()), srid);
    }

    /**
     * Whether the zone is the right one for what lies in it: the middle of the envelope is within 1.5° of the central
     * meridian. Always true for EPSG:4490. A plan that spans two zones may be kept whole in one of them.
     */
    public static boolean isZoneRight(Envelope envelope, int srid) {
        Optional<GaussKruger> zone = GaussKruger.of(srid);
        if (zone.isEmpty()) {
            return true;
        }
        Coordinate middle = zone.get().toLonLat(envelope.centre());
        return Math.abs(middle.x - zone.get().centralMeridian()) <= HALF_ZONE;
    }

    /** The plane rectangle around a zone: up to 4.5° to either side, from 3° to 54° north. */
    private static Envelope planeBounds(GaussKruger zone) {
        double easting = zone.falseEasting();
        return new Envelope(easting - 500_000, easting + 500_000, 300_000, 6_100_000);
    }

    private static GaussKruger zone(int srid) {
        return GaussKruger.of(srid)
                .orElseThrow(() -> new IllegalArgumentException("EPSG:" + srid + " is no CRS of a plan"));
    }
}
