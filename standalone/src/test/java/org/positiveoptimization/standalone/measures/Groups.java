/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.measures;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** Things that hang together, found by walking from one to the next. */
final class Groups {
    private Groups() {}

    /**
     * @param near what a thing may be joined to
     * @param areJoined whether it is
     * @return number of the group of each thing
     */
    static <T> Map<T, Integer> of(List<T> things, Function<T, Collection<T>> near, BiPredicate<T, T> areJoined) {
        Map<T, Integer> groups = new LinkedHashMap<>();
        int count = 0;
        for (T first : things) {
            if (groups.containsKey(first)) {
                continue;
            }
            groups.put(first, count);
            Deque<T> open = new ArrayDeque<>(List.of(first));
            while (!open.isEmpty()) {
                T thing = open.remove();
                for (T other : near.apply(thing)) {
                    if (!groups.containsKey(other) && areJoined.test(thing, other)) {
                        groups.put(other, count);
                        open.add(other);
                    }
                }
            }
            count++;
        }
        return groups;
    }
}
