/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** Which leaves share an edge. */
final class Adjacency {
    private final int leaves;
    /** Pairs of neighbours, the smaller first, sorted, without repetition. */
    private final long[] pairs;

    private final int[] first;
    private final int[] neighbours;

    private Adjacency(int leaves, long[] pairs) {
        this.leaves = leaves;
        this.pairs = pairs;
        this.first = new int[leaves + 1];
        for (long pair : pairs) {
            first[low(pair) + 1]++;
            first[high(pair) + 1]++;
        }
        for (int k = 0; k < leaves; k++) {
            first[k + 1] += first[k];
        }
        this.neighbours = new int[2 * pairs.length];
        int[] next = Arrays.copyOf(first, leaves);
        for (long pair : pairs) {
            neighbours[next[low(pair)]++] = high(pair);
            neighbours[next[high(pair)]++] = low(pair);
        }
    }

    static Adjacency of(List<Leaf> leaves) {
        SegmentSet owners = new SegmentSet();
        long[][] pairs = {new long[1024]};
        int[] count = new int[1];
        for (int k = 0; k < leaves.size(); k++) {
            int leaf = k;
            Dissolver.eachRing(leaves.get(k).polygon(), (a, b) -> {
                int other = owners.put(a, b, leaf);
                if (other >= 0) {
                    if (count[0] == pairs[0].length) {
                        pairs[0] = Arrays.copyOf(pairs[0], 2 * count[0]);
                    }
                    pairs[0][count[0]++] = ((long) other << 32) | leaf;
                }
            });
        }
        return new Adjacency(
                leaves.size(),
                Arrays.stream(pairs[0], 0, count[0]).sorted().distinct().toArray());
    }

    int[] neighbours(int leaf) {
        return Arrays.copyOfRange(neighbours, first[leaf], first[leaf + 1]);
    }

    /**
     * @param key number of the kind of each leaf, negative for none
     * @return sets of leaves of one kind that hang together along edges; each in ascending order, the sets by first member
     */
    List<int[]> components(IntUnaryOperator key) {
        Groups groups = new Groups(leaves);
        for (long pair : pairs) {
            int kind = key.applyAsInt(low(pair));
            if (kind >= 0 && kind == key.applyAsInt(high(pair))) {
                groups.join(low(pair), high(pair));
            }
        }
        int[] sizes = new int[leaves];
        for (int k = 0; k < leaves; k++) {
            if (key.applyAsInt(k) >= 0) {
                sizes[groups.find(k)]++;
            }
        }
        int[][] members = new int[leaves][];
        List<int[]> components = new ArrayList<>();
        for (int k = 0; k < leaves; k++) {
            if (key.applyAsInt(k) >= 0) {
                int root = groups.find(k);
                if (members[root] == null) {
                    members[root] = new int[sizes[root]];
                    sizes[root] = 0;
                    components.add(members[root]);
                }
                members[root][sizes[root]++] = k;
            }
        }
        return components;
    }

    private static int low(long pair) {
        return (int) (pair >>> 32);
    }

    private static int high(long pair) {
        return (int) pair;
    }
}
