/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.journal;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What one transaction does to one layer.
 *
 * @param layer {@code workspace:layer}
 * @param verdict what the guard says of it
 * @param features identifiers of the features by what is done to them, as the server names them
 * @param areaBefore ellipsoidal area in square metres of these features before; NaN when it cannot be told
 * @param areaAfter the same after
 * @param reasons why it is refused, or what is noted
 */
public record EditedLayer(
        String layer,
        Verdict verdict,
        Map<Operation, List<String>> features,
        double areaBefore,
        double areaAfter,
        List<Reason> reasons) {
    /** What the guard says. */
    public enum Verdict {
        ACCEPTED,
        REFUSED,
        /** the policy lets the layer be edited without a check */
        NOT_GUARDED
    }

    public EditedLayer {
        Objects.requireNonNull(layer, "layer");
        Objects.requireNonNull(verdict, "verdict");
        Map<Operation, List<String>> copy = new EnumMap<>(Operation.class);
        features.forEach((operation, ids) -> {
            if (!ids.isEmpty()) {
                copy.put(operation, List.copyOf(ids));
            }
        });
        features = Collections.unmodifiableMap(copy);
        reasons = List.copyOf(reasons);
    }

    /** @return number of features */
    public int size() {
        return features.values().stream().mapToInt(List::size).sum();
    }
}
