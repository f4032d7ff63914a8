/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.styles;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.TexturePaint;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.IdentityHashMap;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.style.Fill;
import org.geotools.api.style.Graphic;
import org.geotools.api.style.LineSymbolizer;
import org.geotools.api.style.Mark;
import org.geotools.api.style.PointSymbolizer;
import org.geotools.api.style.PolygonSymbolizer;
import org.geotools.api.style.Stroke;
import org.geotools.api.style.Symbolizer;

/**
 * Draws symbolizers, without labels, on shapes in pixels: the values of the styles that {@link SldReader} reads, all of them
 * literal. Fills and strokes are those of Java 2D.
 *
 * <p>A pattern is a mark repeated on a grid of squares of the size of its graphic, whole pixels. The grid lies fast to a point
 * that the caller names: when it is a point of the ground, the patterns of neighbouring pictures join.
 *
 * <p>For one thread and one picture.
 */
public final class SymbolPainter {
    private final Graphics2D graphics;
    private final int gridX;
    private final int gridY;
    private final IdentityHashMap<Graphic, TexturePaint> patterns = new IdentityHashMap<>();
    private final IdentityHashMap<Stroke, BasicStroke> strokes = new IdentityHashMap<>();

    /** Patterns begin at the upper left corner of the picture. */
    public SymbolPainter(Graphics2D graphics) {
        this(graphics, 0, 0);
    }

    /**
     * @param gridX a corner of the grid of patterns, in pixels, inside the picture or not
     * @param gridY the same downwards
     */
    public SymbolPainter(Graphics2D graphics, int gridX, int gridY) {
        this.graphics = graphics;
        this.gridX = gridX;
        this.gridY = gridY;
    }

    /** @return whether {@link #paint} draws it: all but labels */
    public static boolean isPainted(Symbolizer symbolizer) {
        return symbolizer instanceof PolygonSymbolizer
                || symbolizer instanceof LineSymbolizer
                || symbolizer instanceof PointSymbolizer;
    }

    /**
     * Draws a surface or a curve.
     *
     * @param symbolizer one for points has its mark drawn in the middle of the bounds
     * @param shape filled by a polygon symbolizer, open or not; stroked by one for lines
     */
    public void paint(Symbolizer symbolizer, Shape shape) {
        if (symbolizer instanceof PolygonSymbolizer polygon) {
            fill(polygon.getFill(), shape);
            stroke(polygon.getStroke(), shape);
        } else if (symbolizer instanceof LineSymbolizer line) {
            stroke(line.getStroke(), shape);
        } else if (symbolizer instanceof PointSymbolizer) {
            Rectangle2D bounds = shape.getBounds2D();
            paint(symbolizer, bounds.getCenterX(), bounds.getCenterY());
        }
    }

    /** Draws a point; a symbolizer for lines or polygons draws nothing. */
    public void paint(Symbolizer symbolizer, double x, double y) {
        if (symbolizer instanceof PointSymbolizer point) {
            mark(graphics, point.getGraphic(), x, y);
        }
    }

    /** @return how many pixels a symbolizer reaches beyond the shape that it is drawn on */
    public static double reach(Symbolizer symbolizer) {
        if (symbolizer instanceof PolygonSymbolizer polygon) {
            return reach(polygon.getStroke());
        }
        if (symbolizer instanceof LineSymbolizer line) {
            return reach(line.getStroke());
        }
        if (symbolizer instanceof PointSymbolizer point) {
            return number(point.getGraphic().getSize())
                    + reach(mark(point.getGraphic()).getStroke());
        }
        return 0;
    }

    private static double reach(Stroke stroke) {
        return stroke == null ? 0 : number(stroke.getWidth());
    }

    private void fill(Fill fill, Shape shape) {
        if (fill != null) {
            graphics.setPaint(paint(fill));
            graphics.fill(shape);
        }
    }

    private Paint paint(Fill fill) {
        if (fill.getGraphicFill() == null) {
            return colour(fill);
        }
        return patterns.computeIfAbsent(fill.getGraphicFill(), this::pattern);
    }

    /** One square of the grid. Its neighbours are drawn too: their marks may reach into it. */
    private TexturePaint pattern(Graphic graphic) {
        int size = Math.max(1, (int) Math.round(number(graphic.getSize())));
        BufferedImage cell = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D drawing = cell.createGraphics();
        drawing.setRenderingHints(graphics.getRenderingHints());
        drawing.setComposite(AlphaComposite.SrcOver);
        for (int y = -1; y <= 1; y++) {
            for (int x = -1; x <= 1; x++) {
                mark(drawing, graphic, (x + 0.5) * size, (y + 0.5) * size);
            }
        }
        drawing.dispose();
        return new TexturePaint(
                cell, new Rectangle2D.Double(Math.floorMod(gridX, size), Math.floorMod(gridY, size), size, size));
    }

    private void stroke(Stroke stroke, Shape shape) {
        if (stroke != null) {
            stroke(graphics, stroke, shape);
        }
    }

    private void stroke(Graphics2D on, Stroke stroke, Shape shape) {
        on.setPaint(colour(stroke.getColor(), stroke.getOpacity()));
        on.setStroke(strokes.computeIfAbsent(stroke, SymbolPainter::basic));
        on.draw(shape);
    }

    private static BasicStroke basic(Stroke stroke) {
        float[] dashes = stroke.getDashArray();
        return new BasicStroke(
                (float) number(stroke.getWidth()),
                cap(word(stroke.getLineCap())),
                join(word(stroke.getLineJoin())),
                10,
                dashes == null || dashes.length == 0 ? null : dashes,
                stroke.getDashOffset() == null ? 0 : (float) number(stroke.getDashOffset()));
    }

    private static int cap(String cap) {
        return switch (cap) {
            case "round" -> BasicStroke.CAP_ROUND;
            case "square" -> BasicStroke.CAP_SQUARE;
            default -> BasicStroke.CAP_BUTT;
        };
    }

    private static int join(String join) {
        return switch (join) {
            case "round" -> BasicStroke.JOIN_ROUND;
            case "bevel" -> BasicStroke.JOIN_BEVEL;
            default -> BasicStroke.JOIN_MITER;
        };
    }

    private void mark(Graphics2D on, Graphic graphic, double x, double y) {
        Mark mark = mark(graphic);
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        double half = number(graphic.getSize()) / 2;
        place.scale(half, half);
        Shape shape = place.createTransformedShape(Marks.shape(word(mark.getWellKnownName())));
        if (mark.getFill() != null) {
            on.setPaint(colour(mark.getFill()));
            on.fill(shape);
        }
        if (mark.getStroke() != null) {
            stroke(on, mark.getStroke(), shape);
        }
    }

    private static Mark mark(Graphic graphic) {
        return (Mark) graphic.graphicalSymbols().get(0);
    }

    /** @return the colour of a fill without a pattern */
    public static Color colour(Fill fill) {
        return colour(fill.getColor(), fill.getOpacity());
    }

    private static Color colour(Expression colour, Expression opacity) {
        int rgb = Integer.parseInt(word(colour).substring(1), 16);
        return new Color(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF, (int) Math.round(255 * number(opacity)));
    }

    private static double number(Expression expression) {
        return expression.evaluate(null, Double.class);
    }

    private static String word(Expression expression) {
        return expression.evaluate(null, String.class);
    }
}
