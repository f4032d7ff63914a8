/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.landuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.positiveoptimization.checks.landuse.CentralCity.metres;
import static org.positiveoptimization.fixture.Grid.area;
import static org.positiveoptimization.fixture.Grid.box;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.positiveoptimization.fixture.TinyPlan;
import org.positiveoptimization.plan.LayerCatalog;
import org.positiveoptimization.plan.LayerDefinition;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.progress.Progress;

/** A small park at the western rim of the city, housing from x = 2 on, 68.9 m from the park, and other land between. */
class NetworkReachTest {
    private static final double CENTIMETRES = 0.05;
    /** What chords leave out of arcs, square metres for a metre of arc. */
    private static final double CHORD = 0.0035;
    /** Metres between park and housing. */
    private static final double BETWEEN = metres(1.1, 4, 2, 4);

    private final TinyPlan plan = TinyPlan.conforming();

    @BeforeEach
    void city() {
        CentralCity.parcels(
                plan,
                box(1, 3, 2, 3.9),
                "0901",
                box(1, 3.9, 1.1, 4.1),
                "1401",
                "POLYGON((1.1 3.9, 2 3.9, 2 4.1, 1.1 4.1, 1.1 3.9))",
                "0901",
                box(1, 4.1, 2, 5),
                "0901",
                box(2, 3, 5, 5),
                "0701");
        plan.with("svc.mode", "network")
                .with("svc.min_green_m2", 0d)
                .with("svc.walk_m", 200d)
                .with("svc.access_m", 40d);
    }

    private void roads(String... wkt) {
        plan.both(RoadLines.LAYER, l -> {
            l.clear();
            for (String road : wkt) {
                l.add(road);
            }
        });
    }

    private ServiceCoverage green() {
        return ServiceCoverage.of(
                plan.pair(), Role.DRAFT, Service.GREEN, plan.ruleSet().parameters(), Progress.NONE);
    }

    /** The strip along the reached road, and the half disc at its end. */
    private static double strip(double along, double access) {
        return 2 * access * along + Math.PI * access * access / 2;
    }

    /** Of 200 m 40 m are left for the last bit off the road: the road is reached up to 160 m from the park. */
    @Test
    void road_thatIsStraight_servesAStripOfTheAccessDistance() {
        roads("LINESTRING(1.05 4, 4.9 4)");
        double exact = strip(160 - BETWEEN, 40);

        assertThat(green().served()).isBetween(exact - CHORD * Math.PI * 40 - CENTIMETRES, exact + CENTIMETRES);
    }

    @Test
    void road_thatEndsEarlier_servesUpToItsEnd() {
        roads("LINESTRING(1.05 4, 2.5 4)");
        double exact = strip(metres(2, 4, 2.5, 4), 40);

        assertThat(green().served()).isBetween(exact - CHORD * Math.PI * 40 - CENTIMETRES, exact + CENTIMETRES);
    }

    @Test
    void figures_inAZone_areThoseOnTheEllipsoid() {
        roads("LINESTRING(1.05 4, 3 4.1)", "LINESTRING(2.5 3.2, 2.5 4.8)");
        double geographic = green().served();
        for (LayerDefinition layer : LayerCatalog.standard().layers()) {
            plan.both(layer.code(), l -> {
                l.srid(4553);
                if (!layer.required() && !layer.code().equals(RoadLines.LAYER)) {
                    l.drop();
                }
            });
        }

        assertThat(plan.pair().metric().srid()).isEqualTo(4553);
        assertThat(green().served()).isCloseTo(geographic, within(0.5));
    }

    /** The housing lies 300 m from the park by the bridge, and within 200 m as the crow flies. */
    @Test
    void housing_acrossARiver_isServedByTheStraightLineOnlyUntilThereIsABridge() {
        String bank = "LINESTRING(1.05 4, 1.8 4)";
        String farBank = "LINESTRING(2.9 3.2, 2.9 4.8)";
        roads(bank, farBank);
        plan.with("svc.access_m", 10d);
        assertThat(green().served()).isZero();

        plan.with("svc.mode", "buffer");
        assertThat(green().served()).isGreaterThan(10_000);

        plan.with("svc.mode", "network");
        roads(bank, farBank, "LINESTRING(1.5 4, 2.9 4)");
        double along = 190 - metres(1.1, 4, 2.9, 4);
        double bridge = strip(metres(2, 4, 2.9, 4), 10) - Math.PI * 50;
        // the road on the far bank in both directions, less what bridge and road share
        double bankRoad = 2 * (20 * along + Math.PI * 50);
        assertThat(green().served()).isCloseTo(bridge + bankRoad - 20 * 10, within(1d));
    }

