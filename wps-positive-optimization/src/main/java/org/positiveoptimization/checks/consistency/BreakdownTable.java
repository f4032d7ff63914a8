/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.consistency;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.positiveoptimization.checks.IndicatorUnit;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.plan.LayerCatalog;
import org.positiveoptimization.plan.PlanTable;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.rules.Parameters;

/**
 * The breakdown GHZBFJB of the indicators by county: one row a county, one column an indicator ({@code
 * conduction.columns}), areas in hectares. A row of the whole city, whose code ends in 00, is no county's.
 */
public final class BreakdownTable {
    private final Indicators indicators;
    private final List<Column> columns;
    private final Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();

    /**
     * A column.
     *
     * @param field name of the field
     * @param code the indicator that it breaks down
     * @param isMandatory whether the specification demands a value
     */
    public record Column(String field, String code, boolean isMandatory) {}

    private BreakdownTable(PlanPair pair, Role role, Parameters parameters) {
        indicators = Indicators.of(parameters);
        columns = columns(parameters);
        for (Map<String, Object> row : pair.version(role).rows(IndicatorTables.BREAKDOWN)) {
            String county = PlanTable.county(row);
            if (!PlanAreas.isCity(county)) {
                rows.computeIfAbsent(county, k -> new ArrayList<>()).add(row);
            }
        }
    }

    public static BreakdownTable draft(PlanPair pair, Parameters parameters) {
        return pair.once("breakdown " + Role.DRAFT, () -> new BreakdownTable(pair, Role.DRAFT, parameters));
    }

    public static BreakdownTable approved(PlanPair pair, Parameters parameters) {
        return pair.once("breakdown " + Role.APPROVED, () -> new BreakdownTable(pair, Role.APPROVED, parameters));
    }

    /** @return the columns that the rule set names, in order */
    public static List<Column> columns(Parameters parameters) {
        List<Column> columns = new ArrayList<>();
        for (String entry : parameters.texts("conduction.columns")) {
            String[] parts = entry.split(" ", 2);
            columns.add(new Column(parts[0], parts[1], isMandatory(parts[0])));
        }
        return List.copyOf(columns);
    }

    private static boolean isMandatory(String field) {
        return LayerCatalog.standard()
                .layer(IndicatorTables.BREAKDOWN)
                .flatMap(l -> l.field(field))
                .filter(f -> f.mandatory())
                .isPresent();
    }

    public List<Column> columns() {
        return columns;
    }

    /** @return the rows by county, in the order of the table */
    public Map<String, List<Map<String, Object>>> rows() {
        return rows;
    }

    /** @return whether the column must be filled in, or is in at least one row */
    public boolean isGiven(Column column) {
        return column.isMandatory()
                || rows.values().stream().flatMap(List::stream).anyMatch(row -> row.get(column.field()) != null);
    }

    /** @return the value in square metres or as a ratio; NaN when it is blank, negative or no number */
    public double value(Map<String, Object> row, Column column) {
        double value = PlanTable.number(row, column.field());
        double base = isArea(column) ? IndicatorUnit.HECTARE.toBase(value) : value;
        return base >= 0 && Double.isFinite(base) ? base : Double.NaN;
    }

    /** @return the value of a county's only row; NaN when it has none or several, or no value */
    public double value(String county, Column column) {
        List<Map<String, Object>> own = rows.getOrDefault(county, List.of());
        return own.size() == 1 ? value(own.get(0), column) : Double.NaN;
    }

    /** @return the sum over the counties in square metres; NaN when it cannot be told */
    public double sum(Column column) {
        return rows.isEmpty()
                ? Double.NaN
                : rows.keySet().stream().mapToDouble(c -> value(c, column)).sum();
    }

    private boolean isArea(Column column) {
        return indicators
                .held(column.code())
                .filter(h -> h.measure().dimension() == IndicatorUnit.Dimension.RATIO)
                .isEmpty();
    }
}
