/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.positiveoptimization.plan.Role;

/** The tables of the plan: those that state figures, and those of key projects. Areas in hectares. */
final class SampleTables {
    static final List<String> TABLES = List.of("GHZBB", "GHZBFJB", "GTKJJGTZB", "GDYNZB", "GHWB", "ZDXMAPB", "XMZBPHB");

    private final SamplePlan plan;

    SampleTables(SamplePlan plan) {
        this.plan = plan;
    }

    /** Gives the rows of a table, each as values by field. */
    void forEach(String table, Role role, Consumer<Map<String, Object>> consumer) {
        List<Map<String, Object>> rows = new ArrayList<>();
        switch (table) {
            case "ZDXMAPB" -> plan.projects().projects(role).forEach(r -> rows.add(row(r)));
            case "XMZBPHB" -> {
                if (role == Role.DRAFT) {
                    plan.projects().balances().forEach(r -> rows.add(row(r)));
                }
            }
            default -> rows.addAll(new NumberTables(plan).rows(table, role));
        }
        rows.forEach(consumer);
    }

    private Map<String, Object> row(TableRow row) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("YSDM", "2090020900");
        all.put("XZQDM", plan.outlines().county(row.county()).code());
        all.put("XZQMC", plan.outlines().county(row.county()).name());
        all.putAll(row.values());
        return all;
    }
}
