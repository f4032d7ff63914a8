/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.landuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.positiveoptimization.fixture.Grid.area;
import static org.positiveoptimization.fixture.Grid.box;
import static org.positiveoptimization.fixture.ResultAssert.assertThatResult;

import net.sf.geographiclib.Geodesic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.positiveoptimization.fixture.Grid;
import org.positiveoptimization.fixture.TinyLayer;
import org.positiveoptimization.fixture.TinyPlan;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.progress.Progress;

/** The central city is the box from (1, 3) to (5, 5) of the grid. */
class RoadDensityTest {
    private static final Geodesic CGCS2000 = new Geodesic(6378137, 1 / 298.257222101);

    private final TinyPlan plan = TinyPlan.conforming();

    private RoadDensity draft() {
        return RoadDensity.of(plan.pair(), Role.DRAFT, Progress.NONE).orElseThrow();
    }

    /** Metres between two points of the grid by another library. */
    private static double metres(double x0, double y0, double x1, double y1) {
        return CGCS2000.Inverse(Grid.latitude(y0), Grid.longitude(x0), Grid.latitude(y1), Grid.longitude(x1)).s12;
    }

    /** On the central meridian of a zone a metre of the plane is a metre, a square metre nearby a square metre. */
    @ParameterizedTest
    @CsvSource({
        "'LINESTRING(44500000 5160000, 44500000 5161000)', 1000",
        "'LINESTRING(44500000 5159000, 44500000 5163000)', 1000",
        "'LINESTRING(44500000 5158000, 44500000 5159000)', 0",
        "'MULTILINESTRING((44500000 5160200, 44500000 5160500), (44500000 5160900, 44500000 5161900))', 400",
        "'LINESTRING(44500003 5160000, 44500000 5160004, 44500000 5160010)', 11",
    })
    void density_onThePlane_isLengthByArea(String road, double metres) throws ParseException {
        for (Role role : Role.values()) {
            plan.source(role).codes().forEach(code -> plan.layer(role, code).srid(4532));
        }
        plan.draft("ZXCQFW")
                .store(
                        1,
                        plane("POLYGON((44499500 5160000, 44500500 5160000, 44500500 5161000, 44499500 5161000,"
                                + " 44499500 5160000))"));
        plan.draft("DLZXX").srid(4532).add(box(1, 1, 2, 2)).store(1, plane(road));

        assertThat(plan.pair().metric().srid()).isEqualTo(4532);
        assertThat(draft().area()).isCloseTo(1_000_000, within(0.05));
        assertThat(draft().length()).isCloseTo(metres, within(1e-3));
        assertThat(draft().density()).isCloseTo(metres / 1000, within(1e-6));
    }

    private static Geometry plane(String wkt) throws ParseException {
        return new WKTReader().read(wkt);
    }

    @ParameterizedTest
    @CsvSource({
        // inside, to the border, across it, along it, outside
        "2, 3.5, 2, 4.5, 2, 3.5, 2, 4.5",
        "2, 3, 2, 5, 2, 3, 2, 5",
        "2, 1, 2, 4, 2, 3, 2, 4",
        "1, 3, 1, 6, 1, 3, 1, 5",
        "3, 3, 3, 5, 3, 3, 3, 5",
        "6, 3, 6, 5, 6, 3, 6, 3",
    })
    void road_countsAsFarAsItLiesInTheCity(
            double x0, double y0, double x1, double y1, double u0, double v0, double u1, double v1) {
        plan.draft("DLZXX").add(line(x0, y0, x1, y1));

        assertThat(draft().length()).isCloseTo(metres(u0, v0, u1, v1), within(1e-3));
        assertThat(draft().area()).isCloseTo(area(1, 3, 5, 5), within(0.01));
    }

