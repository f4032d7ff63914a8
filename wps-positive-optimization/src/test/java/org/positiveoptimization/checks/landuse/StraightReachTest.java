/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.landuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.positiveoptimization.geometry.Cgcs2000;
import org.positiveoptimization.geometry.GaussKruger;
import org.positiveoptimization.geometry.Metric;

/** What must not depend on how places are drawn. */
class StraightReachTest {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** Housing north of the western end of a line, which is then made twenty kilometres longer, eastwards. */
    @ParameterizedTest
    @CsvSource({"4490, 300", "4490, 1000", "4553, 300", "4553, 1000"})
    void ground_besideAPlaceThatGrowsAwayFromIt_isServedAsBefore(int srid, double walk) {
        Metric metric = Cgcs2000.metric(srid);
        Geometry ground = box(srid, 133.20, 46.6005, 133.21, 46.62);
        // the edge beside the ground has the same neighbours in both
        Geometry line = line(srid, 133.19, 133.215, 133.22);
        Geometry longer = line(srid, 133.19, 133.215, 133.22, 133.48);

        double before = unserved(ground, line, metric, walk);

        assertThat(before).isBetween(1000d, metric.area(ground) - 1000);
        assertThat(unserved(ground, longer, metric, walk)).isCloseTo(before, within(1e-3));
    }

    /** A round park of 160 sides, which turn by 0.039 radians: what lies within r is its ground, P r and a disc. */
    @Test
    void corners_ofAFewDegrees_areRounded() {
        Metric metric = Cgcs2000.metric(4490);
        Coordinate centre = new Coordinate(131.2, 46.6);
        Coordinate[] ring = new Coordinate[161];
        for (int i = 0; i < 160; i++) {
            double angle = 2 * Math.PI * i / 160;
            ring[i] = new Coordinate(
                    centre.x + 500 * Math.cos(angle) / metric.metresPerUnitX(centre),
                    centre.y + 500 * Math.sin(angle) / metric.metresPerUnitY(centre));
        }
        ring[160] = ring[0].copy();
        Geometry park = FACTORY.createPolygon(ring);
        Geometry ground = box(4490, 131.18, 46.585, 131.22, 46.615);

        double served = metric.area(ground) - unserved(ground, park, metric, 300);

        double exact = metric.area(park) + 300 * metric.length(park) + Math.PI * 300 * 300;
        assertThat(served).isBetween(exact - 0.0035 * 2 * Math.PI * 300 - 2, exact + 2);
    }

    /** Parks that gain ground of any shape, and a new one beside them. */
    @Property(tries = 150)
    void ground_isServedNoLess_whenPlacesGrow(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Random random = new Random(seed);
        Metric metric = Cgcs2000.metric(4490);
        Geometry ground = box(4490, 131.200, 46.600, 131.204, 46.604);
        Geometry park = triangle(random);
        Geometry larger = park.union(triangle(random));

        assertThat(unserved(ground, larger, metric, 250)).isLessThan(unserved(ground, park, metric, 250) + 0.01);
    }

    private static Geometry triangle(Random random) {
        Coordinate[] ring = new Coordinate[4];
        for (int i = 0; i < 3; i++) {
            ring[i] = new Coordinate(131.195 + 0.014 * random.nextDouble(), 46.596 + 0.012 * random.nextDouble());
        }
        ring[3] = ring[0].copy();
        return FACTORY.createPolygon(ring);
    }

    private static double unserved(Geometry ground, Geometry place, Metric metric, double walk) {
        return metric.area(new StraightReach(places(place), metric, walk, new HashMap<>()).unreached(ground));
    }

    private static List<Geometry> places(Geometry geometry) {
        List<Geometry> places = new ArrayList<>();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            places.add(geometry.getGeometryN(i));
        }
        return places;
    }

    private static Geometry line(int srid, double... longitudes) {
        return FACTORY.createLineString(Arrays.stream(longitudes)
                .mapToObj(lon -> point(srid, lon, 46.6))
                .toArray(Coordinate[]::new));
    }

    private static Coordinate point(int srid, double lon, double lat) {
        Coordinate lonLat = new Coordinate(lon, lat);
        return GaussKruger.of(srid).map(zone -> zone.toPlane(lonLat)).orElse(lonLat);
    }

    private static Geometry box(int srid, double west, double south, double east, double north) {
        Envelope box = new Envelope(point(srid, west, south), point(srid, east, north));
        return FACTORY.toGeometry(box);
    }
}
