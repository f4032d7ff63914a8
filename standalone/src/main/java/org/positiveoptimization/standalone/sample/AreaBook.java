/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Polygon;
import org.positiveoptimization.geometry.EllipsoidalArea;
import org.positiveoptimization.plan.Role;

/**
 * Account of the areas of the draft by county in whole hundredths of a square metre, the places where parcels and zones do
 * not tile, and what A2 must say of them.
 */
final class AreaBook {
    /** Hundredths that rounding explains for one feature. */
    private static final double PER_FEATURE = 0.5;

    private final Map<String, List<Polygon>> defects = new HashMap<>();
    private final Map<String, Polygon> misstated = new HashMap<>();

    /** Sums of one layer in one county, in hundredths. */
    private static final class Sum {
        int features;
        long ground;
        long stated;
        Polygon place;
    }

    /** Ground of a county that the layer covers twice, not at all, or outside the municipality. */
    void defect(String layer, int county, Polygon ground) {
        defects.computeIfAbsent(layer + county, k -> new ArrayList<>()).add(ground);
    }

    /** A feature that states another area than it has. */
    void misstated(String layer, int county, Polygon ground) {
        misstated.put(layer + county, ground);
    }

    void expect(SamplePlan plan, Expectations expected) {
        Map<Integer, Sum> frames = sums(plan, "XZQ", "JSMJ");
        frames.forEach((county, frame) -> {
            if (Math.abs(frame.stated - frame.ground) > 2 * PER_FEATURE * frame.features) {
                blocking(expected, "XZQ", frame.place, frame.stated - frame.ground, "控制面积与行政区图形不符");
            }
        });
        layer(plan, "GHYDYH", "TBMJ", frames, expected);
        layer(plan, "GHFQ", "MJ", frames, expected);
    }

    private void layer(SamplePlan plan, String layer, String field, Map<Integer, Sum> frames, Expectations expected) {
        sums(plan, layer, field).forEach((county, sum) -> {
            Sum frame = frames.get(county);
            double allowed = PER_FEATURE * (sum.features + frame.features);
            long ground = sum.ground - frame.stated;
            long stated = sum.stated - frame.stated;
            boolean isGround = Math.abs(ground) > allowed;
            if (isGround) {
                List<Polygon> places = defects.getOrDefault(layer + county, List.of());
                blocking(expected, layer, places.isEmpty() ? null : places.get(0), ground, "面积与控制面积不平衡");
            }
            if (Math.abs(stated) > allowed && !(isGround && Math.abs(stated - ground) <= allowed)) {
                blocking(expected, layer, misstated.get(layer + county), stated, "面积字段与控制面积不平衡");
            }
        });
    }

    private static void blocking(Expectations expected, String layer, Polygon place, long hundredths, String zh) {
        expected.blocking("A2", layer, place, Math.abs(hundredths) / 100.0, zh, "areas do not balance");
    }

    private static Map<Integer, Sum> sums(SamplePlan plan, String layer, String field) {
        Map<Integer, Sum> sums = new HashMap<>();
        plan.forEach(Role.DRAFT, layer, row -> {
            Sum sum = sums.computeIfAbsent(row.county, c -> new Sum());
            long ground = hundredths(EllipsoidalArea.of(row.geometry));
            sum.features++;
            sum.ground += ground;
            sum.stated += row.values.get(field) instanceof Double stated ? hundredths(stated) : ground;
            sum.place = (Polygon) row.geometry.getGeometryN(0);
        });
        return sums;
    }

    private static long hundredths(double area) {
        return new BigDecimal(area)
                .movePointRight(2)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
