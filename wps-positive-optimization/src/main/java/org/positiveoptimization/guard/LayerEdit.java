/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.guard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What one transaction did to one layer: of every feature that it touched, what was there before the transaction and
 * whether the feature is there after it. Several operations on one feature come to one change; a feature that was inserted
 * and deleted again is none.
 */
final class LayerEdit {
    private final LayerName name;
    private final Map<Long, Change> changes = new LinkedHashMap<>();
    private long vertices;

    /**
     * One feature.
     *
     * @param before the feature before the transaction, null when there was none
     * @param isThere whether it is there after the transaction
     * @param sent the version that the client sent with its last update, or null
     */
    record Change(long fid, Row before, boolean isThere, Long sent) {}

    LayerEdit(LayerName name) {
        this.name = name;
    }

    LayerName name() {
        return name;
    }

    String code() {
        return name.code();
    }

    void insert(long fid) {
        Change earlier = changes.get(fid);
        changes.put(fid, new Change(fid, earlier == null ? null : earlier.before, true, null));
    }

    void update(Row before, Long sent) {
        Change earlier = changes.get(before.fid());
        if (earlier == null) {
            keep(before);
            changes.put(before.fid(), new Change(before.fid(), before, true, sent));
        } else {
            Long last = sent == null ? earlier.sent : sent;
            changes.put(before.fid(), new Change(before.fid(), earlier.before, true, last));
        }
    }

    void delete(Row before) {
        Change earlier = changes.get(before.fid());
        if (earlier == null) {
            keep(before);
            changes.put(before.fid(), new Change(before.fid(), before, false, null));
        } else if (earlier.before == null) {
            changes.remove(before.fid());
        } else {
            changes.put(before.fid(), new Change(before.fid(), earlier.before, false, null));
        }
    }

    private void keep(Row before) {
        vertices += before.vertices();
    }

    /** Forgets the changes: there are too many of them to be looked at. */
    void clear() {
        changes.clear();
    }

    /** @return number of changed features */
    int size() {
        return changes.size();
    }

    /** @return vertices of the features before */
    long vertices() {
        return vertices;
    }

    Collection<Change> changes() {
        return List.copyOf(changes.values());
    }

    boolean isChanged(long fid) {
        return changes.containsKey(fid);
    }

    /** @return the features that were there before */
    List<Row> before() {
        List<Row> rows = new ArrayList<>();
        for (Change change : changes.values()) {
            if (change.before != null) {
                rows.add(change.before);
            }
        }
        return rows;
    }

    /** @return identifiers of the features that are there after */
    Set<Long> there() {
        Set<Long> fids = new TreeSet<>();
        for (Change change : changes.values()) {
            if (change.isThere) {
                fids.add(change.fid);
            }
        }
        return fids;
    }
}
