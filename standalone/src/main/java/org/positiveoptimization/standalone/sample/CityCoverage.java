/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Estimates how much housing of the central city lies within a walk of a service: points spread over every leaf of housing
 * ask for the nearest service. Good enough to say whether edits raise or lower the share, for what they do not touch is the
 * same on both sides.
 */
final class CityCoverage {
    /** A difference of shares that the estimate is certain of. */
    static final double CERTAIN = 2e-3;

    /** Points are about so many metres apart. */
    private static final double STEP = 30;

    private static final AffineTransformation METRES =
            AffineTransformation.scaleInstance(Lattice.METRES_LON, Lattice.METRES_LAT);

    private final double walk;
    private final STRtree services = new STRtree();
    private final STRtree open = new STRtree();
    private final Map<Leaf, Double> unserved = new HashMap<>();
    private double all;
    private double served;

    CityCoverage(List<Leaf> leaves, CityBook.Uses use, String housing, List<String> classes, double walk) {
        this.walk = walk;
        List<Leaf> homes = new ArrayList<>();
        for (Leaf leaf : leaves) {
            if (CityBook.isIn(use.of(leaf), classes)) {
                Geometry place = METRES.transform(leaf.polygon());
                services.insert(place.getEnvelopeInternal(), place);
            }
            if (use.of(leaf).startsWith(housing)) {
                homes.add(leaf);
            }
        }
        services.build();
        homes.forEach(this::count);
        open.build();
    }

    private void count(Leaf home) {
        List<Point> points = points(home);
        double area = UrbanPlan.area(home);
        double each = area / points.size();
        all += area;
        for (Point point : points) {
            if (isServed(point)) {
                served += each;
            } else {
                unserved.merge(home, each, Double::sum);
                open.insert(point.getEnvelopeInternal(), new Open(point, each));
            }
        }
    }

    private record Open(Point point, double area) {}

    private static List<Point> points(Leaf leaf) {
        Polygon ground = (Polygon) METRES.transform(leaf.polygon());
        Envelope e = ground.getEnvelopeInternal();
        List<Point> points = new ArrayList<>();
        int side = (int) Math.max(3, Math.ceil(e.getWidth() / STEP));
        for (int i = 0; i < side; i++) {
            for (int j = 0; j < side; j++) {
                double x = e.getMinX() + (i + 0.5) / side * e.getWidth();
                double y = e.getMinY() + (j + 0.5) / side * e.getHeight();
                Point point = ground.getFactory().createPoint(new Coordinate(x, y));
                if (ground.contains(point)) {
                    points.add(point);
                }
            }
        }
        if (points.isEmpty()) {
            points.add(ground.getInteriorPoint());
        }
        return points;
    }

    private boolean isServed(Point point) {
        Envelope reach = point.getEnvelopeInternal().copy();
        reach.expandBy(walk);
        for (Object place : services.query(reach)) {
            if (((Geometry) place).isWithinDistance(point, walk)) {
                return true;
            }
        }
        return false;
    }

    double share() {
        return all == 0 ? 0 : served / all;
    }

    /** @return about how much of the leaf is not served, square metres */
    double unserved(Leaf home) {
        return unserved.getOrDefault(home, 0d);
    }

    /** @return about how much housing a service in the leaf would add, square metres */
    double gain(Leaf leaf) {
        Geometry place = METRES.transform(leaf.polygon());
        Envelope reach = place.getEnvelopeInternal().copy();
        reach.expandBy(walk);
        double gain = 0;
        for (Object item : open.query(reach)) {
            Open home = (Open) item;
            gain += place.isWithinDistance(home.point, walk) ? home.area : 0;
        }
        return gain;
    }

    /** @return whether two leaves are so close, about */
    static boolean isWithin(Leaf a, Leaf b, double metres) {
        return METRES.transform(a.polygon()).isWithinDistance(METRES.transform(b.polygon()), metres);
    }
}
