/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.guard;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.positiveoptimization.inbox.InboxRules;
import org.positiveoptimization.rules.Faults;
import org.positiveoptimization.rules.JsonFields;
import org.positiveoptimization.rules.JsonValue;
import org.positiveoptimization.rules.JsonValue.Member;
import org.positiveoptimization.rules.ParameterType;
import org.positiveoptimization.rules.ParameterType.Kind;

/** Reads what an inbox takes from the policy of its layer. */
final class InboxRulesReader {
    static final List<String> INBOX = List.of("text", "choices", "codes", "number", "time", "state", "perHour");
    static final List<String> TEXT = List.of("column", "least", "most");
    static final List<String> STATE = List.of("column", "initial");

    private static final String NAME = "[A-Za-z_][A-Za-z0-9_]{0,62}";
    private static final String WORD = "[A-Za-z0-9_-]{1,64}";
    private static final int LONGEST = 10_000;

    private static final ParameterType COLUMN = text("column", NAME);
    private static final ParameterType LEAST = number("least", LONGEST);
    private static final ParameterType MOST = number("most", LONGEST);
    private static final ParameterType CODES = texts("codes", NAME, 0);
    private static final ParameterType CHOICE = texts("choices", WORD, 1);
    private static final ParameterType INITIAL = text("initial", WORD);
    private static final ParameterType PER_HOUR = number("perHour", 100_000);

    private final Faults faults;

    private InboxRulesReader(Faults faults) {
        this.faults = faults;
    }

    /**
     * @param layer the policy of a layer in mode INBOX
     * @return the rules, or null after a fault
     */
    static InboxRules read(JsonFields layer, Faults faults) {
        JsonValue value = layer.required("inbox");
        JsonFields fields = value == null ? null : JsonFields.of(value, INBOX, faults);
        return fields == null ? null : new InboxRulesReader(faults).read(value, fields);
    }

    private InboxRules read(JsonValue inbox, JsonFields fields) {
        InboxRules.TextColumn text = textColumn(object(fields, "text", TEXT));
        Map<String, List<String>> choices = choices(fields);
        List<String> codes = new ArrayList<>();
        texts(fields.value("codes", CODES)).forEach(c -> codes.add(upper(c)));
        String number = column(fields, "number");
        String time = column(fields, "time");
        JsonFields state = object(fields, "state", STATE);
        String stateColumn = state == null ? null : column(state, "column");
        String initial = state == null ? null : (String) state.value("initial", INITIAL);
        Double perHour = (Double) fields.value("perHour", PER_HOUR);
        if (text == null
                || number == null
                || time == null
                || stateColumn == null
                || initial == null
                || perHour == null) {
            return null;
        }
        InboxRules.WrittenColumns written = new InboxRules.WrittenColumns(number, time, stateColumn, initial);
        Set<String> names = new HashSet<>();
        Stream.of(Stream.of(text.name(), number, time, stateColumn), choices.keySet().stream(), codes.stream())
                .flatMap(n -> n)
                .filter(n -> !names.add(n))
                .forEach(n -> faults.add(inbox.place(), "guard.inbox.twice", n));
        return new InboxRules(text, choices, codes, written, perHour.intValue());
    }

    private InboxRules.TextColumn textColumn(JsonFields text) {
        if (text == null) {
            return null;
        }
        String column = column(text, "column");
        Double least = (Double) text.value("least", LEAST);
        Double most = (Double) text.value("most", MOST);
        if (column == null || least == null || most == null) {
            return null;
        }
        if (least > most) {
            text.fault("least", "guard.inbox.least");
        }
        return new InboxRules.TextColumn(column, least.intValue(), most.intValue());
    }

    private Map<String, List<String>> choices(JsonFields fields) {
        Map<String, List<String>> choices = new LinkedHashMap<>();
        Map<String, Member> members = fields.members("choices");
        if (members != null) {
            JsonFields columns = JsonFields.of(fields.required("choices"), List.copyOf(members.keySet()), faults);
            members.forEach((name, member) -> {
                if (!name.matches(NAME)) {
                    faults.add(member.key(), "ruleset.pattern", name, NAME);
                }
                if (choices.put(upper(name), texts(columns.value(name, CHOICE))) != null) {
                    faults.add(member.key(), "guard.inbox.twice", upper(name));
                }
            });
        }
        return choices;
    }

    private JsonFields object(JsonFields fields, String name, List<String> allowed) {
        JsonValue value = fields.required(name);
        return value == null ? null : JsonFields.of(value, allowed, faults);
    }

    private static String column(JsonFields fields, String name) {
        String column = (String) fields.value(name, COLUMN);
        return column == null ? null : upper(column);
    }

    private static String upper(String name) {
        return name.toUpperCase(Locale.ROOT);
    }

    @SuppressWarnings("unchecked") // the type is TEXTS
    private static List<String> texts(Object value) {
        return value == null ? List.of() : (List<String>) value;
    }

    private static ParameterType text(String name, String pattern) {
        return new ParameterType(name, Kind.TEXT, 0, 0, List.of(), pattern, 0, false);
    }

    private static ParameterType texts(String name, String pattern, int least) {
        return new ParameterType(name, Kind.TEXTS, 0, 0, List.of(), pattern, least, false);
    }

    private static ParameterType number(String name, double most) {
        return new ParameterType(name, Kind.INTEGER, 1, most, List.of(), null, 0, false);
    }
}
