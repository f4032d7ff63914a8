/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.submission;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.hprtree.HPRtree;

/** Groups things whose envelopes meet, directly or through others: nothing of one group shares ground with another. */
final class Neighbourhoods {
    private final int[] parent;

    private Neighbourhoods(int size) {
        parent = new int[size];
        for (int i = 0; i < size; i++) {
            parent[i] = i;
        }
    }

    /** @return the indices of the envelopes by group, in order */
    static List<List<Integer>> of(List<Envelope> envelopes) {
        HPRtree tree = new HPRtree();
        for (int i = 0; i < envelopes.size(); i++) {
            tree.insert(envelopes.get(i), i);
        }
        Neighbourhoods groups = new Neighbourhoods(envelopes.size());
        for (int i = 0; i < envelopes.size(); i++) {
            for (Object other : tree.query(envelopes.get(i))) {
                groups.join(i, (Integer) other);
            }
        }
        Map<Integer, List<Integer>> members = new LinkedHashMap<>();
        for (int i = 0; i < envelopes.size(); i++) {
            members.computeIfAbsent(groups.root(i), k -> new ArrayList<>()).add(i);
        }
        return new ArrayList<>(members.values());
    }

    private int root(int i) {
        int at = i;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    private void join(int i, int j) {
        int a = root(i);
        int b = root(j);
        parent[Math.max(a, b)] = Math.min(a, b);
    }
}
