/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.positiveoptimization.fixture.Grid.area;
import static org.positiveoptimization.fixture.Grid.box;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.data.simple.SimpleFeatureCollection;
import org.geotools.data.simple.SimpleFeatureIterator;
import org.geotools.process.ProcessException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.positiveoptimization.features.ReadCaps;
import org.positiveoptimization.fixture.Grid;
import org.positiveoptimization.fixture.TinyPlan;
import org.positiveoptimization.geometry.Cgcs2000;

/** The tiny plan: farmland 0..1, evidence, built land 3..5 in x 1..5, redline 6..8. */
class SitingCheckProcessTest {
    private static final double ROUNDING = 0.0051;

    private final TinyPlan plan = TinyPlan.conforming();
    private FakeHost host = new FakeHost(plan);

    @AfterEach
    void close() {
        host.close();
    }

    private static Map<String, Object> check(String wkt, Object... more) {
        return check(Grid.read(wkt), more);
    }

    private static Map<String, Object> check(Geometry footprint, Object... more) {
        List<Object> inputs =
                new ArrayList<>(List.of("plan", "DRAFT", "footprint", footprint, "crs", "EPSG:4490", "lang", "en"));
        inputs.addAll(List.of(more));
        return FakeHost.call("SitingCheck", inputs.toArray());
    }

    private static List<String> ground(Map<String, Object> outputs) {
        List<String> ground = new ArrayList<>();
        try (SimpleFeatureIterator iterator = ((SimpleFeatureCollection) outputs.get("ground")).features()) {
            while (iterator.hasNext()) {
                SimpleFeature feature = iterator.next();
                assertThat(area((Geometry) feature.getDefaultGeometry()))
                        .isCloseTo((Double) feature.getAttribute("area_m2"), within(0.02));
                ground.add((feature.getAttribute("layer") + " " + feature.getAttribute("kind_en")).strip());
            }
        }
        return ground;
    }

    private static double number(Map<String, Object> outputs, String name) {
        return (Double) outputs.get(name);
    }

    @Test
    void footprint_insideTheBoundary_needsNothing() {
        Map<String, Object> outputs = check(box(2, 3.5, 3, 4), "type", "01");

        assertThat(outputs).containsEntry("verdict", "PASS");
        assertThat(number(outputs, "area")).isCloseTo(area(2, 3.5, 3, 4), within(ROUNDING));
        assertThat(number(outputs, "onFarmland")).isZero();
        assertThat(number(outputs, "outsideBoundary")).isZero();
        assertThat(ground(outputs)).anyMatch(g -> g.equals("CZKFBJ")).anyMatch(g -> g.startsWith("GHFQ 400"));
    }

    @Test
    void footprint_onFarmlandAndAcrossTheBoundary_needsACaseForEach() throws Exception {
        Map<String, Object> outputs = check(box(2, 0.5, 3, 4));

        assertThat(outputs).containsEntry("verdict", "WARN");
        assertThat(number(outputs, "onFarmland")).isCloseTo(area(2, 0.5, 3, 1), within(ROUNDING));
        assertThat(number(outputs, "outsideBoundary")).isCloseTo(area(2, 0.5, 3, 3), within(ROUNDING));
        assertThat(number(outputs, "onRedLine")).isZero();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReportRenderer.write((Document) outputs.get("report"), "text/csv", out);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("needs one of these cases")
                .contains("outside");
    }

    @Test
    void footprint_onTheRedLine_needsACase() {
        Map<String, Object> outputs = check(box(2, 5.5, 3, 7));

        assertThat(outputs).containsEntry("verdict", "WARN");
        assertThat(number(outputs, "onRedLine")).isCloseTo(area(2, 6, 3, 7), within(ROUNDING));
    }

    @Test
    void zone_thatDoesNotTakeTheType_needsAStatement() {
        host.close();
        host = new FakeHost(plan.with("project.zone_types", List.of("500:01")));
        assertThat(check(box(2, 3.5, 3, 4), "type", "01")).containsEntry("verdict", "WARN");
        assertThat(check(box(2, 3.5, 3, 4))).containsEntry("verdict", "PASS");
    }