    /** A border between two features, ground that two features share: nothing of a road counts twice. */
    @ParameterizedTest
    @ValueSource(doubles = {3, 2})
    void road_thatSeveralFeaturesMeet_countsOnce(double from) {
        plan.draft("ZXCQFW").reshape(1, box(1, 3, 3, 5)).add(box(from, 3, 5, 5));
        plan.draft("DLZXX").add(line(3, 3, 3, 5)).add(line(2.5, 3, 2.5, 5)).add(line(1, 4, 5, 4));

        assertThat(draft().length())
                .isCloseTo(
                        metres(3, 3, 3, 5)
                                + metres(2.5, 3, 2.5, 5)
                                + metres(1, 4, from, 4)
                                + metres(from, 4, 3, 4)
                                + metres(3, 4, 5, 4),
                        within(2e-3));
    }

    /** Straight on the plane and straight in degrees: millimetres apart over 300 m, and as long. */
    @ParameterizedTest
    @ValueSource(strings = {"LINESTRING(2 3.5, 4 4.5)", "MULTILINESTRING((2 3.5, 4 4.5), (2 4.5, 2.5 4))"})
    void roads_inAnotherCrs_areConverted(String roads) {
        plan.both("DLZXX", l -> l.add(roads));
        plan.draft("DLZXX").srid(4532);

        assertThat(plan.pair().metric().srid()).isEqualTo(4490);
        assertThat(plan.pair().draft().layer("DLZXX").orElseThrow().reprojected())
                .isTrue();
        double stored = RoadDensity.of(plan.pair(), Role.APPROVED, Progress.NONE)
                .orElseThrow()
                .length();
        assertThat(draft().length()).isCloseTo(stored, within(1e-3));
    }

    @Test
    void rule_withoutRoads_tellsNoDensity() {
        assertThatResult(plan.check("L3"))
                .passes()
                .measures("road_density", null, null)
                .measures("road_length", null, null);
    }

    @Test
    void rule_withAnEmptyLayer_tellsThatThereIsNoRoad() {
        plan.both("DLZXX", l -> {});

        assertThatResult(plan.check("L3"))
                .passes()
                .measures("road_density", 0d, 0d)
                .measures("roads_removed", 0d, null)
                .measures("roads_added", null, 0d);
    }

    @Test
    void rule_tellsBothVersionsAndWhatChanged_andDecidesNothing() {
        plan.both("DLZXX", l -> l.add(line(2, 3, 2, 5), "DLDJ", "2").add(line(3, 3, 3, 5)));
        plan.draft("DLZXX").remove(2).reshape(1, Grid.read(line(2, 3, 2, 4)));
        double km2 = area(1, 3, 5, 5) / 1e6;
        double length = metres(2, 3, 2, 5);

        assertThatResult(plan.check("L3"))
                .passes()
                .measures("road_length", 2 * length, metres(2, 3, 2, 4))
                .measures("road_density", 2 * length / 1000 / km2, metres(2, 3, 2, 4) / 1000 / km2)
                .measures("roads_removed", 2 * length, null)
                .measures("roads_added", null, metres(2, 3, 2, 4));
    }

    @Test
    void road_ofAnotherClass_isTakenOutAndPutIn() {
        plan.both("DLZXX", l -> l.add(line(2, 3, 2, 5), "DLDJ", "2"));
        plan.draft("DLZXX").set(1, "DLDJ", "3");

        assertThatResult(plan.check("L3"))
                .measures("roads_removed", metres(2, 3, 2, 5), null)
                .measures("roads_added", null, metres(2, 3, 2, 5));
    }

    @Test
    void layerThatIsUnsound_isNotMeasured_andTheSharesAre() {
        plan.both("DLZXX", l -> l.add(line(2, 3, 2, 5)));
        plan.draft("DLZXX").add(box(1, 3, 2, 4));

        assertThatResult(plan.check("L3"))
                .passes()
                .measures("road_density", metres(2, 3, 2, 5) / 1000 / (area(1, 3, 5, 5) / 1e6), null);
    }

    @Test
    void cityThatIsUnsound_isNotMeasured() {
        plan.both("DLZXX", l -> l.add(line(2, 3, 2, 5)));
        plan.both("ZXCQFW", TinyLayer::drop);

        assertThat(RoadDensity.of(plan.pair(), Role.DRAFT, Progress.NONE)).isEmpty();
    }

    private static String line(double x0, double y0, double x1, double y1) {
        return "LINESTRING(" + x0 + " " + y0 + ", " + x1 + " " + y1 + ")";
    }
}
