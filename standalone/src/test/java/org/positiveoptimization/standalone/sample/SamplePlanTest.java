/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.progress.Progress;

/** Brute force over small plans, with an area formula of its own: nothing here uses the checks. */
class SamplePlanTest {
    private static final int SMALL = 5_000;
    private static final List<String> DISJOINT = List.of(
            "XZQ",
            "GHYDYH",
            "YJJBNT",
            "STBHHX",
            "CZKFBJ",
            "GHFQ",
            "ZXCQFW",
            "ZXCQGHYDYH",
            "ZXCQCSLVX",
            "ZXCQCSHX",
            "ZXCQCSLX",
            "ZXCQCSZX");

    private final SamplePlan plan = SampleBuilder.build(new SampleOptions(SMALL, 3, true), Progress.NONE);

    @Test
    void features_areValidAndOnTheLattice_inBothVersions() {
        for (Role role : Role.values()) {
            for (String layer : plan.layers(role)) {
                plan.forEach(role, layer, row -> {
                    assertThat(row.geometry.isValid())
                            .as("%s %s", layer, row.number)
                            .isTrue();
                    assertThat(row.geometry.getCoordinates())
                            .as("%s %s", layer, row.number)
                            .allMatch(c ->
                                    Lattice.MODEL.makePrecise(c.x) == c.x && Lattice.MODEL.makePrecise(c.y) == c.y);
                });
            }
        }
    }

    @Test
    void tilings_haveTheAreaOfWhatTheyTile_perCounty() {
        for (Role role : Role.values()) {
            Map<Integer, Double> counties = areas(role, "XZQ");
            assertSameAreas(areas(role, "GHYDYH"), counties);
            assertSameAreas(areas(role, "GHFQ"), counties);
            assertSameAreas(areas(role, "ZXCQGHYDYH"), areas(role, "ZXCQFW"));
        }
    }

    @Test
    void features_doNotOverlap_withinALayer() {
        for (Role role : Role.values()) {
            for (String layer : DISJOINT) {
                assertThat(overlap(rows(role, layer), rows(role, layer), true))
                        .as(layer)
                        .isZero();
            }
        }
    }

