/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.publication;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.features.LayerWriter;
import org.positiveoptimization.geometry.Cgcs2000;
import org.positiveoptimization.plan.GeometryReadException;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.plan.PlanSource;
import org.positiveoptimization.plan.RowReader;
import org.positiveoptimization.progress.Progress;

/**
 * What makes one layer of the former plan that of the next: rows of an identifier that is no longer there, rows of a new one,
 * rows of which geometry or values differ. What is the same is not written again.
 */
final class LayerChanges {
    private static final int POLL = 1024;

    private final List<Long> removed = new ArrayList<>();
    private final List<Long> added = new ArrayList<>();
    private final List<Long> changed = new ArrayList<>();
    private double areaBefore;
    private double areaAfter;

    private LayerChanges() {}

    /** Compares row by row; both plans are read in the order of the identifiers. */
    static LayerChanges between(PlanSource former, PlanSource next, String code, Progress progress)
            throws PlanReadException {
        LayerChanges changes = new LayerChanges();
        try (RowReader old = former.open(code);
                RowReader fresh = next.open(code)) {
            boolean isOld = old.next();
            boolean isFresh = fresh.next();
            for (int n = 0; isOld || isFresh; n++) {
                if (n % POLL == 0) {
                    progress.check();
                }
                int order = !isOld ? 1 : !isFresh ? -1 : Long.compare(old.fid(), fresh.fid());
                changes.take(order <= 0 ? old : null, order >= 0 ? fresh : null);
                isOld = order <= 0 ? old.next() : isOld;
                isFresh = order >= 0 ? fresh.next() : isFresh;
            }
        } catch (GeometryReadException e) {
            throw new PlanReadException(e.text(), e);
        }
        return changes;
    }

    private void take(RowReader old, RowReader fresh) throws PlanReadException, GeometryReadException {
        if (old != null && fresh != null && PlanCopy.isSameRow(old, fresh)) {
            return;
        }
        if (fresh == null) {
            removed.add(old.fid());
        } else if (old == null) {
            added.add(fresh.fid());
        } else {
            changed.add(fresh.fid());
        }
        areaBefore += old == null ? 0 : area(old);
        areaAfter += fresh == null ? 0 : area(fresh);
    }

    /** @return ellipsoidal area in square metres; NaN where the CRS is none that has one */
    private static double area(RowReader row) throws GeometryReadException {
        Geometry geometry = row.geometry();
        if (geometry == null || geometry.getDimension() < 2) {
            return 0;
        }
        return Cgcs2000.isSupported(row.srid()) ? Cgcs2000.metric(row.srid()).area(geometry) : Double.NaN;
    }

    boolean isEmpty() {
        return removed.isEmpty() && added.isEmpty() && changed.isEmpty();
    }

    List<Long> removed() {
        return removed;
    }

    List<Long> added() {
        return added;
    }

    List<Long> changed() {
        return changed;
    }

    double areaBefore() {
        return areaBefore;
    }

    double areaAfter() {
        return areaAfter;
    }

    /**
     * Writes them. All that goes is gone before the first comes: a store may demand that numbers be unique.
     *
     * @param next the plan that was compared with
     */
    void write(LayerWriter layer, PlanSource next, String code, Progress progress)
            throws IOException, PlanReadException {
        layer.remove(removed);
        layer.remove(changed);
        Set<Long> coming = new HashSet<>(added);
        coming.addAll(changed);
        try (RowReader rows = next.open(code)) {
            for (int n = 0; !coming.isEmpty() && rows.next(); n++) {
                if (n % POLL == 0) {
                    progress.check();
                }
                if (coming.remove(rows.fid())) {
                    layer.add(rows);
                }
            }
            layer.flush();
        } catch (GeometryReadException e) {
            throw new PlanReadException(e.text(), e);
        }
    }
}
