/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.tables;

import static org.positiveoptimization.tables.PlanningTable.Column;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.positiveoptimization.checks.Measure;
import org.positiveoptimization.checks.Measure.Direction;
import org.positiveoptimization.checks.Unit;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.plan.LayerCatalog;
import org.positiveoptimization.plan.PlanTable;
import org.positiveoptimization.plan.PlanVersion;
import org.positiveoptimization.text.Localized;
import org.positiveoptimization.text.Message;

/** The indicator tables of both versions side by side. Values are those of the tables, not recomputed; see N1 for that. */
final class Indicators {
    /** Indicators have units of their own, which stand beside them: four decimals, no unit. */
    private static final Unit FIGURE = Unit.RATIO;

    /** The figures that counties must hold, with the side on which the new one must lie. */
    private static final Map<String, Direction> BY_COUNTY = new LinkedHashMap<>();

    static {
        BY_COUNTY.put("GDBYL", Direction.AT_LEAST);
        BY_COUNTY.put("YJJBNTBHMJ", Direction.AT_LEAST);
        BY_COUNTY.put("STBHHXMJ", Direction.EQUAL);
        BY_COUNTY.put("CZKFBJKZBS", Direction.AT_MOST);
    }

    private Indicators() {}

    /** GHZBB: every indicator of every area, base value and target. */
    static PlanningTable plan(PlanPair pair) {
        Map<String, Map<String, Object>> before = byKey(pair.approved());
        Map<String, Map<String, Object>> after = byKey(pair.draft());
        TreeMap<String, Map<String, Object>> all = new TreeMap<>(before);
        all.putAll(after);
        List<List<Object>> rows = new ArrayList<>();
        all.forEach((key, row) -> rows.add(Arrays.asList(
                PlanTable.text(row, "XZQDM"),
                PlanTable.text(row, "ZBDM"),
                PlanTable.text(row, "ZBMC"),
                PlanTable.text(row, "ZBSX"),
                PlanTable.text(row, "ZBDW"),
                number(before.get(key), "JQZ"),
                number(after.get(key), "JQZ"),
                number(before.get(key), "GHMBZ"),
                number(after.get(key), "GHMBZ"),
                change(before.get(key), after.get(key)))));
        List<Column> columns = List.of(
                Column.of("county"),
                Column.of("code"),
                Column.of("indicator"),
                Column.of("kind"),
                Column.of("unit"),
                Column.of("base_before", FIGURE),
                Column.of("base_after", FIGURE),
                Column.of("target_before", FIGURE),
                Column.of("target_after", FIGURE),
                Column.of("result"));
        return new PlanningTable("indicators", columns, rows);
    }

    /** GHZBFJB: what is handed down to each county, with direction and verdict. */
    static PlanningTable byCounty(PlanPair pair, CountyNames counties) {
        Map<String, Map<String, Object>> before = byCounty(pair.approved());
        Map<String, Map<String, Object>> after = byCounty(pair.draft());
        TreeMap<String, Map<String, Object>> all = new TreeMap<>(before);
        all.putAll(after);
        List<List<Object>> rows = new ArrayList<>();
        for (String county : all.keySet()) {
            BY_COUNTY.forEach((field, direction) -> {
                Double old = number(before.get(county), field);
                Double now = number(after.get(county), field);
                rows.add(Arrays.asList(
                        counties.of(county), title(field), old, direction.symbol(), now, verdict(old, now, direction)));
            });
        }
        List<Column> columns = List.of(
                Column.of("county"),
                Column.of("indicator"),
                Column.of("before", FIGURE),
                Column.of("relation"),
                Column.of("after", FIGURE),
                Column.of("result"));
        return new PlanningTable("county_indicators", columns, rows);
    }

    private static Map<String, Map<String, Object>> byKey(PlanVersion version) {
        Map<String, Map<String, Object>> rows = new LinkedHashMap<>();
        // a repeated key counts once, the first time
        version.rows("GHZBB")
                .forEach(r -> rows.putIfAbsent(PlanTable.text(r, "XZQDM") + " " + PlanTable.text(r, "ZBDM"), r));
        return rows;
    }

    private static Map<String, Map<String, Object>> byCounty(PlanVersion version) {
        Map<String, Map<String, Object>> rows = new LinkedHashMap<>();
        version.rows("GHZBFJB").forEach(r -> rows.putIfAbsent(PlanTable.county(r), r));
        return rows;
    }

    private static Localized title(String field) {
        return LayerCatalog.standard()
                .layer("GHZBFJB")
                .flatMap(l -> l.field(field))
                .map(f -> f.title())
                .orElse(new Localized(field, field));
    }

    private static Double number(Map<String, Object> row, String field) {
        double value = row == null ? Double.NaN : PlanTable.number(row, field);
        return Double.isFinite(value) ? value : null;
    }

    private static Localized change(Map<String, Object> before, Map<String, Object> after) {
        if (before == null || after == null) {
            return words(before == null ? "added" : "removed");
        }
        boolean same = PlanTable.text(before, "JQZ").equals(PlanTable.text(after, "JQZ"))
                && PlanTable.text(before, "GHMBZ").equals(PlanTable.text(after, "GHMBZ"));
        return words(same ? "unchanged" : "changed");
    }

    private static Localized verdict(Double before, Double after, Direction direction) {
        if (before == null || after == null) {
            return words("unknown");
        }
        boolean holds = Measure.limited("", null, before, after, direction, before, FIGURE)
                .holds();
        return words(holds ? "holds" : "breaks");
    }

    private static Localized words(String key) {
        return Message.of("table.result." + key).localized();
    }
}
