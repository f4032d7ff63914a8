/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.positiveoptimization.plan.Role;

/** The tables that state figures: indicators, their breakdown by county, structure, balance, and the text. Areas in hectares. */
final class NumberTables {
    static final List<String> TABLES = List.of("GHZBB", "GHZBFJB", "GTKJJGTZB", "GDYNZB", "GHWB");

    private static final int CITY = -1;
    private static final double PERCENT = 100;

    private final SamplePlan plan;
    private final IndicatorBook book;
    private final Targets targets;

    NumberTables(SamplePlan plan) {
        this.plan = plan;
        this.book = plan.indicators();
        this.targets = book.targets();
    }

    List<Map<String, Object>> rows(String table, Role role) {
        boolean isFaulty = role == Role.DRAFT && !book.conforming();
        return switch (table) {
            case "GHZBB" -> indicators(isFaulty);
            case "GHZBFJB" -> breakdown(isFaulty);
            case "GTKJJGTZB" -> structure(role, isFaulty);
            case "GDYNZB" -> balance(isFaulty);
            default -> text(isFaulty);
        };
    }

    private List<Map<String, Object>> indicators(boolean isFaulty) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int county = 0; county < targets.farmland.length; county++) {
            double base = targets.base(county);
            Map<String, Object> row = indicator(county, "J01", "2020年现状城镇建设用地", "公顷", Targets.hectares(base * 1.25));
            row.put("JQZ", base / Targets.HECTARE + (isFaulty && county == 2 ? IndicatorBook.BASE_MORE : 0));
            row.put("JQMBZ", Targets.hectares(base * 1.1));
            rows.add(row);
            rows.add(indicator(county, "Z01", "永久基本农田保护面积", "公顷", targets.farmland[county]));
        }
        rows.add(indicator(CITY, "Z01", "永久基本农田保护面积", "公顷", Targets.sum(targets.farmland)));
        rows.add(indicator(CITY, "Z02", "耕地保有量", "公顷", Targets.sum(targets.cultivated)));
        rows.add(indicator(CITY, "Z03", "生态保护红线面积", "公顷", Targets.sum(targets.redLine)));
        rows.add(indicator(CITY, "Z04", "城镇开发边界面积", "公顷", Targets.sum(targets.boundary)));
        rows.add(indicator(CITY, "Z05", "城镇开发边界扩展倍数", "倍", 1.25));
        if (isFaulty) {
            rows.add(indicator(0, "X9", "城镇化率", "%", 68));
            rows.add(indicator(1, "Z06", "林地保有量", "公顷", -5));
            rows.add(indicator(3, "Z07", "湿地面积", "顷", 12));
        }
        return rows;
    }

    private Map<String, Object> indicator(int county, String code, String name, String unit, double target) {
        return row(
                county,
                "ZBDM",
                code,
                "ZBMC",
                name,
                "ZBSX",
                "约束性",
                "ZBCJ",
                county == CITY ? "市级" : "县级",
                "ZBDW",
                unit,
                "GHMBZ",
                target);
    }

    private List<Map<String, Object>> breakdown(boolean isFaulty) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int county = 0; county < targets.farmland.length; county++) {
            boolean isWeakened = isFaulty && county == book.weakened();
            rows.add(row(
                    county,
                    "GDBYL",
                    targets.cultivated[county],
                    "YJJBNTBHMJ",
                    targets.farmland[county],
                    "STBHHXMJ",
                    targets.redLine[county] - (isWeakened ? IndicatorBook.RED_LINE_LESS : 0),
                    "CZKFBJKZBS",
                    targets.multiple[county],
                    "CZKFBJMJ",
                    targets.boundary[county]));
        }
        return rows;
    }

    /** The first-level classes of planned land use, in the base year and as planned. */
    private List<Map<String, Object>> structure(Role role, boolean isFaulty) {
        Map<String, Double> base = new TreeMap<>();
        Map<String, Double> target = new TreeMap<>();
        plan.forEach(role, "GHYDYH", row -> {
            double area = RowFinisher.area(row);
            base.merge(group(row, "JQDLDM"), area, Double::sum);
            target.merge(group(row, "YDYHFLDM"), area, Double::sum);
        });
        double total = target.values().stream().mapToDouble(Double::doubleValue).sum();
        Map<String, double[]> all = new TreeMap<>();
        base.forEach((k, v) -> all.computeIfAbsent(k, n -> new double[2])[0] = v);
        target.forEach((k, v) -> all.computeIfAbsent(k, n -> new double[2])[1] = v);
        List<Map<String, Object>> rows = new ArrayList<>();
        rows.add(structureRow("HJ", "合计", new double[] {total, total}, total, 0));
        all.forEach((code, areas) -> rows.add(
                structureRow(code, plan.className(code), areas, total, isFaulty && code.equals("01") ? 0.5 : 0)));
        return rows;
    }

    private static String group(Row row, String field) {
        String code = String.valueOf(row.values.get(field));
        boolean isTrial = field.equals("YDYHFLDM") && SamplePlan.isTrial(row);
        return isTrial ? SamplePlan.ROAD.substring(0, 2) : code.substring(0, 2);
    }

    private Map<String, Object> structureRow(String code, String name, double[] areas, double total, double more) {
        return row(
                CITY,
                "YDLXDM",
                code,
                "YDLXMC",
                name,
                "GHJQNMJ",
                Targets.hectares(areas[0]),
                "GHJQNZZMJB",
                Targets.rounded(PERCENT * areas[0] / total),
                "GHMBNMJ",
                Targets.hectares(areas[1]),
                "GHMBNZZMJB",
                Targets.rounded(PERCENT * areas[1] / total + more));
    }

    private List<Map<String, Object>> balance(boolean isFaulty) {
        double begin = Targets.sum(targets.cultivated);
        return List.of(row(
                CITY,
                "LX",
                "耕地",
                "JQMJ",
                begin,
                "TDZLMJ",
                35.5,
                "TDFKMJ",
                12.25,
                "TDKFMJ",
                4.25,
                "BCMJHJ",
                52d,
                "JSZYMJ",
                40d,
                "QTJSMJ",
                2.5,
                "JSMJHJ",
                42.5,
                "GHQMMJ",
                Targets.rounded(begin + 9.5 + (isFaulty ? IndicatorBook.BALANCE_MORE : 0))));
    }

    private List<Map<String, Object>> text(boolean isFaulty) {
        double cultivated = Targets.sum(targets.cultivated);
        double farmland = Targets.sum(targets.farmland);
        double redLine = Targets.sum(targets.redLine);
        List<Map<String, Object>> rows = new ArrayList<>();
        rows.add(paragraph("总则", "本规划期限至2035年。动态维护坚持“总量不突破、布局更集聚”，2026年新增重点项目3个，用地规模以项目清单为准。"));
        rows.add(paragraph(
                "目标",
                format("到2035年，全市耕地保有量不低于%,.2f公顷，永久基本农田保护面积不低于%.4f万亩。", cultivated, farmland * 15 / 10_000)
                        + (isFaulty ? "" : format("生态保护红线面积保持在%.4f平方公里。", redLine / 100))
                        + format("城镇开发边界面积控制在%.2f公顷以内，城镇开发边界扩展倍数为1.25。", Targets.sum(targets.boundary))));
        rows.add(paragraph(
                "传导",
                format(
                        "其中，%s永久基本农田保护面积不低于%.2f公顷；%s2020年现状城镇建设用地为%.2f公顷。",
                        plan.outlines().county(0).name(),
                        targets.farmland[0],
                        plan.outlines().county(1).name(),
                        targets.base(1) / Targets.HECTARE)));
        if (isFaulty) {
            rows.add(paragraph("结论", format("维护后全市耕地保有量为%.2f公顷。", cultivated + 25)));
        }
        return rows;
    }

    private Map<String, Object> paragraph(String name, String text) {
        return row(CITY, "WDMC", name, "WBNR", text);
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }

    private Map<String, Object> row(int county, Object... pairs) {
        CountyOutlines outlines = plan.outlines();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("YSDM", "2090020900");
        row.put(
                "XZQDM",
                county == CITY
                        ? outlines.county(0).code().substring(0, 4) + "00"
                        : outlines.county(county).code());
        row.put("XZQMC", county == CITY ? "双鸭山市" : outlines.county(county).name());
        for (int k = 0; k < pairs.length; k += 2) {
            row.put((String) pairs[k], pairs[k + 1]);
        }
        return row;
    }
}
