/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.measures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.locationtech.jts.algorithm.InteriorPoint;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.positiveoptimization.plan.Role;

/** Z1 to Z5. */
final class ZoneOracles {
    private static final String LAYER = "GHFQ";
    private static final String CONTROL = "XZQ";
    private static final String RED_LINE = "STBHHX";
    private static final String FARMLAND = "YJJBNT";
    private static final String BOUNDARY = "CZKFBJ";
    private static final List<String> CAUSES = List.of(FARMLAND, RED_LINE, BOUNDARY, "GHYDYH", "ZXCQGHYDYH");

    private ZoneOracles() {}

    static void addTo(Oracles oracles) {
        oracles.add("Z1 zone_overlap", p -> both(r -> QualityOracles.overlap(p, r, LAYER))
                .limit(0));
        oracles.add("Z1 zone_gap", p -> both(r -> QualityOracles.uncovered(p, r, CONTROL, LAYER))
                .limit(0));
        oracles.add("Z1 zone_outside", p -> both(r -> QualityOracles.uncovered(p, r, LAYER, CONTROL))
                .limit(0));
        oracles.add("Z1 zone_total_difference", ZoneOracles::balance);
        oracles.addScoped("Z2 zone_line_difference", p -> {
            Map<String, Figures> lines = new LinkedHashMap<>();
            lines.put(RED_LINE, both(r -> apart(p, r, "100", RED_LINE)).limit(0));
            lines.put(BOUNDARY, both(r -> apart(p, r, "400", BOUNDARY)).limit(0));
            return lines;
        });
        oracles.add("Z3 farmland_zone_share", p -> both(r -> zoned(p, r) / p.area(r, FARMLAND))
                .held());
        oracles.add("Z3 farmland_in_zone", p -> both(r -> zoned(p, r)));
        oracles.add("Z4 zone_changed_area", p -> Figures.after(Plans.area(p.changes(LAYER))));
        oracles.add(
                "Z4 zone_unexplained_area", p -> Figures.after(unexplained(p)).limit(0));
        oracles.add(
                "Z5 unlawful_zone_codes",
                p -> count(p, z -> !p.settings.texts("zone.kinds").contains(z.text("GHFQDM"))));
        oracles.add(
                "Z5 zone_names",
                p -> count(p, z -> {
                    String name = QualityOracles.CODES.get("ZONE").get(z.text("GHFQDM"));
                    return name != null && !z.text("GHFQMC").isEmpty() && !name.equals(z.text("GHFQMC"));
                }));
        oracles.add("Z5 county_zone_kinds", p -> {
            Set<List<String>> before = kinds(p, Role.APPROVED);
            Set<List<String>> after = kinds(p, Role.DRAFT);
            long changed = before.stream().filter(k -> !after.contains(k)).count()
                    + after.stream().filter(k -> !before.contains(k)).count();
            return Figures.after(changed).limit(0);
        });
        oracles.add("Z5 zone_texts", ZoneOracles::texts);
    }

    /** A figure of a version. */
    interface OfRole {
        double of(Role role);
    }

    static Figures both(OfRole figure) {
        return Figures.of(figure.of(Role.APPROVED), figure.of(Role.DRAFT));
    }

    /** @return the first-level code */
    private static String kind(StoredRow zone) {
        String code = zone.text("GHFQDM");
        return QualityOracles.CODES.get("ZONE_DETAIL").containsKey(code) ? code.charAt(0) + "00" : code;
    }

    private static List<StoredRow> zones(Plans plans, Role role, String kind) {
        return plans.rows(role, LAYER).stream()
                .filter(z -> kind(z).equals(kind))
                .toList();
    }

    private static Figures balance(Plans plans) {
        BigDecimal zones = QualityOracles.sum(plans, Role.DRAFT, LAYER, null, false);
        BigDecimal control = QualityOracles.sum(plans, Role.DRAFT, CONTROL, null, true);
        long features = (long) plans.draft.rows(LAYER).size()
                + plans.draft.rows(CONTROL).size();
        return Figures.after(zones.subtract(control).abs().doubleValue())
                .limit(QualityOracles.allowed(plans, features));
    }

