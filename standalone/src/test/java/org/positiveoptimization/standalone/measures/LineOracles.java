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
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.positiveoptimization.plan.Role;

/** F2 to F5 and the areas of F1. */
final class LineOracles {
    private static final String GREEN = "ZXCQCSLVX";
    private static final String YELLOW = "ZXCQCSHX";
    private static final String BLUE = "ZXCQCSLX";
    private static final String PURPLE = "ZXCQCSZX";

    /** The control layer that the rule set of the sample supplies. */
    private static final String SUPPLIED = "SYSYBHQ";

    private LineOracles() {}

    static void addTo(Oracles oracles) {
        oracles.add("F1 line_area", p -> area(p, GREEN));
        oracles.addScoped("F1 line_type_area", p -> byClass(p, GREEN, "LX"));
        oracles.addScoped("F1 line_level_area", p -> byClass(p, GREEN, "JB"));
        oracles.add("F2 line_area", p -> area(p, YELLOW));
        oracles.addScoped("F2 line_class_area", p -> byClass(p, YELLOW, "SSLX", "SSDJ"));
        oracles.add("F2 line_retyped_area", p -> lost(p, YELLOW, List.of("SSLX"), true));
        oracles.addScoped("F2 corridor_parts", p -> corridors(p, c -> c.size(), false));
        oracles.addScoped("F2 corridor_longest", p -> corridors(p, LineOracles::longest, true));
        oracles.addScoped("F2 facility_count", LineOracles::facilities);
        kept(oracles, "F3", BLUE, List.of("MC", "LX", "LB", "JB"));
        kept(oracles, "F4", PURPLE, List.of("MC", "LB", "JB"));
        oracles.addScoped("F5 line_area", p -> controls(p, code -> area(p, code)));
        oracles.addScoped("F5 line_lost_area", p -> controls(p, code -> lost(p, code, fields(p, code), false)));
        oracles.addScoped("F5 line_retyped_area", p -> controls(p, code -> lost(p, code, fields(p, code), true)));
    }

    private static Figures area(Plans plans, String code) {
        return ZoneOracles.both(r -> plans.area(r, code)).held();
    }

    // classes

    private static String code(StoredRow row, String... fields) {
        List<String> values = new ArrayList<>();
        for (String field : fields) {
            values.add(row.text(field));
        }
        return String.join("/", values);
    }

    private static Map<String, Double> areas(Plans plans, Role role, String code, String... fields) {
        return plans.rows(role, code).stream()
                .filter(r -> !r.text(fields[0]).isEmpty())
                .collect(Collectors.groupingBy(
                        r -> code(r, fields), TreeMap::new, Collectors.summingDouble(StoredRow::area)));
    }

    private static Map<String, Figures> byClass(Plans plans, String code, String... fields) {
        Map<String, Double> after = areas(plans, Role.DRAFT, code, fields);
        Map<String, Figures> all = new LinkedHashMap<>();
        areas(plans, Role.APPROVED, code, fields)
                .forEach((c, area) ->
                        all.put(c, Figures.of(area, after.getOrDefault(c, 0d)).held()));
        return all;
    }

    // what is not kept

    private interface OfLayer {
        Figures of(String code);
    }

    private static Map<String, Figures> controls(Plans plans, OfLayer figures) {
        List<String> codes = new ArrayList<>(plans.settings.texts("control.layers"));
        codes.add(SUPPLIED);
        Map<String, Figures> all = new LinkedHashMap<>();
        codes.stream().filter(plans.approved::has).forEach(c -> all.put(c, figures.of(c)));
        return all;
    }

    private static List<String> fields(Plans plans, String code) {
        return plans.definition(code).compareFields();
    }

    private static void kept(Oracles oracles, String rule, String code, List<String> fields) {
        oracles.add(rule + " line_area", p -> area(p, code));
        oracles.add(rule + " line_lost_area", p -> lost(p, code, fields, false));
        oracles.add(rule + " line_retyped_area", p -> lost(p, code, fields, true));
    }

