/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.sample;

import java.util.Arrays;
import org.locationtech.jts.geom.Coordinate;

/**
 * Undirected segments by a 64-bit hash of their ends, each with a number; open addressing, for millions of segments. Two of
 * ten million segments share a hash with a probability below one in a hundred thousand.
 */
final class SegmentSet {
    private static final int ABSENT = -1;
    private static final int GONE = -2;

    private long[] keys = new long[64];
    private int[] values = fresh(64);
    private int filled;

    /** Puts the segment in if it is not there, takes it out if it is. */
    void flip(Coordinate a, Coordinate b) {
        long key = key(a, b);
        int at = find(key);
        if (values[at] == ABSENT) {
            insert(at, key, 0);
        } else {
            values[at] = values[at] == GONE ? 0 : GONE;
        }
    }

    boolean contains(Coordinate a, Coordinate b) {
        return values[find(key(a, b))] >= 0;
    }

    /** @return the number that was put with the segment before, or -1 if this is the first time */
    int put(Coordinate a, Coordinate b, int value) {
        long key = key(a, b);
        int at = find(key);
        int before = values[at];
        if (before == ABSENT) {
            insert(at, key, value);
        }
        return before;
    }

    private void insert(int at, long key, int value) {
        keys[at] = key;
        values[at] = value;
        if (++filled * 2 > keys.length) {
            grow();
        }
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = fresh(keys.length);
        for (int k = 0; k < oldKeys.length; k++) {
            if (oldValues[k] != ABSENT) {
                int at = find(oldKeys[k]);
                keys[at] = oldKeys[k];
                values[at] = oldValues[k];
            }
        }
    }

    private int find(long key) {
        int mask = keys.length - 1;
        int at = (int) key & mask;
        while (values[at] != ABSENT && keys[at] != key) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private static long key(Coordinate a, Coordinate b) {
        long p = point(a);
        long q = point(b);
        return Hash.mix(Math.min(p, q) * 31 + Math.max(p, q));
    }

    private static long point(Coordinate c) {
        return Hash.mix(Hash.mix(Double.doubleToLongBits(c.x)) ^ Double.doubleToLongBits(c.y));
    }

    private static int[] fresh(int size) {
        int[] values = new int[size];
        Arrays.fill(values, ABSENT);
        return values;
    }
}
