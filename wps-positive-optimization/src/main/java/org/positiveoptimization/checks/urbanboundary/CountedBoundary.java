/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.urbanboundary;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.checks.IndicatorUnit;
import org.positiveoptimization.checks.Needs;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.plan.PlanFeature;
import org.positiveoptimization.plan.PlanTable;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.rules.Parameters;

/**
 * The urban boundary as it counts: its area without proved legacy land (管理办法 art. 10), and the urban construction land of
 * 2020 that the expansion multiple divides it by. What U2 holds against the cap and the indicator tables state.
 */
public final class CountedBoundary {
    /** All members of the boundary. */
    public static final List<String> ALL = List.of("410", "420", "430");

    private static final String BASE_TABLE = "GHZBB";

    private CountedBoundary() {}

    /** Adds what the areas, and the multiple from them, cannot be told without. */
    public static Needs addTo(Needs needs) {
        return needs.andBoth(UrbanBoundary.LAYER, "GHFQDM", "XZQDM")
                .ifPresent(Role.DRAFT, "YPJSYD")
                .ifPresent(Role.APPROVED, BASE_TABLE);
    }

    /** @return the members that {@code udb.multiple.numerator} names */
    public static List<String> numerator(Parameters parameters) {
        return switch (parameters.text("udb.multiple.numerator")) {
            case "JZ" -> List.of("410");
            case "JZ+TX" -> List.of("410", "420");
            default -> ALL;
        };
    }

    /** @return counted area per county in square metres, by county code */
    public static Map<String, Double> areas(
            PlanPair pair, Role role, List<String> members, Parameters parameters, Progress progress) {
        LegacyLand legacy = LegacyLand.of(pair, parameters);
        Map<String, Double> areas = new TreeMap<>();
        for (PlanFeature feature : pair.version(role).features(UrbanBoundary.LAYER)) {
            progress.check();
            if (members.contains(feature.text("GHFQDM"))) {
                Geometry counted = legacy.countedGround(role, feature);
                double area = counted.equals(feature.geometry())
                        ? feature.area()
                        : pair.metric().area(counted);
                areas.merge(feature.county(), area, Double::sum);
            }
        }
        return areas;
    }

    /**
     * @return area per county, in square metres, that the members lose before they count: what proved legacy land takes from
     *     their features; nothing for a county without such land
     */
    static Map<String, Double> excluded(
            PlanPair pair, Role role, List<String> members, Parameters parameters, Progress progress) {
        LegacyLand legacy = LegacyLand.of(pair, parameters);
        Map<String, Double> areas = new TreeMap<>();
        for (PlanFeature feature : pair.version(role).features(UrbanBoundary.LAYER)) {
            progress.check();
            if (members.contains(feature.text("GHFQDM"))) {
                Geometry counted = legacy.countedGround(role, feature);
                if (!counted.equals(feature.geometry())) {
                    areas.merge(feature.county(), feature.area() - pair.metric().area(counted), Double::sum);
                }
            }
        }
        return areas;
    }

    /** @return urban construction land of 2020 in square metres; NaN when neither parameter nor table gives it */
    public static double base(PlanPair pair, String county, Parameters parameters) {
        return parameters
                .numberFor("udb.multiple.base_area_m2", county)
                .orElseGet(() -> tableBase(pair, county, parameters.text("udb.multiple.base_indicator")));
    }

    private static double tableBase(PlanPair pair, String county, String indicator) {
        return pair.approved().rows(BASE_TABLE).stream()
                .filter(row -> PlanTable.text(row, "ZBDM").equals(indicator)
                        && PlanTable.county(row).equals(county))
                .mapToDouble(CountedBoundary::squareMetres)
                .findFirst()
                .orElse(Double.NaN);
    }

    /** The base value in the unit of its row, hectares where it names none. */
    private static double squareMetres(Map<String, Object> row) {
        String name = PlanTable.text(row, "ZBDW");
        Optional<IndicatorUnit> unit = name.isEmpty() ? Optional.of(IndicatorUnit.HECTARE) : IndicatorUnit.of(name);
        return unit.filter(u -> u.dimension() == IndicatorUnit.Dimension.AREA)
                .map(u -> u.toBase(PlanTable.number(row, "JQZ")))
                .filter(Double::isFinite)
                .orElse(Double.NaN);
    }
}