    @Test
    void controlLines_doNotOverlap_inTheDraft() {
        List<Row> farmland = rows(Role.DRAFT, "YJJBNT");
        assertThat(overlap(farmland, rows(Role.DRAFT, "STBHHX"), false)).isZero();
        assertThat(overlap(farmland, rows(Role.DRAFT, "CZKFBJ"), false)).isZero();
        assertThat(overlap(rows(Role.DRAFT, "STBHHX"), rows(Role.DRAFT, "CZKFBJ"), false))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"YJJBNT", "CZKFBJ"})
    void ledger_equalsWhatGoesInAndOut_ofALine(String layer) {
        Geometry before = union(changed(Role.APPROVED, layer));
        Geometry after = union(changed(Role.DRAFT, layer));
        Geometry difference = OverlayNGRobust.overlay(before, after, OverlayNG.SYMDIFFERENCE);
        Geometry declared = union(rows(Role.DRAFT, "WHC" + layer).stream()
                .filter(r -> !"2".equals(r.values.get("WHLX")))
                .toList());
        assertThat(declared.isEmpty()).isFalse();
        assertThat(OwnArea.of(OverlayNGRobust.overlay(difference, declared, OverlayNG.SYMDIFFERENCE)))
                .isLessThan(0.001);
    }

    @Test
    void zoneLedger_equalsWhereTheZoneChanges() {
        List<Row> before = changed(Role.APPROVED, "GHFQ");
        List<Row> after = changed(Role.DRAFT, "GHFQ");
        double reclassified = 0;
        for (Row b : before) {
            for (Row a : after) {
                if (!a.values.get("GHFQDM").equals(b.values.get("GHFQDM"))) {
                    reclassified += OwnArea.of(OverlayNGRobust.overlay(a.geometry, b.geometry, OverlayNG.INTERSECTION));
                }
            }
        }
        double declared = rows(Role.DRAFT, "WHCGHFQ").stream()
                .mapToDouble(r -> OwnArea.of(r.geometry))
                .sum();
        assertThat(declared).isPositive();
        assertThat(reclassified).isCloseTo(declared, org.assertj.core.data.Offset.offset(0.01));
    }

    @Test
    void identifiers_areUnique_withinALayer() {
        RowFinisher finisher = new RowFinisher(plan.outlines());
        for (Role role : Role.values()) {
            for (String layer : plan.layers(role)) {
                Set<String> seen = new HashSet<>();
                plan.forEach(role, layer, row -> assertThat(seen.add(finisher.identifier(row.county, row.number)))
                        .as("%s %s", layer, row.number)
                        .isTrue());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {SMALL, 20_000, 60_000})
    void streets_ofTheCentralCity_areOneNetworkInsideIt(int polygons) {
        SamplePlan any = SampleBuilder.build(new SampleOptions(polygons, 6, false), Progress.NONE);
        List<Row> streets = new ArrayList<>();
        List<Row> draft = new ArrayList<>();
        List<Geometry> extent = new ArrayList<>();
        any.forEach(Role.APPROVED, "DLZXX", streets::add);
        any.forEach(Role.DRAFT, "DLZXX", draft::add);
        any.forEach(Role.APPROVED, "ZXCQFW", row -> extent.add(row.geometry));

        assertThat(streets).hasSizeGreaterThan(20).isEqualTo(draft);
        Geometry city = UnaryUnionOp.union(extent);
        Geometry roads = Lattice.FACTORY.createMultiLineString(
                streets.stream().map(r -> (LineString) r.geometry).toArray(LineString[]::new));
        assertThat(city.covers(roads)).isTrue();
        Set<Integer> open = new HashSet<>();
        for (int k = 1; k < streets.size(); k++) {
            open.add(k);
        }
        Deque<Geometry> reached = new ArrayDeque<>(List.of(streets.get(0).geometry));
        while (!reached.isEmpty()) {
            Geometry street = reached.remove();
            for (int k : List.copyOf(open)) {
                if (streets.get(k).geometry.intersects(street)) {
                    open.remove(k);
                    reached.add(streets.get(k).geometry);
                }
            }
        }
        assertThat(open).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {SMALL, 12_000, 20_000})
    void polygons_areAsManyAsAskedFor_withinATenth(int wanted) {
        SamplePlan any = SampleBuilder.build(new SampleOptions(wanted, 5, false), Progress.NONE);
        int total = any.counts(Role.APPROVED).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum()
                + any.counts(Role.DRAFT).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum();
        assertThat(total).isBetween((int) (0.9 * wanted), (int) (1.1 * wanted));
    }

    @Test
    void expectations_areEmpty_whenConforming() {
        assertThat(plan.expectations().all()).isEmpty();
        assertThat(plan.expectations().verdicts().values()).containsOnly("PASS");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void expectations_breakEveryRule_whenNotConforming(long seed) {
        SamplePlan broken = SampleBuilder.build(new SampleOptions(SMALL, seed, false), Progress.NONE);
        assertThat(broken.expectations().all())
                .extracting(Expectations.Expected::rule)
                .containsAll(Expectations.RULES);
        assertThat(broken.expectations().all())
                .extracting(e -> e.note().en())
                .contains(
                        "green space is spread less evenly",
                        "green system is broken",
                        "county loses a kind of zone",
                        "water protection zone is smaller",
                        "sector feature on farmland without a case",
                        "sector feature on the red line without a case",
                        "sector feature in a zone that is not allowed");
        Map<String, String> verdicts = new HashMap<>(broken.expectations().verdicts());
        assertThat(verdicts).hasSize(Expectations.RULES.size());
        // a rule for information passes whatever it finds
        assertThat(verdicts.remove("L1")).isEqualTo("PASS");
        assertThat(verdicts).doesNotContainValue("PASS");
    }

    private static void assertSameAreas(Map<Integer, Double> actual, Map<Integer, Double> expected) {
        assertThat(actual.keySet()).isEqualTo(expected.keySet());
        expected.forEach((county, area) ->
                assertThat(actual.get(county)).isCloseTo(area, org.assertj.core.data.Offset.offset(0.01)));
    }

    private Map<Integer, Double> areas(Role role, String layer) {
        Map<Integer, Double> sums = new HashMap<>();
        plan.forEach(role, layer, row -> sums.merge(row.county, OwnArea.of(row.geometry), Double::sum));
        return sums;
    }

    private List<Row> rows(Role role, String layer) {
        List<Row> rows = new ArrayList<>();
        plan.forEach(role, layer, rows::add);
        return rows;
    }

    /** @return the rows of a version that the other has not, by geometry and values */
    private List<Row> changed(Role role, String layer) {
        Set<String> other = new HashSet<>();
        plan.forEach(role == Role.DRAFT ? Role.APPROVED : Role.DRAFT, layer, r -> other.add(text(r)));
        return rows(role, layer).stream().filter(r -> !other.contains(text(r))).toList();
    }

    private static String text(Row row) {
        return row.geometry + " " + row.values;
    }

    private static Geometry union(List<Row> rows) {
        Geometry union = Lattice.FACTORY.createPolygon();
        for (Row row : rows) {
            union = OverlayNGRobust.overlay(union, row.geometry, OverlayNG.UNION);
        }
        return union;
    }

    private static double overlap(List<Row> left, List<Row> right, boolean same) {
        STRtree tree = new STRtree();
        for (int k = 0; k < right.size(); k++) {
            tree.insert(right.get(k).geometry.getEnvelopeInternal(), k);
        }
        double sum = 0;
        for (int k = 0; k < left.size(); k++) {
            Geometry geometry = left.get(k).geometry;
            for (Object candidate : tree.query(geometry.getEnvelopeInternal())) {
                if (!same || (Integer) candidate > k) {
                    Geometry common = OverlayNGRobust.overlay(
                            geometry, right.get((Integer) candidate).geometry, OverlayNG.INTERSECTION);
                    sum += common instanceof Polygon || common.getDimension() == 2 ? OwnArea.of(common) : 0;
                }
            }
        }
        return sum;
    }
}
