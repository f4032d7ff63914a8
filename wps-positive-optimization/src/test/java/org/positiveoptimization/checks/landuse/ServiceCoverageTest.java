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

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.fixture.Grid;
import org.positiveoptimization.fixture.TinyPlan;
import org.positiveoptimization.plan.LayerCatalog;
import org.positiveoptimization.plan.LayerDefinition;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.progress.Progress;

class ServiceCoverageTest {
    private static final double CENTIMETRES = 0.01;
    private static final int POINTS = 100_000;

    private final TinyPlan plan = TinyPlan.conforming();

    private void parcels(String... wktAndClass) {
        CentralCity.parcels(plan, wktAndClass);
    }

    private ServiceCoverage green(PlanPair pair, Role role) {
        return ServiceCoverage.of(pair, role, Service.GREEN, plan.ruleSet().parameters(), Progress.NONE);
    }

    private ServiceCoverage green() {
        return green(plan.pair(), Role.DRAFT);
    }

    @Test
    void housing_besideAPark_isServedInAStripAsWideAsTheWalk() {
        parcels(box(1, 3, 3, 5), "0701", box(3, 3, 5, 5), "1401");
        plan.with("svc.walk_m", 50d);

        ServiceCoverage coverage = green();

        assertThat(coverage.residential()).isCloseTo(area(1, 3, 3, 5), within(CENTIMETRES));
        assertThat(coverage.served()).isCloseTo(50 * metres(3, 3, 3, 5), within(CENTIMETRES));
        assertThat(coverage.share()).isCloseTo(50 * metres(3, 3, 3, 5) / area(1, 3, 3, 5), within(1e-6));
        assertThat(coverage.unserved()).hasSize(1);
        assertThat(Grid.area(coverage.unserved().values().iterator().next()))
                .isCloseTo(area(1, 3, 3, 5) - 50 * metres(3, 3, 3, 5), within(CENTIMETRES));
    }

    /** The ground within r of a convex place has the area S + P r + π r² (Steiner). */
    @Test
    void housing_aroundAPark_isServedAsTheFormulaOfSteinerSays() {
        String ring = "POLYGON((1 3, 5 3, 5 5, 1 5, 1 3), (2.9 3.9, 3.1 3.9, 3.1 4.1, 2.9 4.1, 2.9 3.9))";
        parcels(ring, "070102", box(2.9, 3.9, 3.1, 4.1), "140100");
        plan.with("svc.walk_m", 80d).with("svc.min_green_m2", 300d);
        double exact = Grid.perimeter(Grid.read(box(2.9, 3.9, 3.1, 4.1))) * 80 + Math.PI * 80 * 80;

        assertThat(green().served()).isBetween(exact - 0.0035 * 2 * Math.PI * 80, exact + CENTIMETRES);
    }

    @Test
    void housing_withinTheWalkOrBeyondIt_isServedWhollyOrNotAtAll() {
        parcels(box(1, 3, 2, 5), "0701", box(2, 3, 4.5, 5), "0901", box(4.5, 3, 5, 5), "1403");
        double far = metres(1, 3, 4.5, 3);
        plan.with("svc.walk_m", far + 1);
        assertThat(green().share()).isEqualTo(1);
        assertThat(green().unserved()).isEmpty();

        plan.with("svc.walk_m", metres(2, 3, 4.5, 3) - 1);
        assertThat(green().share()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"-0.02, true", "0.02, false"})
    void park_servesFromTheLeastSizeOn(double more, boolean serves) {
        parcels(box(1, 3, 3, 5), "0701", box(3, 3, 3.2, 3.2), "1401", box(3.2, 3, 3.4, 3.2), "1403");
        plan.with("svc.walk_m", 50d).with("svc.min_green_m2", area(3, 3, 3.4, 3.2) + more);

        assertThat(green().served() > 0).isEqualTo(serves);
    }

    @Test
    void parks_thatMeetInACorner_areTwo() {
        parcels(box(1, 3, 3, 5), "0701", box(3, 3, 3.2, 3.2), "1401", box(3.2, 3.2, 3.4, 3.4), "1401");
        plan.with("svc.walk_m", 50d).with("svc.min_green_m2", area(3, 3, 3.2, 3.2) + 1);

        assertThat(green().served()).isZero();
    }

    @Test
    void classes_areThoseOfTheRuleSet() {
        parcels(box(1, 3, 3, 5), "0702", box(3, 3, 5, 5), "1402");
        plan.with("svc.walk_m", 50d);
        assertThat(green().share()).isNaN();

        plan.with("svc.denominator", "07");
        assertThat(green().share()).isZero();

        plan.with("svc.green_classes", List.of("14"));
        assertThat(green().served()).isCloseTo(50 * metres(3, 3, 3, 5), within(CENTIMETRES));
    }

