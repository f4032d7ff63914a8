/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.consistency;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.positiveoptimization.checks.IndicatorUnit;
import org.positiveoptimization.checks.Measure;
import org.positiveoptimization.rules.ParameterException;
import org.positiveoptimization.rules.Parameters;
import org.positiveoptimization.text.Message;

/**
 * What a rule set knows of indicators: their codes with the names that they go by ({@code indicator.names}), what the
 * layers tell of them and on which side of the target it must lie ({@code indicator.measures}), and further units ({@code
 * indicator.other_units}).
 */
public final class Indicators {
    private final Map<String, List<String>> names = new LinkedHashMap<>();
    private final Map<String, Held> held = new LinkedHashMap<>();
    private final Set<String> otherUnits;

    /** What the layers tell of an indicator, and on which side of the target it must lie. */
    public record Held(LayerMeasure measure, Measure.Direction direction) {
        /** @return the target, moved by the tolerance to the side that is forgiven */
        public double limit(double target, double tolerance) {
            return direction == Measure.Direction.AT_LEAST ? target - tolerance : target + tolerance;
        }
    }

    private Indicators(Parameters parameters) {
        for (String entry : parameters.texts("indicator.names")) {
            String[] parts = entry.split(" ", 2);
            names.put(parts[0], List.of(parts[1].split("/")));
        }
        for (String entry : parameters.texts("indicator.measures")) {
            String[] parts = entry.split(" ", 3);
            held.put(parts[0], new Held(LayerMeasure.parse(parts[2]), direction(parts[1])));
        }
        otherUnits = Set.copyOf(parameters.texts("indicator.other_units"));
    }

    /** @throws ParameterException if an expression cannot be read */
    public static Indicators of(Parameters parameters) {
        return new Indicators(parameters);
    }

    private static Measure.Direction direction(String symbol) {
        for (Measure.Direction direction : Measure.Direction.values()) {
            if (direction.symbol().equals(symbol)) {
                return direction;
            }
        }
        throw new ParameterException(Message.of("parameter.expression", symbol));
    }

    /** @return codes and the names of each, the first being that of the table */
    public Map<String, List<String>> names() {
        return names;
    }

    /** @return the name of the indicator, its code when it has none */
    public String name(String code) {
        return names.getOrDefault(code, List.of(code)).get(0);
    }

    /** @return what the layers tell of it, if they do */
    public Optional<Held> held(String code) {
        return Optional.ofNullable(held.get(code));
    }

    /** @return all that the layers tell, by code */
    public Map<String, Held> held() {
        return held;
    }

    /** @return whether an indicator may be given in the unit: one of its dimension where the layers tell of it */
    boolean mayHave(String code, String unit) {
        Optional<IndicatorUnit> known = IndicatorUnit.of(unit);
        if (held.containsKey(code)) {
            return known.filter(u -> u.dimension() == held.get(code).measure().dimension())
                    .isPresent();
        }
        return known.isPresent() || otherUnits.contains(unit);
    }
}
