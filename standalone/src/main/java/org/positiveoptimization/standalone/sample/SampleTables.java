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

/** The tables of the plan: those that state figures, and key projects. Areas in hectares. */
final class SampleTables {
    static final List<String> TABLES = List.of("GHZBB", "GHZBFJB", "GTKJJGTZB", "GDYNZB", "GHWB", "ZDXMAPB");

    private final SamplePlan plan;

    SampleTables(SamplePlan plan) {
        this.plan = plan;
    }

    /** Gives the rows of a table, each as values by field. */
    void forEach(String table, Role role, Consumer<Map<String, Object>> consumer) {
        List<Map<String, Object>> rows = new ArrayList<>();
        if (NumberTables.TABLES.contains(table)) {
            rows.addAll(new NumberTables(plan).rows(table, role));
        } else {
            projects(rows, role);
        }
        rows.forEach(consumer);
    }

    private void projects(List<Map<String, Object>> rows, Role role) {
        rows.add(project(2, "01", "佳木斯至宝清高速公路", "省级", "2026—2030", 420, 310));
        rows.add(project(0, "02", "引松入双供水工程", "省级", "2025—2028", 86, 42));
        if (role == Role.DRAFT) {
            rows.add(project(1, "03", "四方台LNG瓶组站", "市级", "2026—2027", 1.2, 1.2));
        }
    }

    private Map<String, Object> project(
            int county, String kind, String name, String level, String years, double size, double fresh) {
        return row(
                county,
                "XMLX",
                kind,
                "XMMC",
                name,
                "XMJB",
                level,
                "JSXZ",
                "新建",
                "JSNX",
                years,
                "YDGM",
                size,
                "XZJSYD",
                fresh,
                "SZXZQ",
                plan.outlines().county(county).name());
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
}
