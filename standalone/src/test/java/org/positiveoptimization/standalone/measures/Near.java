/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.measures;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;

/** Rows by place. */
final class Near {
    private final STRtree tree = new STRtree();

    Near(Collection<StoredRow> rows) {
        rows.forEach(r -> tree.insert(r.geometry().getEnvelopeInternal(), r));
    }

    /** @return the rows whose envelope meets that of the ground, by fid */
    List<StoredRow> to(Geometry ground) {
        @SuppressWarnings("unchecked")
        List<StoredRow> found = tree.query(ground.getEnvelopeInternal());
        return found.stream().sorted(Comparator.comparingLong(StoredRow::fid)).toList();
    }

    /** @return what of the ground they cover together */
    Geometry covered(Geometry ground) {
        return Ground.common(ground, Ground.union(geometries(ground)));
    }

    /** @return what of the ground none covers */
    Geometry rest(Geometry ground) {
        return Ground.minus(ground, Ground.union(geometries(ground)));
    }

    private List<Geometry> geometries(Geometry ground) {
        return to(ground).stream().map(StoredRow::geometry).toList();
    }
}
