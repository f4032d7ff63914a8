/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.measures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.positiveoptimization.plan.Role;

/** L1 to L4 and U5: the central city. */
final class CityOracles {
    static final String LAYER = "ZXCQGHYDYH";
    static final String CITY = "ZXCQFW";
    private static final String ROADS = "DLZXX";
    private static final String NOWHERE = "00";

    private CityOracles() {}

    static void addTo(Oracles oracles) {
        oracles.addScoped("L1 land_use_area", p -> {
            Map<String, Figures> areas = byClass(p, false);
            areas.put(Oracles.WHOLE, ZoneOracles.both(r -> p.area(r, LAYER)));
            return areas;
        });
        oracles.addScoped("L1 land_use_share", p -> byClass(p, true));
        oracles.addScoped("L1 land_use_transfer", CityOracles::transfers);
        tiling(oracles, "overlap_area", (p, r) -> QualityOracles.overlap(p, r, LAYER));
        tiling(oracles, "gap_area", (p, r) -> QualityOracles.uncovered(p, r, CITY, LAYER));
        tiling(oracles, "outside_area", (p, r) -> QualityOracles.uncovered(p, r, LAYER, CITY));
        oracles.addScoped(
                "L3 kept_class_area",
                p -> scoped(p.settings.texts("landuse.kept_classes"), code -> ZoneOracles.both(
                                r -> area(p, r, List.of(code)))
                        .limit(area(p, Role.APPROVED, List.of(code)) * growth(p))));
        oracles.addScoped("L3 land_use_share", p -> {
            List<String> codes = new ArrayList<>(p.settings.texts("landuse.kept_classes"));
            codes.addAll(p.settings.texts("landuse.reported_classes"));
            return scoped(codes, code -> ZoneOracles.both(r -> area(p, r, List.of(code)) / p.area(r, LAYER)));
        });
        oracles.add("L3 road_length", p -> ZoneOracles.both(r -> roads(p, r)));
        oracles.add("L3 road_density", p -> ZoneOracles.both(r -> roads(p, r) / p.area(r, CITY) * 1_000));
        oracles.add("L3 roads_removed", p -> Figures.before(length(p.allChanges(ROADS).removed)));
        oracles.add("L3 roads_added", p -> Figures.after(length(p.allChanges(ROADS).added)));
        oracles.addScoped("U5 inside_area", p -> inside(p, false));
        oracles.addScoped("U5 inside_share", p -> inside(p, true));
    }

    // classes

    /** @return the class without trailing pairs of zeros */
    static String code(StoredRow row) {
        return row.text("YDYHFLDM").replaceFirst("^(..(?:..)*?)(?:00)+$", "$1");
    }

    static boolean isIn(StoredRow row, List<String> prefixes) {
        return prefixes.stream().anyMatch(code(row)::startsWith);
    }

    private static double area(Plans plans, Role role, List<String> prefixes) {
        return plans.rows(role, LAYER).stream()
                .filter(r -> isIn(r, prefixes))
                .mapToDouble(StoredRow::area)
                .sum();
    }

    private static double growth(Plans plans) {
        return plans.area(Role.DRAFT, LAYER) / plans.area(Role.APPROVED, LAYER);
    }

    private interface OfScope {
        Figures of(String scope);
    }

    private static Map<String, Figures> scoped(List<String> scopes, OfScope figures) {
        Map<String, Figures> all = new LinkedHashMap<>();
        scopes.forEach(s -> all.put(s, figures.of(s)));
        return all;
    }

    // L1

    private static String level(Plans plans, StoredRow row) {
        int digits = (int) plans.settings.number("landuse.matrix_digits");
        return row == null
                ? NOWHERE
                : code(row).substring(0, Math.min(digits, code(row).length()));
    }

    private static Set<String> classes(Plans plans) {
        Set<String> classes = new TreeSet<>();
        for (Role role : Role.values()) {
            plans.rows(role, LAYER).forEach(r -> classes.add(level(plans, r)));
        }
        return classes;
    }

    private static double ofLevel(Plans plans, Role role, String level) {
        return plans.rows(role, LAYER).stream()
                .filter(r -> level(plans, r).equals(level))
                .mapToDouble(StoredRow::area)
                .sum();
    }

    private static Map<String, Figures> byClass(Plans plans, boolean asShare) {
        return scoped(
                new ArrayList<>(classes(plans)),
                c -> ZoneOracles.both(r -> ofLevel(plans, r, c) / (asShare ? plans.area(r, LAYER) : 1)));
    }

    private static Map<String, Figures> transfers(Plans plans) {
        Map<String, Double> areas = new TreeMap<>();
        for (String code : classes(plans)) {
            areas.put(code + ">" + code, ofLevel(plans, Role.APPROVED, code));
        }
        for (Piece piece : plans.allChanges(LAYER).pieces) {
            String from = level(plans, piece.before());
            String to = level(plans, piece.after());
            if (!from.equals(to)) {
                areas.merge(from + ">" + to, piece.area(), Double::sum);
                areas.computeIfPresent(from + ">" + from, (k, area) -> area - piece.area());
            }
        }
        Map<String, Figures> all = new LinkedHashMap<>();
        areas.forEach((scope, area) -> all.put(scope, Figures.after(area)));
        return all;
    }

    // L2, L3

    private interface OfVersion {
        double of(Plans plans, Role role);
    }

    private static void tiling(Oracles oracles, String name, OfVersion figure) {
        oracles.addScoped(
                "L2 " + name,
                p -> Map.of(LAYER, ZoneOracles.both(r -> figure.of(p, r)).limit(0)));
    }

    private static double roads(Plans plans, Role role) {
        Geometry city = Ground.union(
                plans.rows(role, CITY).stream().map(StoredRow::geometry).toList());
        return Plans.sum(
                plans.rows(role, ROADS),
                r -> Ground.length(OverlayNGRobust.overlay(r.geometry(), city, OverlayNG.INTERSECTION)));
    }

    private static double length(List<StoredRow> rows) {
        return Plans.sum(rows, r -> Ground.length(r.geometry()));
    }

    // U5

    private static double inside(Plans plans, Role role, List<String> prefixes) {
        double sum = 0;
        for (StoredRow boundary : plans.rows(role, "CZKFBJ")) {
            for (StoredRow parcel : plans.near(role, LAYER).to(boundary.geometry())) {
                sum += isIn(parcel, prefixes) ? Ground.area(Ground.common(parcel.geometry(), boundary.geometry())) : 0;
            }
        }
        return sum;
    }

    private static Map<String, Figures> inside(Plans plans, boolean asShare) {
        double before = inside(plans, Role.APPROVED, List.of(""));
        double after = inside(plans, Role.DRAFT, List.of(""));
        return scoped(List.of("service", "green"), group -> {
            List<String> classes = plans.settings.texts("udb." + group + "_classes");
            Figures areas = ZoneOracles.both(r -> inside(plans, r, classes));
            return asShare
                    ? Figures.of(areas.before() / before, areas.after() / after)
                    : areas.limit(areas.before() * (after / before));
        });
    }
}
