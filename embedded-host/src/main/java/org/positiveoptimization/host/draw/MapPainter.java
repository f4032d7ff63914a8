/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.draw;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.geotools.api.data.Query;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.feature.type.AttributeDescriptor;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.api.style.PointSymbolizer;
import org.geotools.api.style.Symbolizer;
import org.geotools.api.style.TextSymbolizer;
import org.geotools.data.simple.SimpleFeatureIterator;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.styles.SymbolPainter;

/**
 * Draws a map: layer over layer, in each layer FeatureTypeStyle over FeatureTypeStyle, in each of them feature over feature in the
 * order of the store, in each feature symbolizer over symbolizer; the labels of all layers above everything ({@link Labels}).
 * Features are read as a stream, once for each FeatureTypeStyle that paints, and only those that may be seen.
 */
public final class MapPainter {
    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();

    private final MapView view;
    private final SymbolPainter symbols;
    private final Labels labels;
    private final Progress progress;

    private MapPainter(MapView view, Graphics2D graphics, Progress progress) {
        this.view = view;
        Point2D origin = view.toScreen().transform(new Point2D.Double(), null);
        this.symbols = new SymbolPainter(graphics, whole(origin.getX()), whole(origin.getY()));
        this.labels = new Labels(graphics, view.width(), view.height());
        this.progress = progress;
    }

    /** Not at a half: neighbouring pictures must come to the same although their corners differ in the last digits. */
    private static int whole(double pixels) {
        return (int) Math.floor(pixels % (1 << 20) + 0.3);
    }

    /**
     * Draws layers, the lowest first.
     *
     * @param graphics of the picture; its rendering hints are set
     * @throws java.util.concurrent.CancellationException if the caller has cancelled
     * @throws TransformException if a feature cannot be brought into the system of the picture
     * @throws IOException if the features cannot be read
     */
    public static void paint(List<MapLayer> layers, MapView view, Graphics2D graphics, Progress progress)
            throws IOException, TransformException {
        smooth(graphics);
        MapPainter painter = new MapPainter(view, graphics, progress);
        try {
            for (MapLayer layer : layers) {
                painter.paint(layer);
            }
        } catch (FactoryException e) {
            throw new TransformException(e.getMessage(), e);
        }
        painter.labels.paint();
    }

    static void smooth(Graphics2D graphics) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    private void paint(MapLayer layer) throws IOException, FactoryException, TransformException {
        ScaledStyle style = new ScaledStyle(layer.style(), view.scaleDenominator());
        if (style.isEmpty()) {
            return;
        }
        SimpleFeatureType type = layer.features().getSchema();
        ScreenGeometries screen =
                new ScreenGeometries(view, type.getGeometryDescriptor().getCoordinateReferenceSystem(), style.reach());
        Query query = query(type, screen.sourceEnvelopes(), style.properties());
        for (List<ActiveRules> pass : style.passes()) {
            try (SimpleFeatureIterator features =
                    layer.features().getFeatures(query).features()) {
                while (features.hasNext()) {
                    progress.check();
                    paint(features.next(), pass, screen);
                }
            }
        }
    }

    private static Query query(SimpleFeatureType type, List<ReferencedEnvelope> where, Set<String> used) {
        String geometry = type.getGeometryDescriptor().getLocalName();
        List<Filter> boxes = new ArrayList<>();
        where.forEach(w -> boxes.add(FILTERS.bbox(FILTERS.property(geometry), w)));
        Filter filter = boxes.isEmpty() ? Filter.INCLUDE : boxes.size() == 1 ? boxes.get(0) : FILTERS.or(boxes);
        List<String> properties = new ArrayList<>();
        for (AttributeDescriptor each : type.getAttributeDescriptors()) {
            if (each.getLocalName().equals(geometry) || used.contains(each.getLocalName())) {
                properties.add(each.getLocalName());
            }
        }
        return new Query(type.getTypeName(), filter, properties.toArray(String[]::new));
    }

    private void paint(SimpleFeature feature, List<ActiveRules> pass, ScreenGeometries screen)
            throws FactoryException, TransformException {
        Geometry geometry = (Geometry) feature.getDefaultGeometry();
        if (geometry == null || geometry.isEmpty()) {
            return;
        }
        Geometry onScreen = screen.of(geometry);
        if (onScreen == null) {
            return;
        }
        Path2D shape = Paths.of(onScreen);
        for (ActiveRules rules : pass) {
            for (Symbolizer symbolizer : rules.symbolizers(feature)) {
                if (symbolizer instanceof TextSymbolizer label) {
                    labels.offer(label, label.getLabel().evaluate(feature), onScreen);
                } else if (symbolizer instanceof PointSymbolizer) {
                    marks(symbolizer, onScreen);
                } else if (onScreen.getDimension() > 0) {
                    symbols.paint(symbolizer, shape);
                }
            }
        }
    }

    private void marks(Symbolizer symbolizer, Geometry onScreen) {
        if (onScreen instanceof Polygonal) {
            onScreen = onScreen.getInteriorPoint();
        }
        for (Coordinate point : onScreen.getCoordinates()) {
            symbols.paint(symbolizer, point.x, point.y);
        }
    }
}
