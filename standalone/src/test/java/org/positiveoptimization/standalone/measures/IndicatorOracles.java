/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.measures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.positiveoptimization.plan.Role;

/** N1 and N3: the tables against the layers. */
final class IndicatorOracles {
    private static final String TABLE = "GHZBB";
    private static final String BREAKDOWN = "GHZBFJB";
    private static final double HECTARE = 10_000;
    private static final Map<String, Double> AREAS =
            Map.of("平方米", 1d, "公顷", HECTARE, "平方公里", 1e6, "亩", 2000d / 3, "万亩", 2e7 / 3, "万公顷", 1e8);
    private static final Map<String, Double> RATIOS = Map.of("倍", 1d, "%", 0.01);

    /** The sector layer that the rule set of the sample supplies. */
    private static final String SECTOR = "JTGH";

    private IndicatorOracles() {}

    static void addTo(Oracles oracles) {
        oracles.addScoped("N1 indicator_figure", IndicatorOracles::figures);
        oracles.add("N1 indicator_row_faults", p -> Figures.after(rowFaults(p)).limit(0));
        oracles.add("N1 weakened_indicators", p -> Figures.after(weakened(p)).limit(0));
        oracles.add(
                "N1 table_sum_faults", p -> Figures.after(TableSums.faults(p)).limit(0));
        oracles.addScoped("N3 conduction_difference", IndicatorOracles::differences);
        oracles.add(
                "N3 county_target_faults", p -> Figures.after(countyFaults(p)).limit(0));
        oracles.add("N3 sector_on_farmland", p -> sector(p, "YJJBNT", "YJZYQX", "sector.farmland_cases"));
        oracles.add("N3 sector_on_red_line", p -> sector(p, "STBHHX", "HXZYQX", "sector.red_line_cases"));
        oracles.add("N3 sector_in_other_zones", IndicatorOracles::inOtherZones);
    }

    // what the layers tell

    private static boolean isTold(Plans plans, String code) {
        return plans.settings.pairs("indicator.measures", " ").containsKey(code);
    }

    /** @return the sign of the side where the figure must lie and the expression */
    private static String[] told(Plans plans, String code) {
        return plans.settings.pairs("indicator.measures", " ").get(code).split(" ", 2);
    }

    private static boolean isMultiple(Plans plans, String code) {
        return told(plans, code)[1].equals("multiple");
    }

    /** @param county null for all */
    static double figure(Plans plans, String expression, String county) {
        String[] words = expression.split(":", 2);
        return switch (words[0]) {
            case "layer" -> sum(plans.draft.rows(words[1]), county, false);
            case "land" -> sum(ofClass(plans, "GHYDYH", words[1]), county, false);
            case "net" -> sum(ofClass(plans, "GHYDYH", words[1]), county, true);
            case "central" -> sum(ofClass(plans, CityOracles.LAYER, words[1]), county, false);
            case "boundary" -> BoundaryOracles.countedArea(plans, county, false);
            case "multiple" -> BoundaryOracles.countedArea(plans, county, true) / BoundaryOracles.base(plans, county);
            default -> throw new IllegalArgumentException(expression);
        };
    }

    private static List<StoredRow> ofClass(Plans plans, String layer, String prefixes) {
        return plans.draft.rows(layer).stream()
                .filter(r -> QualityOracles.CODES.get("LAND_USE").containsKey(CityOracles.code(r)))
                .filter(r -> CityOracles.isIn(r, List.of(prefixes.split("\\+"))))
                .toList();
    }

    private static double sum(List<StoredRow> rows, String county, boolean isNet) {
        return rows.stream()
                .filter(r -> county == null || r.county().equals(county))
                .mapToDouble(r -> isNet ? r.number("TBDLMJ") : r.area())
                .sum();
    }

    private static double figure(Plans plans, String code, StoredRow row) {
        return figure(plans, told(plans, code)[1], isCity(row) ? null : row.county());
    }

    private static boolean isCity(StoredRow row) {
        return row.county().endsWith("00");
    }

    private static double tolerance(Plans plans, String code) {
        return isMultiple(plans, code)
                ? plans.settings.number("udb.multiple.tolerance")
                : plans.settings.number("indicator.tol_ha") * HECTARE;
    }

    /** @return how far the figure lies on the wrong side of the target */
    private static double wrong(Plans plans, String code, double figure, double target) {
        return told(plans, code)[0].equals("≥") ? target - figure : figure - target;
    }

    // N1

