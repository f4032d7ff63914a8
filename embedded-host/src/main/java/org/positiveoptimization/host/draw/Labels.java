/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.draw;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.style.Font;
import org.geotools.api.style.Halo;
import org.geotools.api.style.LinePlacement;
import org.geotools.api.style.PointPlacement;
import org.geotools.api.style.TextSymbolizer;
import org.geotools.geometry.jts.GeometryClipper;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.quadtree.Quadtree;
import org.locationtech.jts.linearref.LengthIndexedLine;
import org.positiveoptimization.styles.SymbolPainter;

/**
 * The labels of a picture. First come, first placed: a label that would touch one already placed, or the edge of the picture, is
 * left out; none is moved. On a polygon the label lies at the centroid of the largest visible part, or inside it where that is
 * outside, and at least half of its length must be on it. Along a line it lies straight in the middle of the longest visible part,
 * which must be as long. No more than {@value #LONGEST} characters of a text are shown.
 */
final class Labels {
    private static final int LONGEST = 80;

    /** Pixels between labels. */
    private static final double GAP = 2;

    /** How many points of a label must lie on its polygon, and of how many. */
    private static final int SAMPLES = 9;

    private final Graphics2D graphics;
    private final Envelope picture;
    private final GeometryClipper clipper;
    private final Quadtree taken = new Quadtree();
    private final List<Label> placed = new ArrayList<>();

    private record Label(Shape outline, Color colour, Color halo, double radius) {}

    /** Where a label is put: a point of the picture, and the direction of its base line, clockwise in radians. */
    private record Place(double x, double y, double angle) {}

    Labels(Graphics2D graphics, int width, int height) {
        this.graphics = graphics;
        this.picture = new Envelope(0, width, 0, height);
        this.clipper = new GeometryClipper(picture);
    }

    /** Places a label if there is room for it. */
    void offer(TextSymbolizer symbolizer, Object value, Geometry geometry) {
        String text = text(value);
        Geometry visible = text.isEmpty() ? null : clipper.clipSafe(geometry, false, 0);
        if (visible == null || visible.isEmpty()) {
            return;
        }
        GlyphVector glyphs = font(symbolizer, text).createGlyphVector(graphics.getFontRenderContext(), text);
        Rectangle2D box = glyphs.getLogicalBounds();
        Place place = place(symbolizer, largest(visible), box);
        if (place == null) {
            return;
        }
        double[] anchor = anchor(symbolizer);
        AffineTransform transform = AffineTransform.getTranslateInstance(place.x, place.y);
        transform.rotate(place.angle);
        transform.translate(-box.getX() - anchor[0] * box.getWidth(), -box.getMaxY() + anchor[1] * box.getHeight());
        Halo halo = symbolizer.getHalo();
        double radius = halo == null ? 0 : number(halo.getRadius());
        Rectangle2D bounds = transform.createTransformedShape(box).getBounds2D();
        Envelope around = new Envelope(bounds.getMinX(), bounds.getMaxX(), bounds.getMinY(), bounds.getMaxY());
        around.expandBy(radius);
        if (!picture.contains(around) || isTaken(around)) {
            return;
        }
        around.expandBy(GAP);
        taken.insert(around, around);
        placed.add(new Label(
                transform.createTransformedShape(glyphs.getOutline()),
                symbolizer.getFill() == null ? Color.BLACK : SymbolPainter.colour(symbolizer.getFill()),
                halo == null || halo.getFill() == null ? null : SymbolPainter.colour(halo.getFill()),
                radius));
    }

    /** @return the places of the labels so far, each with its halo and the gap around it */
    List<Envelope> places() {
        List<Envelope> places = new ArrayList<>();
        for (Object each : taken.queryAll()) {
            places.add((Envelope) each);
        }
        return places;
    }

