/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.delta.ChangeKind;
import org.positiveoptimization.delta.LayerDelta;
import org.positiveoptimization.engine.ConformityReport;
import org.positiveoptimization.geometry.Metric;
import org.positiveoptimization.text.Localized;

/**
 * The map of the report as a model for the template: path data and places, no markup. One main map and up to three
 * windows that show more closely where findings lie together.
 */
final class MapDrawing {
    private static final double WIDTH = 940;
    private static final double INSET_WIDTH = 310;
    private static final double INSET_HEIGHT = 232;
    private static final int INSETS = 3;
    private static final double LABEL_HEIGHT = 13;
    private static final int LONGEST_NAME = 18;

    private final List<LayerDelta> deltas;
    private final List<Outline> outlines;
    private final List<MapMarker> markers;
    private final Metric metric;

    MapDrawing(ConformityReport report, List<Outline> outlines) {
        this.deltas = report.deltas();
        this.metric = report.metric();
        this.outlines = outlines;
        this.markers = MapMarker.of(report);
    }

    /** @return the model, or null when there is nothing that has a place */
    Map<String, Object> model() {
        Envelope extent = extent();
        if (extent.isNull()) {
            return null;
        }
        Envelope padded = new Envelope(extent);
        padded.expandBy(Math.max(extent.getWidth() * 0.03, 1e-9), Math.max(extent.getHeight() * 0.03, 1e-9));
        MapFrame frame = MapFrame.fit(padded, metric, WIDTH, 420, 680);
        Map<String, Object> model = view(frame, false);
        model.putAll(new MapGrid(frame, metric).model());
        List<Map<String, Object>> insets = new ArrayList<>();
        List<MapMarker> visible =
                markers.stream().filter(m -> frame.extent().contains(m.at())).toList();
        for (Envelope window : new InsetFinder(frame.extent()).find(visible, INSETS)) {
            MapFrame part = MapFrame.fit(window, metric, INSET_WIDTH, INSET_HEIGHT, INSET_HEIGHT);
            Map<String, Object> inset = view(part, true);
            inset.put("number", String.valueOf(insets.size() + 1));
            inset.put("left", SvgPath.decimal(frame.x(part.extent().getMinX())));
            inset.put("top", SvgPath.decimal(frame.y(part.extent().getMaxY())));
            inset.put(
                    "across",
                    SvgPath.decimal(frame.x(part.extent().getMaxX())
                            - frame.x(part.extent().getMinX())));
            inset.put(
                    "down",
                    SvgPath.decimal(frame.y(part.extent().getMinY())
                            - frame.y(part.extent().getMaxY())));
            insets.add(inset);
        }
        model.put("insets", insets);
        model.put("outside", String.valueOf(markers.size() - visible.size()));
        return model;
    }

    /** The outlines when there are any, since a finding may lie at a wrong place; else what there is within China. */
    private Envelope extent() {
        Envelope extent = new Envelope();
        outlines.forEach(o -> extent.expandToInclude(o.geometry().getEnvelopeInternal()));
        if (extent.isNull()) {
            deltas.forEach(d -> d.pieces().forEach(p -> include(extent, p.geometry())));
            markers.forEach(m -> {
                if (inChina(m.at())) {
                    extent.expandToInclude(m.at());
                }
            });
        }
        return extent;
    }

    private void include(Envelope extent, Geometry geometry) {
        Envelope bounds = geometry.getEnvelopeInternal();
        if (!bounds.isNull() && inChina(bounds.centre())) {
            extent.expandToInclude(bounds);
        }
    }

    private boolean inChina(Coordinate place) {
        Coordinate lonLat = metric.toLonLat(place);
        return lonLat.x > 70 && lonLat.x < 140 && lonLat.y > 0 && lonLat.y < 60;
    }

    private Map<String, Object> view(MapFrame frame, boolean closeUp) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("width", SvgPath.decimal(frame.width()));
        view.put("height", SvgPath.decimal(frame.height()));
        SvgPath border = new SvgPath(frame);
        outlines.forEach(o -> border.add(o.geometry(), false));
        view.put("outline", border.data());
        view.put("names", closeUp ? List.of() : names(frame));
        for (ChangeKind kind : ChangeKind.values()) {
            SvgPath path = new SvgPath(frame);
            deltas.forEach(d -> d.pieces(kind).forEach(p -> path.add(p.geometry(), true)));
            view.put(kind.name(), path.data());
        }
        view.put("places", closeUp ? places(frame, 2) : "");
        view.put("lines", closeUp ? places(frame, 1) : "");
        view.put("markers", markers(frame, closeUp));
        view.put("bar", MapGrid.scaleBar(frame, metric));
        return view;
    }

    /** The places of the findings of one dimension: the ground of polygons, or lines, which enclose nothing. */
    private String places(MapFrame frame, int dimension) {
        SvgPath path = new SvgPath(frame);
        markers.stream()
                .filter(m -> m.geometry() != null && m.geometry().getDimension() == dimension)
                .forEach(m -> path.add(m.geometry(), false));
        return path.data();
    }

    private List<Map<String, Object>> names(MapFrame frame) {
        List<Map<String, Object>> names = new ArrayList<>();
        for (Outline outline : outlines) {
            Localized name = new Localized(
                    shortened(outline.name().zh()), shortened(outline.name().en()));
            Geometry largest = outline.geometry();
            for (int i = 0; i < outline.geometry().getNumGeometries(); i++) {
                Geometry part = outline.geometry().getGeometryN(i);
                if (i == 0 || part.getArea() > largest.getArea()) {
                    largest = part;
                }
            }
            if (name.zh().isEmpty() || largest.isEmpty()) {
                continue;
            }
            Coordinate at = largest.getCentroid().getCoordinate();
            names.add(Map.of(
                    "x", SvgPath.decimal(frame.x(at.x)),
                    "y", SvgPath.decimal(frame.y(at.y)),
                    "text", HtmlModel.both(name)));
        }
        return names;
    }

    /** A name is a label, not a text; what is longer would lie across the map. */
    private static String shortened(String name) {
        String safe = SafeText.of(name);
        return safe.codePointCount(0, safe.length()) <= LONGEST_NAME
                ? safe
                : safe.substring(0, safe.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…";
    }

    /** One marker per cell of a fine grid and severity; close up with its key where there is room for it. */
    private List<Map<String, Object>> markers(MapFrame frame, boolean closeUp) {
        Set<String> taken = new HashSet<>();
        List<Envelope> labels = new ArrayList<>();
        List<Map<String, Object>> drawn = new ArrayList<>();
        for (MapMarker marker : markers) {
            if (!frame.extent().contains(marker.at())) {
                continue;
            }
            double x = frame.x(marker.at().x);
            double y = frame.y(marker.at().y);
            if (!taken.add(marker.severity() + " " + Math.round(x / 4) + " " + Math.round(y / 4))) {
                continue;
            }
            Map<String, Object> model = new LinkedHashMap<>();
            model.put("severity", marker.severity().name());
            model.put("x", SvgPath.decimal(x));
            model.put("y", SvgPath.decimal(y));
            Envelope label = new Envelope(x + 8, x + 10 + 6.6 * marker.key().length(), y - 6, y + LABEL_HEIGHT - 6);
            boolean fits = label.getMaxX() < frame.width() && labels.stream().noneMatch(label::intersects);
            if (closeUp && fits) {
                labels.add(label);
                model.put("key", marker.key());
            }
            drawn.add(model);
        }
        return drawn;
    }
}
