/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.sample;

/** Disjoint sets of the numbers from 0 up; the representative of a set is its smallest member. */
final class Groups {
    private final int[] parent;

    Groups(int size) {
        parent = new int[size];
        for (int k = 0; k < size; k++) {
            parent[k] = k;
        }
    }

    int find(int member) {
        int root = member;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }

    void join(int a, int b) {
        int p = find(a);
        int q = find(b);
        parent[Math.max(p, q)] = Math.min(p, q);
    }
}