    // Z2

    private static double apart(Plans plans, Role role, String kind, String line) {
        Geometry zoned = union(zones(plans, role, kind));
        Geometry lined = union(plans.rows(role, line));
        List<Polygon> places = new ArrayList<>(Ground.polygons(Ground.minus(zoned, lined)));
        Geometry unzoned = Ground.minus(lined, zoned);
        if (line.equals(BOUNDARY)) {
            unzoned = Ground.minus(unzoned, yielding(plans, role, "100", RED_LINE, unzoned));
            unzoned = Ground.minus(unzoned, yielding(plans, role, "300", FARMLAND, unzoned));
        }
        places.addAll(Ground.polygons(unzoned));
        Map<String, Double> slivers = new HashMap<>();
        double sum = 0;
        for (Polygon place : places) {
            double counted = plans.crossing(place);
            sum += counted;
            if (counted == 0 && Ground.area(place) > plans.settings.number("tol.overlap_m2")) {
                slivers.merge(county(plans, role, place), Ground.area(place), Double::sum);
            }
        }
        double most = plans.settings.number("tol.line_overlap_county_m2");
        return sum
                + slivers.values().stream()
                        .filter(s -> s > most)
                        .mapToDouble(s -> s)
                        .sum();
    }

    /** Ground that a line before it in the order has, and its zone. */
    private static Geometry yielding(Plans plans, Role role, String kind, String line, Geometry ground) {
        Geometry zoned = new Near(zones(plans, role, kind)).covered(ground);
        return zoned.isEmpty() ? zoned : plans.near(role, line).covered(zoned);
    }

    private static String county(Plans plans, Role role, Polygon place) {
        Coordinate inside = InteriorPoint.getInteriorPoint(place);
        Geometry point = new GeometryFactory().createPoint(inside);
        return plans.near(role, CONTROL).to(point).stream()
                .filter(r -> r.geometry().intersects(point))
                .map(StoredRow::county)
                .findFirst()
                .orElse("");
    }

    private static Geometry union(List<StoredRow> rows) {
        return Ground.union(rows.stream().map(StoredRow::geometry).toList());
    }

    // Z3, Z4

    private static double zoned(Plans plans, Role role) {
        Near zones = new Near(zones(plans, role, "300"));
        return plans.area(role, FARMLAND)
                - Plans.sum(plans.rows(role, FARMLAND), r -> Ground.area(zones.rest(r.geometry())));
    }

    private static double unexplained(Plans plans) {
        List<Geometry> causes = new ArrayList<>();
        CAUSES.forEach(code -> plans.changes(code).forEach(p -> causes.add(p.ground())));
        Geometry all = Ground.union(causes);
        double sum = 0;
        for (Piece piece : plans.changes(LAYER)) {
            sum += Plans.sum(plans.loud(Ground.minus(piece.ground(), all)), Ground::area);
        }
        return sum;
    }

    // Z5

    private static Figures count(Plans plans, Predicate<StoredRow> which) {
        return Figures.after(plans.draft.rows(LAYER).stream().filter(which).count())
                .limit(0);
    }

    private static Set<List<String>> kinds(Plans plans, Role role) {
        Set<List<String>> kinds = new HashSet<>();
        plans.rows(role, LAYER).forEach(z -> kinds.add(List.of(z.county(), kind(z))));
        return kinds;
    }

    private static Figures texts(Plans plans) {
        Map<String, Set<String>> known = new HashMap<>();
        plans.approved.rows(LAYER).forEach(z -> known.computeIfAbsent(kind(z), k -> new HashSet<>())
                .add(z.text("GKZY")));
        plans.settings.texts("zone.text_kinds").forEach(known::remove);
        return count(
                plans, z -> known.containsKey(kind(z)) && !known.get(kind(z)).contains(z.text("GKZY")));
    }
}
