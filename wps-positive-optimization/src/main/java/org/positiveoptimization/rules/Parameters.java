/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.positiveoptimization.text.Message;

/**
 * What a rule set tells the checks: its parameter values, read by name and type, and the layers that it supplies. A parameter that is absent where a rule needs it raises a
 * {@link ParameterException}; there is no second default in code.
 */
public final class Parameters {
    private final Map<String, Object> values;
    private final List<SuppliedLayer> layers;

    public Parameters(Map<String, ?> values) {
        this(values, List.of());
    }

    public Parameters(Map<String, ?> values, List<SuppliedLayer> layers) {
        this.values = new LinkedHashMap<>(values);
        this.layers = List.copyOf(layers);
    }

    /** @return a copy with one value replaced, for tests and what-if runs */
    public Parameters with(String name, Object value) {
        Map<String, Object> copy = new LinkedHashMap<>(values);
        copy.put(name, value);
        return new Parameters(copy, layers);
    }

    /** @return the supplied layers of a kind, in the order of the rule set */
    public List<SuppliedLayer> layers(SuppliedLayer.Kind kind) {
        return layers.stream().filter(l -> l.kind() == kind).toList();
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    public double number(String name) {
        return get(name, Number.class).doubleValue();
    }

    public int integer(String name) {
        return get(name, Number.class).intValue();
    }

    public boolean flag(String name) {
        return get(name, Boolean.class);
    }

    public String text(String name) {
        return get(name, String.class);
    }

    /** @return the list as numbers, in order */
    public List<Double> numbers(String name) {
        List<?> list = get(name, List.class);
        return list.stream().map(v -> ((Number) v).doubleValue()).toList();
    }

    /** @return the list as texts, in order */
    public List<String> texts(String name) {
        List<?> list = get(name, List.class);
        return list.stream().map(Object::toString).toList();
    }

    /** @return the number that a per-county parameter gives for the county, if it gives one */
    public Optional<Double> numberFor(String name, String county) {
        Object value = get(name, Map.class).get(county);
        return value instanceof Number number ? Optional.of(number.doubleValue()) : Optional.empty();
    }

    private <T> T get(String name, Class<T> type) {
        Object value = values.get(name);
        if (!type.isInstance(value)) {
            throw new ParameterException(Message.of("parameter.absent", name));
        }
        return type.cast(value);
    }
}
