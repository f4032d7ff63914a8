/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.measures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** N2: the numbers in the text of the sample, by a regular expression. */
final class TextOracles {
    private static final String CITY = "230500";
    private static final double HECTARE = 10_000;
    private static final Map<String, Double> UNITS = Map.of("公顷", HECTARE, "平方公里", 1e6, "万亩", 2e7 / 3, "亩", 2000d / 3);

    private TextOracles() {}

    static void addTo(Oracles oracles) {
        oracles.add("N2 text_mentions", p -> Figures.after(mentions(p).size()));
        oracles.add("N2 text_faults", p -> Figures.after(
                        mentions(p).stream().filter(m -> !isRight(p, m)).count())
                .limit(0));
        oracles.add("N2 unmentioned_indicators", p -> {
            Set<String> mentioned = new HashSet<>();
            mentions(p).forEach(m -> mentioned.add(m.code));
            return Figures.after(p.draft.rows("GHZBB").stream()
                            .filter(r -> r.county().equals(CITY) && mentioned.add(r.text("ZBDM")))
                            .count())
                    .limit(0);
        });
    }

    private record Mention(
            String code, String county, boolean isBase, double value, double precision, boolean isArea) {}

    private static List<Mention> mentions(Plans plans) {
        Map<String, String> codes = new HashMap<>();
        plans.settings.pairs("indicator.names", " ").forEach((code, names) -> {
            for (String name : names.split("/", -1)) {
                codes.put(name, code);
            }
        });
        String names = codes.keySet().stream()
                .sorted((a, b) -> b.length() - a.length())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        Pattern pattern = Pattern.compile("(" + names + ")[^，。；0-9]*([0-9,]+(?:\\.([0-9]+))?)(公顷|平方公里|万亩|亩|)");
        List<Mention> mentions = new ArrayList<>();
        for (StoredRow document : plans.draft.rows("GHWB")) {
            for (String sentence : document.text("WBNR").split("[。；]", -1)) {
                Matcher matcher = pattern.matcher(sentence);
                while (matcher.find()) {
                    double unit = UNITS.getOrDefault(matcher.group(4), 1d);
                    double value = Double.parseDouble(matcher.group(2).replace(",", ""));
                    int decimals =
                            matcher.group(3) == null ? 0 : matcher.group(3).length();
                    mentions.add(new Mention(
                            codes.get(matcher.group(1)),
                            county(plans, sentence.substring(0, matcher.start(2))),
                            matcher.group(1).contains("现状"),
                            value * unit,
                            Math.pow(10, -decimals) * unit,
                            !matcher.group(4).isEmpty()));
                }
            }
        }
        return mentions;
    }

    /** @return the area named last, the city when there is none */
    private static String county(Plans plans, String text) {
        String county = CITY;
        int last = -1;
        for (StoredRow row : plans.draft.rows("GHZBB")) {
            int at = text.lastIndexOf(row.text("XZQMC"));
            if (at > last) {
                last = at;
                county = row.county();
            }
        }
        return county;
    }

    private static boolean isRight(Plans plans, Mention mention) {
        return plans.draft.rows("GHZBB").stream()
                .filter(r -> r.county().equals(mention.county) && r.text("ZBDM").equals(mention.code))
                .anyMatch(r -> {
                    double value = r.number(mention.isBase ? "JQZ" : "GHMBZ");
                    return mention.isArea
                            ? Math.abs(value * HECTARE - mention.value)
                                    <= plans.settings.number("report.text_tol_ha") * HECTARE + 0.5
                            : Math.abs(value - mention.value) <= mention.precision / 2;
                });
    }
}
