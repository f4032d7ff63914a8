/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geometry;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.geotools.api.parameter.ParameterValueGroup;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.operation.DefaultMathTransformFactory;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.impl.CoordinateArraySequence;
import org.locationtech.jts.geom.util.GeometryTransformer;

/**
 * A three-degree Gauss-Kruger zone of CGCS2000: EPSG:4513 to 4533 (zones 25 to 45, easting with zone prefix) and
 * EPSG:4534 to 4554 (the same central meridians 75° to 135°, easting without prefix). x is easting, y is northing.
 *
 * <p>The projection itself is GeoTools' Transverse Mercator, made from the zone's parameters and not from an EPSG
 * database, so that axis order settings cannot swap it.
 */
public final class GaussKruger {
    /**
     * Longest edge on the plane before it is converted, in metres. A straight edge of 70 m departs from the curve between
     * its converted ends by less than 0.1 mm.
     */
    public static final double DENSIFY_METRES = 70;

    private static final int FIRST_WITH_PREFIX = 4513;
    private static final int FIRST_WITHOUT_PREFIX = 4534;
    private static final int LAST = 4554;
    private static final double FALSE_EASTING = 500_000;
    private static final Map<Integer, GaussKruger> ZONES = new ConcurrentHashMap<>();

    private final int srid;
    private final double centralMeridian;
    private final double falseEasting;
    private final MathTransform toPlane;
    private final MathTransform toLonLat;

    private GaussKruger(int srid) {
        this.srid = srid;
        boolean prefixed = srid < FIRST_WITHOUT_PREFIX;
        int zone = 25 + srid - (prefixed ? FIRST_WITH_PREFIX : FIRST_WITHOUT_PREFIX);
        this.centralMeridian = 3.0 * zone;
        this.falseEasting = FALSE_EASTING + (prefixed ? zone * 1_000_000.0 : 0);
        try {
            DefaultMathTransformFactory factory = new DefaultMathTransformFactory();
            ParameterValueGroup parameters = factory.getDefaultParameters("Transverse_Mercator");
            parameters.parameter("semi_major").setValue(EllipsoidalArea.SEMI_MAJOR);
            parameters.parameter("semi_minor").setValue(EllipsoidalArea.SEMI_MINOR);
            parameters.parameter("central_meridian").setValue(centralMeridian);
            parameters.parameter("false_easting").setValue(falseEasting);
            this.toPlane = factory.createParameterizedTransform(parameters);
            this.toLonLat = toPlane.inverse();
        } catch (FactoryException | TransformException e) {
            throw new IllegalStateException("GeoTools has no Transverse Mercator", e);
        }
    }

    /** @return the zone, or nothing when the EPSG code is none of 4513 to 4554 */
    public static Optional<GaussKruger> of(int srid) {
        return srid < FIRST_WITH_PREFIX || srid > LAST
                ? Optional.empty()
                : Optional.of(ZONES.computeIfAbsent(srid, GaussKruger::new));
    }

    /** @return the zone without prefix whose central meridian is nearest, of those that there are */
    static GaussKruger nearest(double longitude) {
        long zone = Math.max(25, Math.min(45, Math.round(longitude / 3)));
        return of(FIRST_WITHOUT_PREFIX + (int) zone - 25).orElseThrow();
    }

    public int srid() {
        return srid;
    }

    /** @return longitude of the central meridian in degrees */
    public double centralMeridian() {
        return centralMeridian;
    }

    /** @return easting of the central meridian in metres */
    public double falseEasting() {
        return falseEasting;
    }

    /**
     * @return longitude and latitude in degrees
     * @throws ArithmeticException if the point lies where the projection has no inverse
     */
    public Coordinate toLonLat(Coordinate plane) {
        double[] ordinates = {plane.x, plane.y};
        transform(toLonLat, ordinates);
        return new Coordinate(ordinates[0], ordinates[1]);
    }

    /** @return easting and northing in metres */
    public Coordinate toPlane(Coordinate lonLat) {
        double[] ordinates = {lonLat.x, lonLat.y};
        transform(toPlane, ordinates);
        return new Coordinate(ordinates[0], ordinates[1]);
    }

    /** @return the geometry in degrees, longitude first, its edges densified to {@link #DENSIFY_METRES} */
    public Geometry toLonLat(Geometry plane) {
        GeometryTransformer transformer = new GeometryTransformer() {
            @Override
            protected CoordinateSequence transformCoordinates(CoordinateSequence sequence, Geometry parent) {
                return toLonLat(sequence);
            }
        };
        return transformer.transform(plane);
    }

    /** @return the line in degrees, longitude first, its edges densified to {@link #DENSIFY_METRES} */
    CoordinateSequence toLonLat(CoordinateSequence plane) {
        double[] ordinates = densify(plane);
        if (ordinates.length > 0) {
            transform(toLonLat, ordinates);
        }
        Coordinate[] coordinates = new Coordinate[ordinates.length / 2];
        for (int i = 0; i < coordinates.length; i++) {
            coordinates[i] = new Coordinate(ordinates[2 * i], ordinates[2 * i + 1]);
        }
        return new CoordinateArraySequence(coordinates, 2);
    }

    private static double[] densify(CoordinateSequence line) {
        int n = line.size();
        int count = n;
        for (int i = 1; i < n; i++) {
            count += parts(line, i) - 1;
        }
        double[] ordinates = new double[2 * count];
        int k = 0;
        for (int i = 0; i < n; i++) {
            if (i > 0) {
                int parts = parts(line, i);
                double x0 = line.getX(i - 1);
                double y0 = line.getY(i - 1);
                for (int j = 1; j < parts; j++) {
                    double t = (double) j / parts;
                    ordinates[k++] = x0 + t * (line.getX(i) - x0);
                    ordinates[k++] = y0 + t * (line.getY(i) - y0);
                }
            }
            ordinates[k++] = line.getX(i);
            ordinates[k++] = line.getY(i);
        }
        return ordinates;
    }

    private static int parts(CoordinateSequence line, int i) {
        double length = Math.hypot(line.getX(i) - line.getX(i - 1), line.getY(i) - line.getY(i - 1));
        return Math.max(1, (int) Math.ceil(length / DENSIFY_METRES));
    }

    private static void transform(MathTransform transform, double[] ordinates) {
        try {
            transform.transform(ordinates, 0, ordinates, 0, ordinates.length / 2);
        } catch (TransformException e) {
            throw new ArithmeticException("outside the area of the projection: " + e.getMessage());
        }
    }
}