    @Test
    void roads_thatAreNotConnected_serveOnlyWhatIsNearThePark() {
        roads("LINESTRING(2.1 3.2, 2.1 4.8)", "LINESTRING(3 3.2, 3 4.8)");

        assertThat(green().served()).isZero();
    }

    /** A gap of 0.9 m or of 1.1 m in the road, with a snapping distance of 1 m. */
    @ParameterizedTest
    @CsvSource({"0.9, true", "1.1, false"})
    void gap_isWalkedAcrossWithinTheSnappingDistance(double gap, boolean isConnected) {
        plan.with("svc.access_m", 20d);
        double units = gap / metres(1, 4, 2, 4);
        roads("LINESTRING(1.05 4, 1.7 4)", "LINESTRING(" + (1.7 + units) + " 4, 4.9 4)");
        double exact = isConnected ? strip(180 - BETWEEN, 20) : 0;

        assertThat(green().served()).isBetween(exact - CHORD * Math.PI * 20 - CENTIMETRES, exact + CENTIMETRES);
    }

    @Test
    void park_farFromAnyRoad_servesItsSurroundingsOnly() {
        plan.both(
                LandUse.LAYER,
                l -> l.clear().add(box(1, 3, 3, 5), LandUse.CLASS, "0701").add(box(3, 3, 5, 5), LandUse.CLASS, "1401"));
        roads("LINESTRING(1.2 3, 1.2 5)");

        assertThat(green().served()).isCloseTo(40 * metres(3, 3, 3, 5), within(CENTIMETRES));
    }

    @Test
    void wayOffTheRoad_isHalfTheWalkAtMost() {
        plan.with("svc.access_m", 1000d).with("svc.walk_m", 160d);
        roads("LINESTRING(4.5 3, 4.5 5)");
        double straight = green().served();

        plan.with("svc.mode", "buffer").with("svc.walk_m", 80d);
        assertThat(straight).isGreaterThan(100).isCloseTo(green().served(), within(CENTIMETRES));
    }

    @Test
    void serviceOfPublicLand_hasItsOwnWalk() {
        plan.both(LandUse.LAYER, l -> l.setAll("MC", "x"));
        plan.both(LandUse.LAYER, l -> l.set(4, LandUse.CLASS, "0804"));
        plan.with("svc.public_walk_m", 200d).with("svc.walk_m", 100d);
        roads("LINESTRING(1.05 4, 4.9 4)");
        double exact = strip(160 - BETWEEN, 40);

        ServiceCoverage coverage = ServiceCoverage.of(
                plan.pair(), Role.DRAFT, Service.PUBLIC, plan.ruleSet().parameters(), Progress.NONE);
        assertThat(coverage.served()).isCloseTo(exact, within(1d));
    }

    /**
     * The model without its formula: every point of a lattice is asked for the shortest way to the park, off the road,
     * along the roads and off again, over points on the roads that are a metre apart.
     */
    @ParameterizedTest
    @ValueSource(doubles = {90, 200, 260})
    void share_isThatOfALatticeOfShortestWays(double walk) {
        double access = 30;
        double[][] streets = {
            {1.3, 4, 4.6, 4}, {2.4, 3.2, 2.4, 4.8}, {3.3, 3.2, 3.3, 4.4}, {2.4, 4.8, 4, 4.8}, {3.3, 4.2, 4.6, 4.5}
        };
        plan.with("svc.walk_m", walk).with("svc.access_m", access);
        roads(Arrays.stream(streets)
                .map(s -> "LINESTRING(" + s[0] + " " + s[1] + ", " + s[2] + " " + s[3] + ")")
                .toArray(String[]::new));
        ServiceCoverage coverage = green();

        double sx = metres(1, 4, 2, 4);
        double sy = metres(1, 3.5, 1, 4.5);
        Envelope park = new Envelope(sx, 1.1 * sx, 3.9 * sy, 4.1 * sy);
        Walker walker = new Walker(
                streets,
                sx,
                sy,
                c -> Math.hypot(
                        Math.max(0, Math.max(park.getMinX() - c.x, c.x - park.getMaxX())),
                        Math.max(0, Math.max(park.getMinY() - c.y, c.y - park.getMaxY()))));
        int served = 0;
        int points = 20_000;
        for (int i = 0; i < points; i++) {
            double x = 2 + 3 * (i * 0.7548776662466927 % 1);
            double y = 3 + 2 * (i * 0.5698402909980532 % 1);
            served += walker.isServed(new Coordinate(x * sx, y * sy), walk, access) ? 1 : 0;
        }
        // points a metre apart lose up to half a metre of the way, at the rim of what is served
        assertThat(coverage.share()).isCloseTo((double) served / points, within(0.006));
        assertThat(coverage.residential()).isCloseTo(area(2, 3, 5, 5), within(CENTIMETRES));
    }

