/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.projects;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.plan.PlanFeature;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.rules.Parameters;

/**
 * Reads what a project says of the areas that it concerns (SZXZQ): names or codes of counties and districts, separated by
 * commas, semicolons, slashes, enumeration commas or blanks, or joined by 和, 及 or 与. Names are those of XZQ in either
 * version, with or without the last 县, 区, 市 or 旗 as long as that is unambiguous. A name of {@code project.city_names}
 * or the code of the city stands for all its counties.
 */
final class AreaNames {
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\u3000、,，;；/／|]+");
    private static final Pattern JOINING_WORDS = Pattern.compile("[和及与]");
    private static final String KINDS = "县区市旗";
    private static final String AMBIGUOUS = "";
    private static final int COUNTY = 6;
    private static final int CITY = 4;

    private final Map<String, String> codes = new HashMap<>();
    private final Set<String> counties = new TreeSet<>();
    private final Set<String> wholeCity = new TreeSet<>();

    /**
     * @param counties codes of the counties named
     * @param unknown what is no area that the plan knows, in the order of the text
     */
    record Areas(Set<String> counties, List<String> unknown) {
        /** @return the same text for the same areas */
        String key() {
            return counties + " " + new TreeSet<>(unknown);
        }
    }

    private AreaNames(PlanPair pair, Parameters parameters) {
        parameters.texts("project.city_names").forEach(n -> wholeCity.add(ProjectNames.normal(n)));
        for (Role role : Role.values()) {
            for (PlanFeature area : pair.version(role).features("XZQ")) {
                add(area.county(), ProjectNames.normal(area.text("XZQMC")));
            }
        }
    }

    static AreaNames of(PlanPair pair, Parameters parameters) {
        return pair.once("area names", () -> new AreaNames(pair, parameters));
    }

    private void add(String county, String name) {
        if (county.length() != COUNTY) {
            return;
        }
        counties.add(county);
        codes.put(county, county);
        String city = county.substring(0, CITY);
        wholeCity.add(city);
        wholeCity.add(city + "00");
        put(name, county);
        if (name.length() > 2 && KINDS.indexOf(name.charAt(name.length() - 1)) >= 0) {
            put(name.substring(0, name.length() - 1), county);
        }
    }

    private void put(String name, String county) {
        if (!name.isEmpty()) {
            codes.merge(name, county, (a, b) -> a.equals(b) ? a : AMBIGUOUS);
        }
    }

    Areas parse(String text) {
        Set<String> found = new TreeSet<>();
        List<String> unknown = new ArrayList<>();
        for (String token : SEPARATORS.split(text, -1)) {
            String name = ProjectNames.normal(token);
            if (name.isEmpty() || add(name, found)) {
                continue;
            }
            for (String part : JOINING_WORDS.split(name, -1)) {
                if (!part.isEmpty() && !add(part, found)) {
                    unknown.add(part);
                }
            }
        }
        return new Areas(found, unknown);
    }

    /** Adds what the name stands for. */
    private boolean add(String name, Set<String> found) {
        if (wholeCity.contains(name)) {
            found.addAll(counties);
            return true;
        }
        String code = codes.get(name);
        if (code == null && name.matches("[0-9]{6}0{3,6}")) {
            code = codes.get(name.substring(0, COUNTY));
        }
        if (code == null || code.equals(AMBIGUOUS)) {
            return false;
        }
        found.add(code);
        return true;
    }
}