    @Test
    void publicServices_haveTheirOwnClassesAndDistance() {
        parcels(box(1, 3, 3, 5), "0701", box(3, 3, 5, 5), "0804");
        plan.with("svc.public_walk_m", 40d);

        ServiceCoverage coverage = ServiceCoverage.of(
                plan.pair(), Role.DRAFT, Service.PUBLIC, plan.ruleSet().parameters(), Progress.NONE);
        assertThat(coverage.served()).isCloseTo(40 * metres(3, 3, 3, 5), within(CENTIMETRES));
    }

    @Test
    void versions_areReckonedApart() {
        parcels(box(1, 3, 3, 5), "0701", box(3, 3, 5, 5), "1401");
        plan.draft(LandUse.LAYER).set(4, "YDYHFLDM", "0901");
        plan.with("svc.walk_m", 50d);
        PlanPair pair = plan.pair();

        assertThat(green(pair, Role.DRAFT).served()).isZero();
        assertThat(green(pair, Role.APPROVED).served()).isCloseTo(50 * metres(3, 3, 3, 5), within(CENTIMETRES));
    }

    /** Edges that are straight on the plane are not straight in degrees: some 2 mm apart over 300 m. */
    @Test
    void figures_inAZone_areThoseOnTheEllipsoid() {
        String housing = "POLYGON((1 3, 5 3, 5 5, 1 5, 1 3), (2.2 3.4, 3.1 3.5, 2.5 4.1, 2.2 3.4))";
        parcels(housing, "0701", "POLYGON((2.2 3.4, 3.1 3.5, 2.5 4.1, 2.2 3.4))", "1401");
        plan.with("svc.walk_m", 60d);
        double geographic = green().served();
        for (LayerDefinition layer : LayerCatalog.standard().layers()) {
            plan.both(layer.code(), l -> {
                l.srid(4553);
                if (!layer.required()) {
                    l.drop();
                }
            });
        }

        assertThat(plan.pair().metric().srid()).isEqualTo(4553);
        assertThat(green().served()).isCloseTo(geographic, within(0.5));
    }

    /** Every point of a lattice of low discrepancy is asked for its distance to the parks. */
    @ParameterizedTest
    @CsvSource({"30", "55", "90"})
    void share_isThatOfALattice(double walk) {
        String lShape = "POLYGON((3.2 3.2, 4.6 3.2, 4.6 3.5, 3.5 3.5, 3.5 4.4, 3.2 4.4, 3.2 3.2))";
        String triangle = "POLYGON((1.4 4.2, 2.1 4.5, 1.5 4.8, 1.4 4.2))";
        Geometry parks = Grid.read(lShape).union(Grid.read(triangle));
        Geometry housing = Grid.read(box(1, 3, 5, 5)).difference(parks);
        plan.both(LandUse.LAYER, l -> l.clear()
                .add(housing, "YDYHFLDM", "0701")
                .add(lShape, "YDYHFLDM", "1401")
                .add(triangle, "YDYHFLDM", "1403"));
        plan.with("svc.walk_m", walk);

        double sx = metres(1, 4, 2, 4);
        double sy = metres(1, 3.5, 1, 4.5);
        Geometry inMetres = scaled(parks, sx, sy);
        IndexedPointInAreaLocator locator = new IndexedPointInAreaLocator(housing);
        int inside = 0;
        int served = 0;
        for (int i = 0; i < POINTS; i++) {
            double x = 1 + 4 * (i * 0.7548776662466927 % 1);
            double y = 3 + 2 * (i * 0.5698402909980532 % 1);
            if (locator.locate(new Coordinate(Grid.longitude(x), Grid.latitude(y))) == Location.INTERIOR) {
                inside++;
                Coordinate point = new Coordinate(x * sx, y * sy);
                served += inMetres.distance(inMetres.getFactory().createPoint(point)) <= walk ? 1 : 0;
            }
        }
        assertThat(green().share()).isCloseTo((double) served / inside, within(5e-4));
    }

    /** Grid units to metres. */
    private static Geometry scaled(Geometry lonLat, double sx, double sy) {
        Geometry copy = new GeometryFactory().createGeometry(lonLat);
        copy.apply((Coordinate c) -> c.setX((c.x * 1000 - 131_200) * sx));
        copy.apply((Coordinate c) -> c.setY((c.y * 1000 - 46_600) * sy));
        copy.geometryChanged();
        return copy;
    }
}