    /** Ground of each approved feature that none with its values has now: where there is any feature, or where none is. */
    private static Figures lost(Plans plans, String code, List<String> fields, boolean isRetyped) {
        double sum = 0;
        for (StoredRow before : plans.approved.rows(code)) {
            List<StoredRow> near = plans.near(Role.DRAFT, code).to(before.geometry());
            Predicate<StoredRow> isSame = after -> fields.stream()
                    .allMatch(f -> before.text(f).isEmpty() || before.text(f).equals(after.text(f)));
            Near same = new Near(near.stream().filter(isSame).toList());
            Near others = new Near(near.stream().filter(isSame.negate()).toList());
            Geometry rest = same.rest(before.geometry());
            Geometry lost = isRetyped ? others.covered(rest) : others.rest(rest);
            sum += Plans.sum(plans.loud(lost), Ground::area);
        }
        return Figures.after(sum).limit(0);
    }

    // F2

    private static boolean isChanged(Plans plans, String code, String... fields) {
        for (Piece piece : plans.changes(YELLOW)) {
            boolean was = piece.before() != null && code(piece.before(), fields).equals(code);
            boolean is = piece.after() != null && code(piece.after(), fields).equals(code);
            if (was != is) {
                return true;
            }
        }
        return false;
    }

    private static List<Polygon> ground(Plans plans, Role role, String code, String... fields) {
        return plans.rows(role, YELLOW).stream()
                .filter(r -> !r.text(fields[0]).isEmpty() && code(r, fields).equals(code))
                .flatMap(r -> Ground.polygons(r.geometry()).stream())
                .toList();
    }

    private static Set<String> codes(Plans plans, String... fields) {
        return plans.approved.rows(YELLOW).stream()
                .filter(r -> !r.text(fields[0]).isEmpty())
                .map(r -> code(r, fields))
                .collect(Collectors.toCollection(() -> new TreeSet<>()));
    }

    private static List<List<Polygon>> parts(Plans plans, Role role, String type) {
        return Gaps.groups(ground(plans, role, type, "SSLX"), plans.settings.number("yellow.bridge_m"));
    }

    private static double length(List<Polygon> part) {
        return Ground.polygons(Ground.union(part)).stream()
                .mapToDouble(LineOracles::strip)
                .sum();
    }

    /** Length of the rectangle with the same area and perimeter. */
    private static double strip(Polygon piece) {
        double half = Ground.length(piece) / 2;
        double root = half * half / 4 - Ground.area(piece);
        return half / 2 + Math.sqrt(Math.max(0, root));
    }

    private static double longest(List<List<Polygon>> parts) {
        return parts.stream().mapToDouble(LineOracles::length).max().orElse(0);
    }

    private static boolean isCorridor(Plans plans, String type) {
        if (plans.settings.texts("yellow.corridor_types").contains(type)) {
            return true;
        }
        if (!isChanged(plans, type, "SSLX")) {
            return false;
        }
        double all = 0;
        double elongated = 0;
        for (List<Polygon> part : parts(plans, Role.APPROVED, type)) {
            double area = Ground.area(Ground.union(part));
            all += area;
            elongated +=
                    Math.pow(length(part), 2) >= plans.settings.number("yellow.corridor_elongation") * area ? area : 0;
        }
        return 2 * elongated >= all && all > 0;
    }

    private interface OfParts {
        double of(List<List<Polygon>> parts);
    }

    private static Map<String, Figures> corridors(Plans plans, OfParts figure, boolean isLength) {
        Map<String, Figures> all = new LinkedHashMap<>();
        for (String type : codes(plans, "SSLX")) {
            if (isChanged(plans, type, "SSLX") && isCorridor(plans, type)) {
                Figures figures =
                        ZoneOracles.both(r -> figure.of(parts(plans, r, type))).held();
                all.put(type, isLength ? figures.within(0.01) : figures);
            }
        }
        return all;
    }

    private static Map<String, Figures> facilities(Plans plans) {
        Map<String, Figures> all = new LinkedHashMap<>();
        for (String code : codes(plans, "SSLX", "SSDJ")) {
            boolean isCounted =
                    isChanged(plans, code, "SSLX", "SSDJ") && !isCorridor(plans, code.substring(0, code.indexOf('/')));
            if (isCounted) {
                all.put(
                        code,
                        ZoneOracles.both(r -> Gaps.groups(ground(plans, r, code, "SSLX", "SSDJ"), 0)
                                        .size())
                                .held());
            }
        }
        return all;
    }
}