    @Test
    void footprint_inAZoneOfTheGaussKrugerProjection_isTakenToThePlan() {
        // the same ground, its corners taken to zone EPSG:4532 or the one that covers the plan
        int srid = 4532;
        Geometry zone = Cgcs2000.convert(Grid.read(box(2, 0.5, 3, 4)), Cgcs2000.GEOGRAPHIC, srid);
        Map<String, Object> outputs =
                FakeHost.call("SitingCheck", "plan", "DRAFT", "footprint", zone, "crs", "EPSG:" + srid);

        assertThat(number(outputs, "area")).isCloseTo(area(2, 0.5, 3, 4), within(0.05));
        assertThat(number(outputs, "onFarmland")).isCloseTo(area(2, 0.5, 3, 1), within(0.05));
    }

    @Test
    void plan_withoutAnObligatoryLine_isIncomplete() {
        plan.draft("STBHHX").drop();
        host.close();
        host = new FakeHost(plan);
        assertThat(check(box(2, 0.5, 3, 4))).containsEntry("verdict", "INCOMPLETE");
        assertThat(check(box(2, 3.5, 3, 4))).containsEntry("verdict", "INCOMPLETE");
    }

    @Test
    void features_farAway_areNotRead() {
        AtomicInteger given = new AtomicInteger();
        host.memory("DRAFT", "YJJBNT").atFeature(given::incrementAndGet);
        check(box(2.2, 0.2, 2.8, 0.8));
        assertThat(given.get()).isEqualTo(1);
    }

    @Test
    void footprint_thatIsNoSoundGround_isRefused() {
        GeometryFactory factory = new GeometryFactory();
        List<Geometry> wrong = List.of(
                Grid.read("POLYGON((0 0, 1 1, 1 0, 0 1, 0 0))"),
                factory.createPolygon(),
                factory.createPoint(new Coordinate(131, 46)),
                // latitude first
                factory.createPolygon(new Coordinate[] {
                    new Coordinate(46, 131), new Coordinate(46, 132), new Coordinate(47, 132), new Coordinate(46, 131)
                }),
                factory.createPolygon(new Coordinate[] {
                    new Coordinate(1e300, 0),
                    new Coordinate(0, 1e300),
                    new Coordinate(1e300, 1e300),
                    new Coordinate(1e300, 0)
                }),
                factory.createPolygon(new Coordinate[] {
                    new Coordinate(131, 46),
                    new Coordinate(Double.NaN, 46),
                    new Coordinate(131, 47),
                    new Coordinate(131, 46)
                }));
        for (Geometry footprint : wrong) {
            assertThatThrownBy(() -> check(footprint))
                    .isInstanceOf(ProcessException.class)
                    .hasNoCause()
                    .hasMessageContaining("footprint");
        }
    }

    @Test
    void inputs_thatAreNone_areRefused() {
        Geometry footprint = Grid.read(box(2, 3.5, 3, 4));
        assertThatThrownBy(() -> FakeHost.call("SitingCheck", "plan", "DRAFT", "footprint", footprint))
                .isInstanceOf(ProcessException.class);
        assertThatThrownBy(() -> FakeHost.call("SitingCheck", "plan", "DRAFT", "crs", "EPSG:4490", "lang", "en"))
                .isInstanceOf(ProcessException.class);
        assertThatThrownBy(() -> check(footprint, "type", "exec(1)")).hasMessageContaining("01, 02");
        assertThatThrownBy(() -> check(footprint, "plan", "nowhere")).hasMessageContaining("nowhere");
        host.limits = new ProcessLimits(new ReadCaps(100, 4, 100), host.limits.time(), 10);
        assertThatThrownBy(() -> check(footprint)).hasMessageContaining("vertices");
    }
}
