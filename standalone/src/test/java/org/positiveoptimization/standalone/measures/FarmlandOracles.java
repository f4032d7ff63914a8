/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.measures;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.positiveoptimization.plan.Role;

/** C1 and P1 to P7. */
final class FarmlandOracles {
    private static final String LAYER = "YJJBNT";
    private static final double HECTARE = 10_000;
    private static final double MU = 2000d / 3;

    private FarmlandOracles() {}

    static void addTo(Oracles oracles) {
        oracles.add(
                "C1 farmland_area",
                p -> held(p.area(Role.APPROVED, LAYER), p.area(Role.DRAFT, LAYER), target(p, "YJJBNTBHMJ")));
        oracles.add("C1 farmland_target", p -> Figures.after(target(p, "YJJBNTBHMJ")));
        oracles.add(
                "C1 cultivated_area",
                p -> held(cultivated(p, Role.APPROVED), cultivated(p, Role.DRAFT), target(p, "GDBYL")));
        oracles.add("C1 cultivated_target", p -> Figures.after(target(p, "GDBYL")));

        oracles.add("P1 in_area", p -> Figures.after(Plans.area(p.ins(LAYER)))
                .limit(Plans.area(p.outs(LAYER)) * (1 + p.settings.number("pbf.min_increase_ratio"))));
        oracles.add("P1 out_area", p -> Figures.after(Plans.area(p.outs(LAYER))));
        oracles.add("P1 farmland_area", p -> Figures.of(p.area(Role.APPROVED, LAYER), p.area(Role.DRAFT, LAYER)));
        oracles.add(
                "P1 net_increase_ratio",
                p -> p.outs(LAYER).isEmpty()
                        ? null
                        : Figures.after(Plans.area(p.ins(LAYER)) / Plans.area(p.outs(LAYER)) - 1));

        oracles.add("P2 mean_grade", p -> inAndOut(p, r -> r.number("GDDB")));
        oracles.add(
                "P2 gentle_share",
                p -> inAndOut(p, r -> slope(r) <= p.settings.number("pbf.gentle_slope_level") ? 1 : 0));
        oracles.add("P2 in_area_over_25", p -> Figures.after(Plans.area(p.ins(LAYER).stream()
                        .filter(i -> slope(i.after()) > p.settings.number("pbf.max_slope_level"))
                        .toList()))
                .limit(0));

        patches(oracles);
        oracles.add("P4 ineligible_in_area", p -> Figures.after(Plans.area(p.ins(LAYER).stream()
                        .filter(i -> !isEligible(p, i.after()))
                        .toList()))
                .limit(0));
        oracles.add("P4 in_area_outside_reserve", p -> Figures.after(Plans.area(p.ins(LAYER).stream()
                        .filter(i -> isEligible(p, i.after()))
                        .filter(i -> Plans.cover(i.ground(), p.rows(Role.APPROVED, "YJJBNTCBQ"))
                                < p.settings.number("pbf.reserve_min_cover"))
                        .toList()))
                .limit(0));
        oracles.add("P5 out_area_without_reason", p -> Figures.after(Plans.area(
                        p.outs(LAYER).stream().filter(o -> !isReasoned(p, o)).toList()))
                .limit(0));
        oracles.add(
                "P6 not_cultivated_area", p -> both(p, r -> !isCultivated(p, r)).held());
        oracles.add("P6 steep_area", p -> both(p, r -> slope(r) > p.settings.number("pbf.gentle_slope_level"))
                .held());
        oracles.addScoped("P7 farmland_overlap", p -> {
            Map<String, Figures> overlaps = new LinkedHashMap<>();
            for (String line : List.of("STBHHX", "CZKFBJ")) {
                overlaps.put(
                        line,
                        Figures.of(crossing(p, Role.APPROVED, line), crossing(p, Role.DRAFT, line))
                                .limit(0));
            }
            return overlaps;
        });
    }

    private static Figures held(double before, double after, double target) {
        return Figures.of(before, after).limit(Math.max(before, target));
    }

    private static double target(Plans plans, String field) {
        return Plans.sum(plans.approved.rows("GHZBFJB"), r -> r.number(field) * HECTARE);
    }

    private static double cultivated(Plans plans, Role role) {
        String prefix = plans.settings.text("landuse.cultivated_prefix");
        return plans.rows(role, "GHYDYH").stream()
                .filter(r -> r.isIn("YDYHFLDM", List.of(prefix)))
                .mapToDouble(r -> r.number("TBDLMJ"))
                .sum();
    }

    private static boolean isCultivated(Plans plans, StoredRow row) {
        return row.isIn("DLBM", List.of(plans.settings.text("landuse.cultivated_prefix")));
    }

    private static double slope(StoredRow row) {
        return row.text("GDPDJB").isEmpty() ? 0 : Double.parseDouble(row.text("GDPDJB"));
    }

    /** Mean of what went out and of what came in, weighted by area; the former is the limit. */
    private static Figures inAndOut(Plans plans, ToDoubleFunction<StoredRow> value) {
        List<Piece> ins = plans.ins(LAYER);
        List<Piece> outs = plans.outs(LAYER);
        if (ins.isEmpty() || outs.isEmpty()) {
            return null;
        }
        double out = Plans.sum(outs, o -> value.applyAsDouble(o.before()) * o.area()) / Plans.area(outs);
        double in = Plans.sum(ins, i -> value.applyAsDouble(i.after()) * i.area()) / Plans.area(ins);
        return Figures.of(out, in).held();
    }

    private static Figures both(Plans plans, Predicate<StoredRow> which) {
        return Figures.of(area(plans, Role.APPROVED, which), area(plans, Role.DRAFT, which));
    }