    private static double base(StoredRow row, String field) {
        String unit = row.text("ZBDW");
        return row.number(field) * AREAS.getOrDefault(unit, RATIOS.getOrDefault(unit, 1d));
    }

    private static List<StoredRow> sound(Plans plans, Role role) {
        Set<List<String>> seen = new HashSet<>();
        return plans.rows(role, TABLE).stream()
                .filter(r -> faults(plans, r, seen) == 0)
                .toList();
    }

    private static int faults(Plans plans, StoredRow row, Set<List<String>> seen) {
        String code = row.text("ZBDM");
        String unit = row.text("ZBDW");
        String names = plans.settings.pairs("indicator.names", " ").get(code);
        boolean isName = names != null && List.of(names.split("/")).contains(row.text("ZBMC"));
        boolean isUnit = isTold(plans, code)
                ? (isMultiple(plans, code) ? RATIOS : AREAS).containsKey(unit)
                : AREAS.containsKey(unit)
                        || RATIOS.containsKey(unit)
                        || plans.settings.texts("indicator.other_units").contains(unit);
        boolean isKind =
                row.text("ZBSX").isEmpty() || QualityOracles.CODES.get("ZBSX").containsKey(row.text("ZBSX"));
        int faults = (isName ? 0 : 1) + (isUnit ? 0 : 1) + (isKind ? 0 : 1);
        faults += areas(plans).contains(row.county()) ? 0 : 1;
        for (String field : List.of("JQZ", "JQMBZ", "GHMBZ")) {
            faults += row.text(field).isEmpty() || row.number(field) >= 0 ? 0 : 1;
        }
        return faults + (seen.add(List.of(row.county(), code)) ? 0 : 1);
    }

    /** @return codes of the counties and of the city */
    private static Set<String> areas(Plans plans) {
        Set<String> areas = new TreeSet<>(counties(plans));
        counties(plans).forEach(c -> areas.add(c.substring(0, 4) + "00"));
        return areas;
    }

    private static Set<String> counties(Plans plans) {
        Set<String> counties = new TreeSet<>();
        plans.draft.rows("XZQ").forEach(r -> counties.add(r.county()));
        return counties;
    }

    private static int rowFaults(Plans plans) {
        Set<List<String>> seen = new HashSet<>();
        int faults = plans.draft.rows(TABLE).stream()
                .mapToInt(r -> faults(plans, r, seen))
                .sum();
        for (String code : plans.settings.texts("indicator.required")) {
            faults += plans.draft.rows(TABLE).stream()
                            .anyMatch(r -> isCity(r) && r.text("ZBDM").equals(code))
                    ? 0
                    : 1;
        }
        return faults;
    }

    private static Map<String, Figures> figures(Plans plans) {
        Map<String, Figures> figures = new LinkedHashMap<>();
        for (StoredRow row : sound(plans, Role.DRAFT)) {
            String code = row.text("ZBDM");
            if (isCity(row) && isTold(plans, code)) {
                double slack = told(plans, code)[0].equals("≥") ? -tolerance(plans, code) : tolerance(plans, code);
                figures.put(code, Figures.after(figure(plans, code, row)).limit(base(row, "GHMBZ") + slack));
            }
        }
        return figures;
    }

    private static int weakened(Plans plans) {
        Map<List<String>, StoredRow> draft = new HashMap<>();
        plans.draft.rows(TABLE).forEach(r -> draft.putIfAbsent(List.of(r.county(), r.text("ZBDM")), r));
        int weakened = 0;
        for (StoredRow before : sound(plans, Role.APPROVED)) {
            StoredRow after = draft.get(List.of(before.county(), before.text("ZBDM")));
            if (!isBinding(before)) {
                continue;
            }
            if (after == null || !isBinding(after)) {
                weakened++;
                continue;
            }
            String side = isTold(plans, before.text("ZBDM")) ? told(plans, before.text("ZBDM"))[0] : "=";
            double step = AREAS.containsKey(before.text("ZBDW")) ? 0.005 : 0.00005;
            weakened += isWorse(side, base(before, "GHMBZ"), base(after, "GHMBZ"), step) ? 1 : 0;
            weakened += isWorse("=", base(before, "JQZ"), base(after, "JQZ"), step) ? 1 : 0;
        }
        return weakened;
    }

    private static boolean isBinding(StoredRow row) {
        return row.text("ZBSX").equals("约束性")
                || "约束性".equals(QualityOracles.CODES.get("ZBSX").get(row.text("ZBSX")));
    }

