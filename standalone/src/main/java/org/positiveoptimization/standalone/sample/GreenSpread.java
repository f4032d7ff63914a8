/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.positiveoptimization.plan.Role;

/**
 * Estimates how evenly green space is spread over the central city: its share of squares about as large as the cells of the
 * check, on a plane. Good enough to say whether edits spread it more or less evenly.
 */
final class GreenSpread {
    /** Side of a square as large as a hexagon 500 m wide, metres. */
    private static final double SIDE = 500 * Math.sqrt(Math.sqrt(3) / 2);

    private static final AffineTransformation METRES =
            AffineTransformation.scaleInstance(Lattice.METRES_LON, Lattice.METRES_LAT);

    private final Map<Long, Double> land = new HashMap<>();
    private final Map<Role, Map<Long, Double>> green = new EnumMap<>(Role.class);

    GreenSpread(List<Leaf> city) {
        for (Role role : Role.values()) {
            green.put(role, new HashMap<>());
        }
        city.forEach(l -> add(land, l.polygon()));
    }

    void add(Role role, Polygon ground) {
        add(green.get(role), ground);
    }

    /** @return whether the approved plan has green space in the square that the place lies in */
    boolean isGreen(Coordinate place) {
        Coordinate at = METRES.transform(place, new Coordinate());
        return green.get(Role.APPROVED).containsKey(key(square(at.x), square(at.y)));
    }

    /** @return twice the area between the curve of shares and the diagonal, 0 when spread evenly */
    double inequality(Role role) {
        Map<Long, Double> amount = green.get(role);
        List<double[]> squares = new ArrayList<>();
        land.forEach((key, area) -> squares.add(new double[] {area, amount.getOrDefault(key, 0d)}));
        squares.sort(Comparator.comparingDouble(s -> s[1] / s[0]));
        double allLand = squares.stream().mapToDouble(s -> s[0]).sum();
        double allGreen = squares.stream().mapToDouble(s -> s[1]).sum();
        double below = 0;
        double under = 0;
        for (double[] each : squares) {
            under += each[0] / allLand * (below + each[1] / allGreen / 2);
            below += each[1] / allGreen;
        }
        return 1 - 2 * under;
    }

    private static void add(Map<Long, Double> areas, Polygon ground) {
        Geometry metres = METRES.transform(ground);
        Envelope all = metres.getEnvelopeInternal();
        for (long i = square(all.getMinX()); i <= square(all.getMaxX()); i++) {
            for (long j = square(all.getMinY()); j <= square(all.getMaxY()); j++) {
                Envelope square = new Envelope(i * SIDE, (i + 1) * SIDE, j * SIDE, (j + 1) * SIDE);
                double area = square.contains(all)
                        ? metres.getArea()
                        : metres.intersection(metres.getFactory().toGeometry(square))
                                .getArea();
                if (area > 0) {
                    areas.merge(key(i, j), area, Double::sum);
                }
            }
        }
    }

    private static long square(double metres) {
        return (long) Math.floor(metres / SIDE);
    }

    private static long key(long i, long j) {
        return (i << 32) ^ (j & 0xffffffffL);
    }
}
