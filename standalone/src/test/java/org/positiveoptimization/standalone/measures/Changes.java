/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.measures;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.WKBWriter;

/**
 * What changed in a layer: features that both versions have to the last bit cancel, of the others every one is overlaid with
 * the union of all that it meets.
 */
final class Changes {
    final List<Piece> pieces = new ArrayList<>();
    final List<StoredRow> removed = new ArrayList<>();
    final List<StoredRow> added = new ArrayList<>();
    final List<StoredRow> kept = new ArrayList<>();
    private final List<String> fields;

    /** @param fields whose change makes a feature another */
    Changes(List<StoredRow> before, List<StoredRow> after, List<String> fields) {
        this.fields = fields;
        Map<String, Deque<StoredRow>> open = new HashMap<>();
        for (StoredRow row : before) {
            open.computeIfAbsent(key(row), k -> new ArrayDeque<>()).add(row);
        }
        for (StoredRow row : after) {
            StoredRow same = open.getOrDefault(key(row), new ArrayDeque<>()).poll();
            (same == null ? added : kept).add(row);
        }
        open.values().forEach(removed::addAll);
        removed.sort((a, b) -> Long.compare(a.fid(), b.fid()));
        exclusive(added, new Near(before), true);
        exclusive(removed, new Near(after), false);
        reclassified();
    }

    private String key(StoredRow row) {
        return Arrays.hashCode(new WKBWriter().write(row.geometry()))
                + row.geometry().toText()
                + values(row);
    }

    private List<String> values(StoredRow row) {
        return fields.stream().map(row::text).toList();
    }

    private void exclusive(List<StoredRow> rows, Near others, boolean isIn) {
        List<StoredRow> earlier = new ArrayList<>();
        for (StoredRow row : rows) {
            Geometry rest = new Near(earlier).rest(others.rest(row.geometry()));
            for (Polygon polygon : Ground.polygons(rest)) {
                pieces.add(new Piece(polygon, isIn ? null : row, isIn ? row : null));
            }
            earlier.add(row);
        }
    }

    private void reclassified() {
        Near gone = new Near(removed);
        Near stayed = new Near(kept);
        List<Geometry> counted = new ArrayList<>();
        for (StoredRow row : added) {
            for (StoredRow other : gone.to(row.geometry())) {
                if (!values(row).equals(values(other))) {
                    Geometry common = stayed.rest(Ground.common(other.geometry(), row.geometry()));
                    for (Polygon polygon : Ground.polygons(Ground.minus(common, Ground.union(counted)))) {
                        pieces.add(new Piece(polygon, other, row));
                    }
                    if (!common.isEmpty()) {
                        counted.add(common);
                    }
                }
            }
        }
    }
}
