/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.process;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.geometry.Cgcs2000;
import org.positiveoptimization.geometry.GeometryFault;
import org.positiveoptimization.geometry.GeometryKind;
import org.positiveoptimization.geometry.Soundness;
import org.positiveoptimization.plan.FeatureSchema;
import org.positiveoptimization.rules.Rule;
import org.positiveoptimization.rules.RuleSet;
import org.positiveoptimization.text.Message;

/**
 * Inputs of processes, held against what they may be. A server does not enforce the ranges that are declared, and makes the
 * default of a number that it cannot read; texts become names of rules and attributes only where there is one of that name.
 * What was given is not repeated in a message, for it may be anything.
 */
final class Inputs {
    private static final int LONGEST = 4_000;
    private static final Pattern CRS = Pattern.compile(
            "(?:EPSG:|urn:ogc:def:crs:EPSG:[0-9.]*:|https?://www\\.opengis\\.net/def/crs/EPSG/0/)([0-9]{4,6})");

    private Inputs() {}

    /** @return whether anything is given */
    static boolean isGiven(String text) {
        return text != null && !text.isBlank();
    }

    static String required(String name, String text) throws InputException {
        if (!isGiven(text)) {
            throw new InputException(Message.of("process.missing", name));
        }
        return text.strip();
    }

    /** @return the names that a list gives, separated by commas or blanks, none twice */
    static Set<String> list(String name, String text) throws InputException {
        Set<String> items = new LinkedHashSet<>();
        if (!isGiven(text)) {
            return items;
        }
        if (text.length() > LONGEST) {
            throw new InputException(Message.of("process.long", name, LONGEST));
        }
        for (String item : text.strip().split("[,\\s]+", -1)) {
            items.add(item);
        }
        items.remove("");
        return items;
    }

    /**
     * @param only ids of rules, or nothing for all
     * @param which the rules that may be asked for
     * @return the ids
     */
    static Set<String> rules(String only, RuleSet ruleSet, Predicate<Rule> which) throws InputException {
        List<String> known =
                ruleSet.rules().stream().filter(which).map(Rule::id).toList();
        Set<String> asked = list("only", only);
        if (asked.isEmpty()) {
            asked = new LinkedHashSet<>(known);
        }
        if (known.isEmpty()) {
            throw new InputException(Message.of("process.no_rules", ruleSet.id()));
        }
        if (!known.containsAll(asked)) {
            throw new InputException(Message.of("process.only", String.join(", ", known)));
        }
        return asked;
    }

    /** @return the attribute as the schema has it, upper case */
    static String attribute(String name, String text, FeatureSchema schema) throws InputException {
        String wanted = required(name, text).toUpperCase(Locale.ROOT);
        if (!schema.has(wanted)) {
            List<String> known = new ArrayList<>();
            schema.fields().forEach(f -> known.add(f.name()));
            throw new InputException(Message.of("process.attribute", name, String.join(", ", known)));
        }
        return wanted;
    }

    /** @return the value, one of a closed list */
    static String choice(String name, String text, List<String> known) throws InputException {
        String wanted = required(name, text);
        if (!known.contains(wanted)) {
            throw new InputException(Message.of("process.choice", name, String.join(", ", known)));
        }
        return wanted;
    }

    /**
     * @param srid EPSG code of the coordinates, x before y
     * @param vertices the most that it may have
     * @return ground that can be computed with
     */
    static Geometry ground(String name, Geometry geometry, int srid, int vertices) throws InputException {
        if (geometry == null) {
            throw new InputException(Message.of("process.missing", name));
        }
        if (geometry.getNumPoints() > vertices) {
            throw new InputException(Message.of("process.vertices", name, vertices));
        }
        GeometryFault fault = Soundness.check(geometry, srid, GeometryKind.SURFACE);
        if (fault != null) {
            throw new InputException(Message.of("process.geometry", name, fault.text()));
        }
        return geometry;
    }

    static double number(String name, Double value, double fallback, double least, double most) throws InputException {
        double number = value == null ? fallback : value;
        if (!(number >= least && number <= most)) {
            throw new InputException(Message.of("process.range", name, least, most));
        }
        return number;
    }

    static int whole(String name, Integer value, int fallback, int least, int most) throws InputException {
        return (int) number(name, value == null ? null : value.doubleValue(), fallback, least, most);
    }

    /** @return EPSG code of a CRS that a plan may be in, 0 when none is given */
    static int crs(String name, String text) throws InputException {
        if (!isGiven(text)) {
            return 0;
        }
        Matcher code = CRS.matcher(text.strip());
        if (!code.matches() || !Cgcs2000.isSupported(Integer.parseInt(code.group(1)))) {
            throw new InputException(Message.of("process.crs", name));
        }
        return Integer.parseInt(code.group(1));
    }
}
