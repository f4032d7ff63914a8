/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.styles;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.style.Fill;
import org.geotools.api.style.Graphic;
import org.geotools.api.style.LineSymbolizer;
import org.geotools.api.style.Mark;
import org.geotools.api.style.PointSymbolizer;
import org.geotools.api.style.PolygonSymbolizer;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Stroke;
import org.geotools.api.style.Symbolizer;

/** Draws the symbolizers of a rule, without labels, on shapes in pixels. Patterns are marks on a grid from the origin. */
final class SymbolPainter {
    private final Graphics2D graphics;

    SymbolPainter(Graphics2D graphics) {
        this.graphics = graphics;
    }

    /**
     * @param area what polygon symbolizers are drawn on
     * @param line what line symbolizers are drawn on
     */
    void paint(Rule rule, Shape area, Shape line) {
        for (Symbolizer symbolizer : rule.symbolizers()) {
            if (symbolizer instanceof PolygonSymbolizer polygon) {
                fill(polygon.getFill(), area);
                stroke(polygon.getStroke(), area);
            } else if (symbolizer instanceof LineSymbolizer drawn) {
                stroke(drawn.getStroke(), line);
            } else if (symbolizer instanceof PointSymbolizer point) {
                Rectangle2D bounds = area.getBounds2D();
                graphic(point.getGraphic(), bounds.getCenterX(), bounds.getCenterY());
            }
        }
    }

    private void fill(Fill fill, Shape shape) {
        if (fill == null) {
            return;
        }
        if (fill.getGraphicFill() == null) {
            graphics.setColor(colour(fill.getColor(), fill.getOpacity()));
            graphics.fill(shape);
            return;
        }
        Graphic pattern = fill.getGraphicFill();
        double size = number(pattern.getSize());
        Shape clip = graphics.getClip();
        graphics.clip(shape);
        Rectangle2D bounds = shape.getBounds2D();
        for (double y = Math.floor(bounds.getMinY() / size) * size; y < bounds.getMaxY(); y += size) {
            for (double x = Math.floor(bounds.getMinX() / size) * size; x < bounds.getMaxX(); x += size) {
                graphic(pattern, x + size / 2, y + size / 2);
            }
        }
        graphics.setClip(clip);
    }

    private void stroke(Stroke stroke, Shape shape) {
        if (stroke == null) {
            return;
        }
        float[] dashes = stroke.getDashArray();
        graphics.setColor(colour(stroke.getColor(), stroke.getOpacity()));
        graphics.setStroke(new BasicStroke(
                (float) number(stroke.getWidth()),
                BasicStroke.CAP_BUTT,
                BasicStroke.JOIN_ROUND,
                1,
                dashes == null || dashes.length == 0 ? null : dashes,
                0));
        graphics.draw(shape);
    }

    private void graphic(Graphic graphic, double x, double y) {
        Mark mark = (Mark) graphic.graphicalSymbols().get(0);
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        double half = number(graphic.getSize()) / 2;
        place.scale(half, half);
        Shape shape = place.createTransformedShape(shape(mark.getWellKnownName().evaluate(null, String.class)));
        fill(mark.getFill(), shape);
        stroke(mark.getStroke(), shape);
    }

    /** The mark in a square from -1 to 1, y downwards. */
    private static Shape shape(String name) {
        return switch (name) {
            case "square" -> new Rectangle2D.Double(-1, -1, 2, 2);
            case "circle" -> new Ellipse2D.Double(-1, -1, 2, 2);
            case "triangle" -> lines(true, -1, 1, 0, -1, 1, 1);
            case "x", "shape://times" -> lines(false, -1, -1, 1, 1, -1, 1, 1, -1);
            case "shape://plus" -> lines(false, -1, 0, 1, 0, 0, -1, 0, 1);
            case "shape://horline" -> lines(false, -1, 0, 1, 0);
            case "shape://slash" -> lines(false, -1, 1, 1, -1);
            case "shape://backslash" -> lines(false, -1, -1, 1, 1);
            case "shape://dot" -> new Ellipse2D.Double(-0.08, -0.08, 0.16, 0.16);
            default -> throw new IllegalArgumentException("mark is not drawn: " + name);
        };
    }

    /** A closed ring, or separate lines of two points each. */
    private static Shape lines(boolean isRing, double... xy) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < xy.length; i += 2) {
            boolean isStart = isRing ? i == 0 : i % 4 == 0;
            if (isStart) {
                path.moveTo(xy[i], xy[i + 1]);
            } else {
                path.lineTo(xy[i], xy[i + 1]);
            }
        }
        if (isRing) {
            path.closePath();
        }
        return path;
    }

    private static Color colour(Expression colour, Expression opacity) {
        int rgb = Integer.parseInt(colour.evaluate(null, String.class).substring(1), 16);
        return new Color(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF, (int) Math.round(255 * number(opacity)));
    }

    private static double number(Expression expression) {
        return expression.evaluate(null, Double.class);
    }
}
