/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone;

import java.util.SortedMap;
import java.util.TreeMap;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.plan.PlanSource;
import org.positiveoptimization.plan.RowReader;
import org.positiveoptimization.text.Message;

/**
 * The name of a maintenance package: code and name of the administrative area, year, level. A plan of one county is the
 * county's; one of several is that of their city, whose name its indicator table or outline has. Reference section 3.
 */
final class PackageName {
    private static final int COUNTY = 6;
    private static final int CITY = 4;

    private PackageName() {}

    /**
     * @return a name that is safe for a file, without suffix
     * @throws UserException if the plan does not say which area it is of
     */
    static String of(PlanSource plan, int year) throws PlanReadException, UserException {
        SortedMap<String, String> outlines = areas(plan, "XZQ");
        SortedMap<String, String> areas = areas(plan, "GHZBB");
        areas.putAll(outlines);
        String code = outlines.size() == 1 ? outlines.firstKey() : city(outlines, plan);
        boolean isCounty = !code.endsWith("00");
        String name = areas.getOrDefault(code, "");
        return code + name + year + "年度" + (isCounty ? "县级" : "市级") + "国土空间总体规划动态维护";
    }

    private static String city(SortedMap<String, String> counties, PlanSource plan) throws UserException {
        String city = counties.isEmpty() ? "" : counties.firstKey().substring(0, CITY);
        if (city.isEmpty() || !counties.keySet().stream().allMatch(c -> c.startsWith(city))) {
            throw new UserException(Message.of("cli.package.area", plan.name()));
        }
        return city + "00";
    }

    /** Names by six-digit code; only letters and digits of a name are kept. */
    private static SortedMap<String, String> areas(PlanSource plan, String layer) throws PlanReadException {
        SortedMap<String, String> areas = new TreeMap<>();
        if (!plan.codes().contains(layer)) {
            return areas;
        }
        try (RowReader rows = plan.open(layer)) {
            int code = rows.schema().indexOf("XZQDM");
            int name = rows.schema().indexOf("XZQMC");
            while (code >= 0 && name >= 0 && rows.next()) {
                Object[] values = rows.values();
                String text = String.valueOf(values[code]).strip();
                if (text.matches("[0-9]{6,12}")) {
                    String letters =
                            values[name] == null ? "" : values[name].toString().replaceAll("[^\\p{L}\\p{N}]", "");
                    areas.putIfAbsent(
                            text.substring(0, COUNTY), letters.length() > 50 ? letters.substring(0, 50) : letters);
                }
            }
        }
        return areas;
    }
}
