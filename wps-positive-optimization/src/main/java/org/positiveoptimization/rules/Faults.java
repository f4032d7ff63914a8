/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.positiveoptimization.text.Message;

/** Collects what is wrong with a file, so that a planner sees all of it at once. */
public final class Faults {
    private final List<RuleSetFault> list = new ArrayList<>();

    public void add(JsonValue.Place place, String key, Object... arguments) {
        list.add(new RuleSetFault(place.line(), place.column(), place.pointer(), Message.of(key, arguments)));
    }

    public boolean any() {
        return !list.isEmpty();
    }

    /** @return the faults in the order of the document */
    public List<RuleSetFault> inOrder() {
        return list.stream()
                .sorted(Comparator.comparingInt(RuleSetFault::line).thenComparingInt(RuleSetFault::column))
                .toList();
    }

    void raiseIfAny() throws RuleSetException {
        if (any()) {
            throw new RuleSetException(inOrder());
        }
    }
}