    void paint() {
        for (Label label : placed) {
            if (label.halo != null && label.radius > 0) {
                graphics.setPaint(label.halo);
                graphics.setStroke(
                        new BasicStroke((float) (2 * label.radius), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
                graphics.draw(label.outline);
            }
            graphics.setPaint(label.colour);
            graphics.fill(label.outline);
        }
    }

    private static String text(Object value) {
        String text = value == null
                ? ""
                : value.toString().replaceAll("\\p{Cntrl}+", " ").strip();
        return text.codePointCount(0, text.length()) > LONGEST
                ? text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…"
                : text;
    }

    private static java.awt.Font font(TextSymbolizer symbolizer, String text) {
        if (symbolizer.fonts().isEmpty()) {
            return Fonts.of(text, Fonts.FAMILIES, java.awt.Font.PLAIN, 10);
        }
        Font font = symbolizer.fonts().get(0);
        List<String> families = new ArrayList<>();
        font.getFamily().forEach(f -> families.add(f.evaluate(null, String.class)));
        boolean isBold = "bold".equals(font.getWeight().evaluate(null, String.class));
        return Fonts.of(
                text,
                families.isEmpty() ? Fonts.FAMILIES : families,
                isBold ? java.awt.Font.BOLD : java.awt.Font.PLAIN,
                number(font.getSize()));
    }

    private static Geometry largest(Geometry geometry) {
        Geometry largest = geometry.getGeometryN(0);
        for (int i = 1; i < geometry.getNumGeometries(); i++) {
            Geometry part = geometry.getGeometryN(i);
            if (part.getArea() > largest.getArea()
                    || (part.getArea() == largest.getArea() && part.getLength() > largest.getLength())) {
                largest = part;
            }
        }
        return largest;
    }

    private static Place place(TextSymbolizer symbolizer, Geometry part, Rectangle2D box) {
        if (part instanceof Polygon polygon) {
            return onPolygon(polygon, box);
        }
        if (part instanceof LineString line) {
            return alongLine(line, box, symbolizer.getLabelPlacement() instanceof LinePlacement);
        }
        Coordinate point = part.getCoordinate();
        return new Place(point.x, point.y, 0);
    }

    private static Place onPolygon(Polygon polygon, Rectangle2D box) {
        SimplePointInAreaLocator locator = new SimplePointInAreaLocator(polygon);
        Coordinate at = polygon.getCentroid().getCoordinate();
        if (at == null || locator.locate(at) == Location.EXTERIOR) {
            at = polygon.getInteriorPoint().getCoordinate();
        }
        if (at == null) {
            return null;
        }
        int inside = 0;
        for (int i = 0; i < SAMPLES; i++) {
            double x = at.x + box.getWidth() * ((i + 0.5) / SAMPLES - 0.5);
            inside += locator.locate(new Coordinate(x, at.y)) == Location.EXTERIOR ? 0 : 1;
        }
        return 2 * inside < SAMPLES ? null : new Place(at.x, at.y, 0);
    }

    private static Place alongLine(LineString line, Rectangle2D box, boolean isTurned) {
        double middle = line.getLength() / 2;
        if (line.getLength() < box.getWidth()) {
            return null;
        }
        LengthIndexedLine measured = new LengthIndexedLine(line);
        Coordinate at = measured.extractPoint(middle);
        if (!isTurned) {
            return new Place(at.x, at.y, 0);
        }
        Coordinate from = measured.extractPoint(middle - box.getWidth() / 2);
        Coordinate to = measured.extractPoint(middle + box.getWidth() / 2);
        double angle = Math.atan2(to.y - from.y, to.x - from.x);
        if (Math.abs(angle) > Math.PI / 2) {
            angle -= Math.signum(angle) * Math.PI;
        }
        return new Place((from.x + to.x) / 2, (from.y + to.y) / 2, angle);
    }

    /** @return what part of the label lies left of its point, and beneath; without one as SLD says */
    private static double[] anchor(TextSymbolizer symbolizer) {
        if (symbolizer.getLabelPlacement() instanceof PointPlacement point && point.getAnchorPoint() != null) {
            return new double[] {
                number(point.getAnchorPoint().getAnchorPointX()),
                number(point.getAnchorPoint().getAnchorPointY())
            };
        }
        return new double[] {symbolizer.getLabelPlacement() instanceof LinePlacement ? 0.5 : 0, 0.5};
    }

    private boolean isTaken(Envelope around) {
        for (Object other : taken.query(around)) {
            if (around.intersects((Envelope) other)) {
                return true;
            }
        }
        return false;
    }

    private static double number(Expression expression) {
        return expression.evaluate(null, Double.class);
    }
}
