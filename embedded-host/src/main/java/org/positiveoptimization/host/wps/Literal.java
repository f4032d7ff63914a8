/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wps;

import java.util.List;
import org.geotools.api.data.Parameter;
import org.geotools.util.ConverterFactory;
import org.geotools.util.Converters;
import org.geotools.util.factory.Hints;
import org.positiveoptimization.host.ows.OwsException;
import org.positiveoptimization.text.Message;

/** Values that are told in a word: what an input of such a type may be, and what is made of a text. */
final class Literal {
    private static final int LONGEST = 1 << 16;

    private Literal() {}

    /** @return name of the type in XML Schema, without a prefix; null for a text, which may be any */
    static String xmlType(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "Integer" -> "int";
            case "Long" -> "long";
            case "Double" -> "double";
            case "Boolean" -> "boolean";
            default -> null;
        };
    }

    /** @return the smallest value of the input, or null */
    static Double least(Parameter<?> input) {
        return bound(input, Parameter.MIN);
    }

    /** @return the largest value of the input, or null */
    static Double most(Parameter<?> input) {
        return bound(input, Parameter.MAX);
    }

    private static Double bound(Parameter<?> input, String key) {
        return input.metadata != null && input.metadata.get(key) instanceof Number bound ? bound.doubleValue() : null;
    }

    /** @return the values that the input may have; none when it may have any */
    static List<String> allowed(Parameter<?> input) {
        return input.metadata != null && input.metadata.get(Parameter.OPTIONS) instanceof List<?> options
                ? options.stream().map(String::valueOf).toList()
                : List.of();
    }

    /**
     * Reads a value without rounding or guessing.
     *
     * @throws OwsException if the text is no value of the type, or out of the range of the input
     */
    static Object read(Parameter<?> input, String text) throws OwsException {
        if (text.length() > LONGEST) {
            throw new OwsException(
                    OwsException.INVALID_PARAMETER, input.key, Message.of("host.wps.long", input.key, LONGEST));
        }
        if (input.type == String.class) {
            return allowed(input, text);
        }
        Object value = Converters.convert(text.strip(), input.type, new Hints(ConverterFactory.SAFE_CONVERSION, true));
        if (value == null) {
            throw new OwsException(
                    OwsException.INVALID_PARAMETER,
                    input.key,
                    Message.of("host.wps.literal", input.key, xmlType(input.type)));
        }
        if (value instanceof Number number) {
            demandRange(input, number.doubleValue());
        }
        return value;
    }

    private static String allowed(Parameter<?> input, String text) throws OwsException {
        List<String> allowed = allowed(input);
        if (!allowed.isEmpty() && !allowed.contains(text)) {
            throw new OwsException(
                    OwsException.INVALID_PARAMETER,
                    input.key,
                    Message.of("host.wps.allowed", input.key, String.join(", ", allowed)));
        }
        return text;
    }

    private static void demandRange(Parameter<?> input, double value) throws OwsException {
        double least = least(input) == null ? -Double.MAX_VALUE : least(input);
        double most = most(input) == null ? Double.MAX_VALUE : most(input);
        if (!(value >= least && value <= most)) {
            throw new OwsException(
                    OwsException.INVALID_PARAMETER, input.key, Message.of("host.wps.range", input.key, least, most));
        }
    }
}
