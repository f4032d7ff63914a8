/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.positiveoptimization.rules.ParameterType.Kind;
import org.positiveoptimization.text.Message;

/** Turns the JSON value of a parameter into the Java value of its type; what does not fit becomes a fault. */
final class ParameterValueReader {
    private final ParameterType type;
    private final Faults faults;

    ParameterValueReader(ParameterType type, Faults faults) {
        this.type = type;
        this.faults = faults;
    }

    /** @return the value as {@link Parameter} describes it, or null after a fault */
    Object read(JsonValue value) {
        return switch (type.kind()) {
            case NUMBER, INTEGER -> number(value, type.kind());
            case FLAG -> value.content() instanceof Boolean ? value.content() : wrongType(value, Kind.FLAG);
            case TEXT -> text(value);
            case NUMBERS -> ascending(value, list(value, item -> number(item, Kind.NUMBER)));
            case INTEGERS -> ascending(value, list(value, item -> number(item, Kind.INTEGER)));
            case TEXTS -> distinct(value, list(value, this::text));
            case MAP -> map(value);
        };
    }

    private Double number(JsonValue value, Kind kind) {
        if (!(value.content() instanceof BigDecimal number)
                || (kind.whole() && number.stripTrailingZeros().scale() > 0)) {
            wrongType(value, kind);
            return null;
        }
        double result = number.doubleValue();
        // fails for infinity too: no range is open
        if (!(result >= type.min() && result <= type.max())) {
            faults.add(value.place(), "ruleset.range", number.toString(), plain(type.min()), plain(type.max()));
            return null;
        }
        return result;
    }

    private String text(JsonValue value) {
        if (!(value.content() instanceof String text)) {
            wrongType(value, Kind.TEXT);
            return null;
        }
        if (!type.allowed().isEmpty() && !type.allowed().contains(text)) {
            faults.add(value.place(), "ruleset.allowed", text, String.join(", ", type.allowed()));
            return null;
        }
        if (type.pattern() != null && !text.matches(type.pattern())) {
            faults.add(value.place(), "ruleset.pattern", text, type.pattern());
            return null;
        }
        return text;
    }

    private <T> List<T> list(JsonValue value, Function<JsonValue, T> item) {
        if (!value.isArray()) {
            wrongType(value, type.kind());
            return null;
        }
        if (value.items().size() < type.minItems()) {
            faults.add(value.place(), "ruleset.few", type.minItems());
            return null;
        }
        List<T> result = new ArrayList<>();
        for (JsonValue each : value.items()) {
            T read = item.apply(each);
            if (read != null) {
                result.add(read);
            }
        }
        return List.copyOf(result);
    }

    private List<Double> ascending(JsonValue value, List<Double> numbers) {
        if (numbers == null || numbers.size() < value.items().size()) {
            return numbers;
        }
        for (int i = 1; type.ascending() && i < numbers.size(); i++) {
            if (numbers.get(i) <= numbers.get(i - 1)) {
                faults.add(value.items().get(i).place(), "ruleset.ascending");
            }
        }
        return numbers;
    }

    private List<String> distinct(JsonValue value, List<String> texts) {
        if (texts != null) {
            RuleSetValidator.refuseRepeated(value.items(), faults);
        }
        return texts;
    }

    private Map<String, Double> map(JsonValue value) {
        if (!value.isObject()) {
            wrongType(value, Kind.MAP);
            return null;
        }
        Map<String, Double> result = new LinkedHashMap<>();
        value.members().forEach((key, member) -> {
            if (!key.matches(type.pattern())) {
                faults.add(member.key(), "ruleset.pattern", key, type.pattern());
            }
            Double number = number(member.value(), Kind.NUMBER);
            if (number != null) {
                result.put(key, number);
            }
        });
        return Collections.unmodifiableMap(result);
    }

    private Object wrongType(JsonValue value, Kind kind) {
        faults.add(
                value.place(),
                "ruleset.type",
                Message.of("ruleset.kind." + kind.name().toLowerCase(Locale.ROOT)));
        return null;
    }

    static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
