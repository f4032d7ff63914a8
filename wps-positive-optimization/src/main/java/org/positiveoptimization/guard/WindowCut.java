/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.guard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.positiveoptimization.geometry.GeometryKind;
import org.positiveoptimization.geometry.Overlap;
import org.positiveoptimization.geometry.Soundness;
import org.positiveoptimization.plan.GeometryReadException;

/**
 * Cuts a feature that reaches far beyond the window down to it: a county, a red line of a hundred kilometres. Inside the
 * window nothing changes, and outside nothing is looked at; a neighbour of the usual size costs less whole than cut. A
 * feature that is not sound is left as it is, and found as such.
 */
final class WindowCut {
    /** A feature is cut when it is so many times longer or wider than the rectangles that it meets. */
    private static final double FAR = 4;

    /** A feature with more vertices than these is cut too. */
    private static final int MANY_VERTICES = 500;

    private final List<Envelope> rectangles;
    private final int srid;
    private final GeometryKind kind;
    private final Map<Geometry, Geometry> known = new HashMap<>();

    /** @param rectangles the window in the CRS of the layer */
    WindowCut(List<Envelope> rectangles, int srid, GeometryKind kind) {
        this.rectangles = rectangles;
        this.srid = srid;
        this.kind = kind;
    }

    /** @return the row as it is seen through the window; null when its ground does not meet the window after all */
    Row of(Row row) {
        Envelope envelope = row.envelope();
        if (envelope == null || rectangles.stream().anyMatch(r -> r.contains(envelope))) {
            return row;
        }
        List<Envelope> met =
                rectangles.stream().filter(r -> r.intersects(envelope)).toList();
        if (!isLarge(row, envelope, met)) {
            return row;
        }
        try {
            Geometry cut = known.computeIfAbsent(row.geometry(), g -> cut(g, met));
            return cut.isEmpty() ? null : row.with(cut);
        } catch (GeometryReadException e) {
            return row;
        }
    }

    private static boolean isLarge(Row row, Envelope envelope, List<Envelope> met) {
        double width = 0;
        double height = 0;
        for (Envelope rectangle : met) {
            width = Math.max(width, rectangle.getWidth());
            height = Math.max(height, rectangle.getHeight());
        }
        return row.vertices() > MANY_VERTICES
                || envelope.getWidth() > FAR * width
                || envelope.getHeight() > FAR * height;
    }

    private Geometry cut(Geometry geometry, List<Envelope> met) {
        if (Soundness.check(geometry, srid, kind) != null) {
            return geometry;
        }
        List<Geometry> panes = new ArrayList<>();
        met.forEach(r -> panes.add(geometry.getFactory().toGeometry(r)));
        Geometry pane = panes.size() == 1 ? panes.get(0) : OverlayNGRobust.union(panes);
        return Overlap.overlay(geometry, pane, OverlayNG.INTERSECTION);
    }
}
