/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.locationtech.jts.geom.Polygon;

/** Dissolves the leaves to the features of a layer, for one version or for the next after it. */
final class Components {
    private final CellModel model;

    Components(CellModel model) {
        this.model = model;
    }

    /** @param key kind of each leaf, negative for none; a feature holds leaves of one kind only */
    List<Component> of(ToIntFunction<Leaf> key) {
        List<Component> found = new ArrayList<>();
        for (int[] members : sets(key)) {
            found.add(new Component(members, dissolve(members), found.size() + 1L, first(members)));
        }
        return found;
    }

    /**
     * The features after leaves changed their kind: what holds the same leaves stays as it is; what holds others keeps the
     * number of a feature of the same kind that it shares a leaf with, if that is free; the rest is new.
     */
    List<Component> next(List<Component> before, ToIntFunction<Leaf> beforeKey, ToIntFunction<Leaf> key) {
        Map<Integer, Component> byFirst = new HashMap<>();
        int[] owner = owners(before);
        before.forEach(c -> byFirst.put(c.leaves()[0], c));
        List<int[]> sets = sets(key);
        Set<Long> taken = new HashSet<>();
        Component[] result = new Component[sets.size()];
        for (int s = 0; s < result.length; s++) {
            Component same = byFirst.get(sets.get(s)[0]);
            if (same != null
                    && Arrays.equals(same.leaves(), sets.get(s))
                    && beforeKey.applyAsInt(same.leaf()) == key.applyAsInt(same.leaf())) {
                result[s] = same;
                taken.add(same.number());
            }
        }
        long last = before.size();
        for (int s = 0; s < result.length; s++) {
            if (result[s] == null) {
                int[] members = sets.get(s);
                long number = 0;
                for (int k : members) {
                    Leaf leaf = model.leaves().get(k);
                    if (owner[k] >= 0 && beforeKey.applyAsInt(leaf) == key.applyAsInt(leaf)) {
                        long candidate = before.get(owner[k]).number();
                        if (taken.add(candidate)) {
                            number = candidate;
                            break;
                        }
                    }
                }
                result[s] = new Component(members, dissolve(members), number > 0 ? number : ++last, first(members));
            }
        }
        return List.of(result);
    }

    /** @return place in the list of the component that holds each leaf, -1 for none */
    int[] owners(List<Component> components) {
        int[] owner = new int[model.leaves().size()];
        Arrays.fill(owner, -1);
        for (int c = 0; c < components.size(); c++) {
            for (int k : components.get(c).leaves()) {
                owner[k] = c;
            }
        }
        return owner;
    }

    Polygon dissolve(int[] members) {
        return Dissolver.dissolve(Arrays.stream(members)
                .mapToObj(k -> model.leaves().get(k).polygon())
                .toList());
    }

    List<int[]> sets(ToIntFunction<Leaf> key) {
        int[] keys = model.leaves().stream().mapToInt(key).toArray();
        return model.adjacency().components(k -> keys[k]);
    }

    private Leaf first(int[] members) {
        return model.leaves().get(members[0]);
    }
}