    /** Ways over points on the streets, by relaxing until nothing changes. */
    private static final class Walker {
        private final List<Coordinate> points = new ArrayList<>();
        private final List<int[]> steps = new ArrayList<>();
        private final ToDoubleFunction<Coordinate> toPark;
        private double[] way;

        Walker(double[][] streets, double sx, double sy, ToDoubleFunction<Coordinate> toPark) {
            this.toPark = toPark;
            for (double[] s : streets) {
                Coordinate from = new Coordinate(s[0] * sx, s[1] * sy);
                Coordinate to = new Coordinate(s[2] * sx, s[3] * sy);
                int parts = (int) Math.ceil(from.distance(to));
                for (int i = 0; i <= parts; i++) {
                    points.add(
                            new Coordinate(from.x + (to.x - from.x) * i / parts, from.y + (to.y - from.y) * i / parts));
                    if (i > 0) {
                        steps.add(new int[] {points.size() - 2, points.size() - 1});
                    }
                }
            }
            for (int i = 0; i < points.size(); i++) {
                for (int j = 0; j < i; j++) {
                    if (points.get(i).distance(points.get(j)) < 0.75) {
                        steps.add(new int[] {i, j});
                    }
                }
            }
        }

        boolean isServed(Coordinate point, double walk, double access) {
            if (way == null) {
                relax(access);
            }
            if (toPark.applyAsDouble(point) <= access) {
                return true;
            }
            for (int i = 0; i < way.length; i++) {
                double off = points.get(i).distance(point);
                if (off <= access && way[i] + off <= walk) {
                    return true;
                }
            }
            return false;
        }

        private void relax(double access) {
            way = points.stream()
                    .mapToDouble(p -> toPark.applyAsDouble(p) <= access ? toPark.applyAsDouble(p) : 1e9)
                    .toArray();
            boolean isChanged = true;
            while (isChanged) {
                isChanged = false;
                for (int[] step : steps) {
                    double metres = points.get(step[0]).distance(points.get(step[1]));
                    for (int k = 0; k < 2; k++) {
                        if (way[step[1 - k]] + metres < way[step[k]] - 1e-9) {
                            way[step[k]] = way[step[1 - k]] + metres;
                            isChanged = true;
                        }
                    }
                }
            }
        }
    }

    /** Along the roads nothing is served that is not served as the crow flies. */
    @ParameterizedTest
    @ValueSource(doubles = {60, 120, 200, 300})
    void ground_thatIsServedAlongRoads_isServedInAStraightLine(double walk) {
        roads("LINESTRING(1.05 4, 3 3.5, 4.9 4)", "LINESTRING(2.5 3.2, 2.5 4.8)", "LINESTRING(1.2 4.6, 4 4.6)");
        plan.with("svc.walk_m", walk);
        ServiceCoverage along = green();

        plan.with("svc.mode", "buffer");
        ServiceCoverage straight = green();
        assertThat(straight.unserved().values())
                .allSatisfy(far -> assertThat(along.unserved().values()).anySatisfy(f -> assertThat(
                                far.difference(f.buffer(1e-9)).getArea())
                        .isLessThan(1e-12)));
        assertThat(along.served()).isLessThanOrEqualTo(straight.served() + CENTIMETRES);
    }
}