    private static double area(Plans plans, Role role, Predicate<StoredRow> which) {
        return plans.rows(role, LAYER).stream()
                .filter(which)
                .mapToDouble(StoredRow::area)
                .sum();
    }

    private static double crossing(Plans plans, Role role, String line) {
        return plans.rows(role, line).stream()
                .mapToDouble(r -> plans.crossing(r.geometry(), role, LAYER))
                .sum();
    }

    private static boolean isEligible(Plans plans, StoredRow row) {
        return isCultivated(plans, row)
                && row.text("WDGD").equals("y")
                && slope(row) >= 1
                && slope(row) <= plans.settings.number("pbf.max_slope_level");
    }

    private static boolean isReasoned(Plans plans, Piece out) {
        double least = plans.settings.number("evidence.min_overlap");
        List<String> reasons = plans.near(Role.DRAFT, "WHC" + LAYER).to(out.ground()).stream()
                .filter(e -> e.text("WHLX").equals("3"))
                .filter(e -> Ground.area(Ground.common(e.geometry(), out.ground())) >= least * out.area())
                .map(e -> e.text("WHLY"))
                .filter(plans.settings.texts("pbf.reason_codes")::contains)
                .toList();
        boolean isProject = reasons.stream().anyMatch(plans.settings.texts("pbf.project_reason_codes")::contains);
        return !reasons.isEmpty()
                && (!isProject || Plans.cover(out.ground(), plans.rows(Role.DRAFT, "ZDXMFW")) >= least);
    }

    // P3

    private static void patches(Oracles oracles) {
        oracles.add(
                "P3 mean_patch_area",
                p -> patch(p, a -> a.mapToDouble(Double::doubleValue).average().orElse(0), true));
        oracles.add(
                "P3 small_patch_count",
                p -> patch(p, a -> (double) a.filter(x -> x < small(p)).count(), true));
        oracles.add(
                "P3 small_patch_area",
                p -> patch(
                        p, a -> a.filter(x -> x <= small(p)).mapToDouble(x -> x).sum(), true));
        oracles.add("P3 patch_count", p -> patch(p, a -> (double) a.count(), false));
        oracles.add("P3 contiguity_gain", p -> {
            Map<StoredRow, Double> before = patches(p, Role.APPROVED);
            Map<StoredRow, Double> after = patches(p, Role.DRAFT);
            if (p.outs(LAYER).isEmpty() || p.ins(LAYER).isEmpty()) {
                return null;
            }
            double out = Plans.sum(p.outs(LAYER), o -> before.get(o.before()))
                    / p.outs(LAYER).size();
            double in = Plans.sum(p.ins(LAYER), i -> after.get(i.after()))
                    / p.ins(LAYER).size();
            return Figures.after(in / out - 1);
        });
        oracles.addScoped("P3 patch_bucket", p -> {
            Map<String, Figures> buckets = new LinkedHashMap<>();
            if (p.changes(LAYER).isEmpty()) {
                return buckets;
            }
            List<Double> bounds = p.settings.numbers("pbf.buckets_mu");
            for (int i = 0; i <= bounds.size(); i++) {
                double from = i == 0 ? 0 : bounds.get(i - 1) * MU;
                double to = i == bounds.size() ? Double.POSITIVE_INFINITY : bounds.get(i) * MU;
                String scope = i == bounds.size() ? "> " + bounds.get(i - 1) + " mu" : "<= " + bounds.get(i) + " mu";
                buckets.put(
                        scope,
                        patch(
                                p,
                                a -> a.filter(x -> x > from && x <= to)
                                        .mapToDouble(x -> x)
                                        .sum(),
                                false));
            }
            return buckets;
        });
    }

    private interface OfPatches {
        double of(Stream<Double> areas);
    }

    private static double small(Plans plans) {
        return plans.settings.number("pbf.min_patch_mu") * MU;
    }

    private static Figures patch(Plans plans, OfPatches figure, boolean held) {
        if (plans.changes(LAYER).isEmpty()) {
            return null;
        }
        Figures figures = Figures.of(figure.of(areas(plans, Role.APPROVED)), figure.of(areas(plans, Role.DRAFT)));
        return held ? figures.held() : figures;
    }

    private static Stream<Double> areas(Plans plans, Role role) {
        Map<StoredRow, Integer> groups = groups(plans, role);
        Map<Integer, Double> sums = new HashMap<>();
        groups.forEach((row, group) -> sums.merge(group, row.area(), Double::sum));
        return sums.values().stream();
    }

    private static Map<StoredRow, Double> patches(Plans plans, Role role) {
        Map<StoredRow, Integer> groups = groups(plans, role);
        Map<Integer, Double> sums = new HashMap<>();
        groups.forEach((row, group) -> sums.merge(group, row.area(), Double::sum));
        Map<StoredRow, Double> patches = new HashMap<>();
        groups.forEach((row, group) -> patches.put(row, sums.get(group)));
        return patches;
    }

    private static Map<StoredRow, Integer> groups(Plans plans, Role role) {
        double touch = plans.settings.number("pbf.contiguity_touch_m");
        return Groups.of(
                plans.rows(role, LAYER),
                r -> plans.near(role, LAYER).to(r.geometry()),
                (a, b) -> border(a.geometry(), b.geometry()) > touch);
    }

    /** @return metres along which two features have a common border */
    private static double border(Geometry a, Geometry b) {
        return Ground.length(OverlayNGRobust.overlay(a.getBoundary(), b.getBoundary(), OverlayNG.INTERSECTION));
    }
}