    private static boolean isWorse(String side, double before, double after, double step) {
        double fallen = before - after;
        return !Double.isNaN(before)
                && !(switch (side) {
                    case "≥" -> fallen < step;
                    case "≤" -> -fallen < step;
                    default -> Math.abs(fallen) < step;
                });
    }

    // N3

    private static List<StoredRow> rows(Plans plans, Role role, String county) {
        return plans.rows(role, BREAKDOWN).stream()
                .filter(r -> r.county().equals(county))
                .toList();
    }

    private static double target(Plans plans, StoredRow row, String field, String code) {
        return row.number(field) * (isMultiple(plans, code) ? 1 : HECTARE);
    }

    private static Map<String, Double> differencesByCode(Plans plans) {
        Map<String, Double> differences = new LinkedHashMap<>();
        plans.settings.pairs("conduction.columns", " ").forEach((field, code) -> {
            if (!isMultiple(plans, code)) {
                double sum = plans.draft.rows(BREAKDOWN).stream()
                        .filter(r -> !isCity(r))
                        .mapToDouble(r -> target(plans, r, field, code))
                        .sum();
                double city = sound(plans, Role.DRAFT).stream()
                        .filter(r -> isCity(r) && r.text("ZBDM").equals(code))
                        .mapToDouble(r -> base(r, "GHMBZ"))
                        .sum();
                differences.put(code, Math.abs(sum - city));
            }
        });
        return differences;
    }

    private static Map<String, Figures> differences(Plans plans) {
        Map<String, Figures> all = new LinkedHashMap<>();
        differencesByCode(plans)
                .forEach((code, difference) ->
                        all.put(code, Figures.after(difference).limit(tolerance(plans, code))));
        return all;
    }

    private static int countyFaults(Plans plans) {
        int faults = 0;
        for (String county : counties(plans)) {
            List<StoredRow> rows = rows(plans, Role.DRAFT, county);
            faults += rows.size() == 1 ? 0 : 1;
            if (rows.size() == 1) {
                for (Map.Entry<String, String> column :
                        plans.settings.pairs("conduction.columns", " ").entrySet()) {
                    faults += faults(plans, rows.get(0), column.getKey(), column.getValue());
                }
            }
        }
        List<String> known = new ArrayList<>(counties(plans));
        faults += (int) plans.draft.rows(BREAKDOWN).stream()
                .map(StoredRow::county)
                .distinct()
                .filter(c -> !c.endsWith("00") && !known.contains(c))
                .count();
        for (Map.Entry<String, Double> difference : differencesByCode(plans).entrySet()) {
            faults += difference.getValue() < tolerance(plans, difference.getKey()) + 0.005 ? 0 : 1;
        }
        return faults;
    }

    /** A value that is none; layers that do not hold it; one weaker than the approved one; a multiple above the cap. */
    private static int faults(Plans plans, StoredRow row, String field, String code) {
        double target = target(plans, row, field, code);
        if (!(target >= 0)) {
            return 1;
        }
        double step = isMultiple(plans, code) ? 0.00005 : 0.005;
        double before = target(plans, rows(plans, Role.APPROVED, row.county()).get(0), field, code);
        double figure = figure(plans, code, row);
        double most = plans.settings.number("udb.multiple.cap") + plans.settings.number("udb.multiple.tolerance");
        return (wrong(plans, code, figure, target) < tolerance(plans, code) + step ? 0 : 1)
                + (wrong(plans, code, target, before) < step ? 0 : 1)
                + (isMultiple(plans, code) && target > most + step ? 1 : 0);
    }

    private static Figures sector(Plans plans, String line, String field, String cases) {
        return Figures.after(plans.draft.rows(SECTOR).stream()
                        .filter(r -> !plans.settings.texts(cases).contains(r.text(field)))
                        .mapToDouble(r -> plans.crossing(r.geometry(), Role.DRAFT, line))
                        .sum())
                .limit(0);
    }

    private static Figures inOtherZones(Plans plans) {
        List<String> allowed =
                List.of(plans.settings.pairs("sector.zones", ":").get(SECTOR).split("\\+"));
        Near others = new Near(plans.draft.rows("GHFQ").stream()
                .filter(z -> !allowed.contains(z.text("GHFQDM")))
                .toList());
        return Figures.after(plans.draft.rows(SECTOR).stream()
                        .mapToDouble(r -> others.to(r.geometry()).stream()
                                .mapToDouble(z -> plans.crossing(Ground.common(r.geometry(), z.geometry())))
                                .sum())
                        .sum())
                .limit(0);
    }
}
