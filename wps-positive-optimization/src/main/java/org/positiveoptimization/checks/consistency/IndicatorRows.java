/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.consistency;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.positiveoptimization.checks.IndicatorUnit;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.plan.LayerCatalog;
import org.positiveoptimization.plan.PlanTable;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.text.Localized;
import org.positiveoptimization.text.Message;

/**
 * The rows of the indicator table GHZBB in one version, sound ones apart from those that cannot be relied on: a code or an
 * area that is unknown, a name that is not the indicator's, a unit that is unknown or does not fit, a kind that is neither
 * binding nor expected, a value that is negative or no number, an indicator that stands twice for one area.
 */
public final class IndicatorRows {
    public static final String TABLE = "GHZBB";

    /** Fields that are read. */
    static final String[] FIELDS = {"XZQDM", "XZQMC", "ZBDM", "ZBMC", "ZBSX", "ZBDW", "JQZ", "JQMBZ", "GHMBZ"};

    private static final List<String> VALUES = List.of("JQZ", "JQMBZ", "GHMBZ");

    private final Indicators indicators;
    private final PlanAreas areas;
    private final Map<String, IndicatorRow> sound = new LinkedHashMap<>();
    private final Set<String> named = new HashSet<>();
    private final List<Fault> faults = new ArrayList<>();

    /**
     * What is wrong with a row.
     *
     * @param area code of its county or city as it stands
     * @param code code of its indicator as it stands
     */
    public record Fault(String area, String code, Message text) {}

    private IndicatorRows(PlanPair pair, Role role, Indicators indicators) {
        this.indicators = indicators;
        this.areas = PlanAreas.of(pair);
        for (Map<String, Object> row : pair.version(role).rows(TABLE)) {
            read(row);
        }
    }

    public static IndicatorRows of(PlanPair pair, Role role, Indicators indicators) {
        return pair.once("indicator rows " + role, () -> new IndicatorRows(pair, role, indicators));
    }

    /** @return the sound rows in the order of the table */
    public List<IndicatorRow> sound() {
        return List.copyOf(sound.values());
    }

    /** @return the sound row of an indicator for an area */
    public Optional<IndicatorRow> find(String area, String code) {
        return Optional.ofNullable(sound.get(IndicatorRow.key(area, code)));
    }

    /** @return the sound row of an indicator for the whole city */
    public Optional<IndicatorRow> city(String code) {
        return sound.values().stream()
                .filter(r -> r.isCity() && r.code().equals(code))
                .findFirst();
    }

    /** @return whether the table has a row for it, sound or not */
    boolean names(String area, String code) {
        return named.contains(IndicatorRow.key(area, code));
    }

    /** @return whether the table has a row of the indicator for the whole city, sound or not */
    boolean namesForCity(String code) {
        return named.stream().anyMatch(key -> key.endsWith("00 " + code));
    }

    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    private void read(Map<String, Object> row) {
        String area = PlanTable.county(row);
        String code = PlanTable.text(row, "ZBDM");
        List<Message> wrong = new ArrayList<>();
        if (!areas.contains(area)) {
            wrong.add(Message.of("N1.area", PlanTable.text(row, "XZQDM")));
        }
        String name = PlanTable.text(row, "ZBMC");
        if (!indicators.names().containsKey(code)) {
            wrong.add(Message.of("N1.code", code));
        } else if (!indicators.names().get(code).contains(name)) {
            wrong.add(Message.of("N1.name", name, code, indicators.name(code)));
        }
        String unit = PlanTable.text(row, "ZBDW");
        if (!indicators.mayHave(code, unit)) {
            wrong.add(Message.of("N1.unit", unit));
        }
        Optional<Localized> kind = LayerCatalog.standard().domain("ZBSX").text(PlanTable.text(row, "ZBSX"));
        if (kind.isEmpty() && !PlanTable.text(row, "ZBSX").isEmpty()) {
            wrong.add(Message.of("N1.kind", PlanTable.text(row, "ZBSX")));
        }
        for (String field : VALUES) {
            if (row.get(field) != null && !isQuantity(base(row, field, IndicatorUnit.of(unit)))) {
                wrong.add(Message.of("N1.value", field, row.get(field).toString()));
            }
        }
        if (!named.add(IndicatorRow.key(area, code))) {
            wrong.add(Message.of("N1.repeated"));
        }
        wrong.forEach(text -> faults.add(new Fault(area, code, text)));
        if (wrong.isEmpty()) {
            Optional<IndicatorUnit> known = IndicatorUnit.of(unit);
            sound.put(
                    IndicatorRow.key(area, code),
                    new IndicatorRow(
                            area,
                            PlanTable.text(row, "XZQMC"),
                            code,
                            kind.filter(k -> k.zh().equals("约束性")).isPresent(),
                            unit,
                            base(row, "JQZ", known),
                            base(row, "JQMBZ", known),
                            base(row, "GHMBZ", known)));
        }
    }

    private static boolean isQuantity(double value) {
        return value >= 0 && Double.isFinite(value);
    }

    private static double base(Map<String, Object> row, String field, Optional<IndicatorUnit> unit) {
        double value = PlanTable.number(row, field);
        return unit.map(u -> u.toBase(value)).orElse(value);
    }
}
