/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.measures;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values of a rule set, as the file has them. */
record Settings(JsonNode parameters) {
    private JsonNode value(String name) {
        return parameters.required(name).required("value");
    }

    double number(String name) {
        return value(name).asDouble();
    }

    boolean flag(String name) {
        return value(name).asBoolean();
    }

    String text(String name) {
        return value(name).asText();
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        value(name).forEach(v -> texts.add(v.asText()));
        return texts;
    }

    /** @return what stands before and behind the first separator of each entry */
    Map<String, String> pairs(String name, String separator) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String text : texts(name)) {
            String[] parts = text.split(separator, 2);
            pairs.put(parts[0], parts[1]);
        }
        return pairs;
    }

    List<Double> numbers(String name) {
        List<Double> numbers = new ArrayList<>();
        value(name).forEach(v -> numbers.add(v.asDouble()));
        return numbers;
    }
}
