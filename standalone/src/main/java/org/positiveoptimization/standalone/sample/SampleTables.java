/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.positiveoptimization.plan.Role;

/** The tables of the plan: indicators, their breakdown by county, key projects. Areas in hectares. */
final class SampleTables {
    static final List<String> TABLES = List.of("GHZBB", "GHZBFJB", "ZDXMAPB", "XMZBPHB");

    private static final double HECTARE = 10_000;
    private static final double BELOW = 0.998;

    private final SamplePlan plan;
    private final Totals totals;

    SampleTables(SamplePlan plan, Totals totals) {
        this.plan = plan;
        this.totals = totals;
    }

    /** Gives the rows of a table, each as values by field. */
    void forEach(String table, Role role, Consumer<Map<String, Object>> consumer) {
        List<Map<String, Object>> rows = new ArrayList<>();
        switch (table) {
            case "GHZBB" -> indicators(rows);
            case "GHZBFJB" -> breakdown(rows);
            case "ZDXMAPB" -> plan.projects().projects(role).forEach(r -> rows.add(row(r)));
            default -> {
                if (role == Role.DRAFT) {
                    plan.projects().balances().forEach(r -> rows.add(row(r)));
                }
            }
        }
        rows.forEach(consumer);
    }

    private void indicators(List<Map<String, Object>> rows) {
        for (int county = 0; county < totals.urban.length; county++) {
            double base = plan.multiples().base()[county];
            rows.add(row(
                    county,
                    "ZBDM",
                    "J01",
                    "ZBMC",
                    "2020年现状城镇建设用地",
                    "ZBSX",
                    "约束性",
                    "ZBCJ",
                    "县级",
                    "ZBDW",
                    "公顷",
                    "JQZ",
                    base / HECTARE,
                    "JQMBZ",
                    hectares(base * 1.1),
                    "GHMBZ",
                    hectares(base * 1.25)));
            rows.add(row(
                    county,
                    "ZBDM",
                    "Z01",
                    "ZBMC",
                    "永久基本农田保护面积",
                    "ZBSX",
                    "约束性",
                    "ZBCJ",
                    "县级",
                    "ZBDW",
                    "公顷",
                    "GHMBZ",
                    hectares(BELOW * totals.farmland[county])));
        }
    }

    private void breakdown(List<Map<String, Object>> rows) {
        for (int county = 0; county < totals.urban.length; county++) {
            double multiple =
                    plan.multiples().approved()[county] / plan.multiples().base()[county];
            rows.add(row(
                    county,
                    "GDBYL",
                    hectares(BELOW * totals.cultivated[county]),
                    "YJJBNTBHMJ",
                    hectares(BELOW * totals.farmland[county]),
                    "STBHHXMJ",
                    hectares(BELOW * totals.redLine[county]),
                    "CZKFBJKZBS",
                    BigDecimal.valueOf(multiple)
                            .setScale(4, RoundingMode.HALF_UP)
                            .doubleValue(),
                    "CZKFBJMJ",
                    hectares(totals.urban[county])));
        }
    }

    private Map<String, Object> row(TableRow row) {
        Map<String, Object> all = row(row.county());
        all.putAll(row.values());
        return all;
    }

    private Map<String, Object> row(int county, Object... pairs) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("YSDM", "2090020900");
        row.put("XZQDM", plan.outlines().county(county).code());
        row.put("XZQMC", plan.outlines().county(county).name());
        for (int k = 0; k < pairs.length; k += 2) {
            row.put((String) pairs[k], pairs[k + 1]);
        }
        return row;
    }

    private static double hectares(double squareMetres) {
        return BigDecimal.valueOf(squareMetres / HECTARE)
                .setScale(4, RoundingMode.HALF_UP)
                .doubleValue();
    }
}
