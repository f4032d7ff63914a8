/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.styles;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.style.Fill;
import org.geotools.api.style.Font;
import org.geotools.api.style.Graphic;
import org.geotools.api.style.Halo;
import org.geotools.api.style.LabelPlacement;
import org.geotools.api.style.LineSymbolizer;
import org.geotools.api.style.Mark;
import org.geotools.api.style.PointSymbolizer;
import org.geotools.api.style.PolygonSymbolizer;
import org.geotools.api.style.Stroke;
import org.geotools.api.style.StyleFactory;
import org.geotools.api.style.Symbolizer;
import org.geotools.api.style.TextSymbolizer;
import org.geotools.factory.CommonFactoryFinder;

/**
 * Reads symbolizers: polygons, lines, points with marks, labels from a property. Values are literal; there is no external
 * graphic, no geometry expression and no unit of measure. Widths and sizes in pixels up to {@value #GREATEST}.
 */
final class SymbolizerReader {
    private static final double GREATEST = 256;

    /** Pixels of a graphic without a size, as SLD says. */
    private static final double DEFAULT_SIZE = 6;

    private static final Set<String> MARKS = Set.of(
            "square",
            "circle",
            "triangle",
            "star",
            "cross",
            "x",
            "shape://horline",
            "shape://vertline",
            "shape://slash",
            "shape://backslash",
            "shape://dot",
            "shape://plus",
            "shape://times");

    private final StyleFactory styles = CommonFactoryFinder.getStyleFactory();
    private final FilterFactory filters = CommonFactoryFinder.getFilterFactory();
    private final SldCursor cursor;

    SymbolizerReader(SldCursor cursor) {
        this.cursor = cursor;
    }

    Symbolizer symbolizer(String name) throws SldException {
        return switch (name) {
            case "PolygonSymbolizer" -> polygon();
            case "LineSymbolizer" -> line();
            case "PointSymbolizer" -> point();
            case "TextSymbolizer" -> label();
            default -> throw cursor.unexpected(name);
        };
    }

    private PolygonSymbolizer polygon() throws SldException {
        PolygonSymbolizer polygon = styles.createPolygonSymbolizer();
        polygon.setFill(null);
        polygon.setStroke(null);
        cursor.children(name -> {
            switch (name) {
                case "Fill" -> polygon.setFill(fill());
                case "Stroke" -> polygon.setStroke(stroke());
                default -> throw cursor.unexpected(name);
            }
        });
        return polygon;
    }

    private LineSymbolizer line() throws SldException {
        LineSymbolizer line = styles.createLineSymbolizer();
        cursor.children(name -> {
            if (!name.equals("Stroke")) {
                throw cursor.unexpected(name);
            }
            line.setStroke(stroke());
        });
        return line;
    }

    private PointSymbolizer point() throws SldException {
        PointSymbolizer point = styles.createPointSymbolizer();
        cursor.children(name -> {
            if (!name.equals("Graphic")) {
                throw cursor.unexpected(name);
            }
            point.setGraphic(graphic());
        });
        return point;
    }

    private Fill fill() throws SldException {
        Fill fill = styles.createFill(filters.literal("#808080"), filters.literal(1.0));
        cursor.children(name -> {
            switch (name) {
                case "GraphicFill" -> fill.setGraphicFill(graphicFill());
                case "CssParameter" -> parameter(fill);
                default -> throw cursor.unexpected(name);
            }
        });
        return fill;
    }

    private void parameter(Fill fill) throws SldException {
        String parameter = cursor.attribute("name");
        switch (String.valueOf(parameter)) {
            case "fill" -> fill.setColor(colour());
            case "fill-opacity" -> fill.setOpacity(number(0, 1));
            default -> throw unknownParameter(parameter);
        }
    }

    private Graphic graphicFill() throws SldException {
        List<Graphic> graphics = new ArrayList<>();
        cursor.children(name -> {
            if (!name.equals("Graphic")) {
                throw cursor.unexpected(name);
            }
            graphics.add(graphic());
        });
        if (graphics.size() != 1) {
            throw cursor.refuse("GraphicFill 应有一个 Graphic", "a GraphicFill has one Graphic");
        }
        return graphics.get(0);
    }

    private Stroke stroke() throws SldException {
        Stroke stroke = styles.createStroke(filters.literal("#000000"), filters.literal(1.0));
        cursor.children(name -> {
            if (!name.equals("CssParameter")) {
                throw cursor.unexpected(name);
            }
            String parameter = cursor.attribute("name");
            switch (String.valueOf(parameter)) {
                case "stroke" -> stroke.setColor(colour());
                case "stroke-width" -> stroke.setWidth(number(0, GREATEST));
                case "stroke-opacity" -> stroke.setOpacity(number(0, 1));
                case "stroke-linejoin" -> stroke.setLineJoin(word(Set.of("mitre", "round", "bevel")));
                case "stroke-linecap" -> stroke.setLineCap(word(Set.of("butt", "round", "square")));
                case "stroke-dasharray" -> stroke.setDashArray(dashes());
                default -> throw unknownParameter(parameter);
            }
        });
        return stroke;
    }

    private Graphic graphic() throws SldException {
        Graphic graphic = styles.createDefaultGraphic();
        graphic.graphicalSymbols().clear();
        graphic.setSize(filters.literal(DEFAULT_SIZE));
        cursor.children(name -> {
            switch (name) {
                case "Mark" -> graphic.graphicalSymbols().add(mark());
                case "Size" -> graphic.setSize(number(0, GREATEST));
                default -> throw cursor.unexpected(name);
            }
        });
        if (graphic.graphicalSymbols().size() != 1) {
            throw cursor.refuse("Graphic 应有一个 Mark", "a Graphic has one Mark");
        }
        return graphic;
    }

    private Mark mark() throws SldException {
        Mark mark = styles.createMark();
        mark.setFill(null);
        mark.setStroke(null);
        cursor.children(name -> {
            switch (name) {
                case "WellKnownName" -> mark.setWellKnownName(word(MARKS));
                case "Fill" -> mark.setFill(fill());
                case "Stroke" -> mark.setStroke(stroke());
                default -> throw cursor.unexpected(name);
            }
        });
        return mark;
    }

    private TextSymbolizer label() throws SldException {
        TextSymbolizer label = styles.createTextSymbolizer();
        label.fonts().clear();
        cursor.children(name -> {
            switch (name) {
                case "Label" -> label.setLabel(labelText());
                case "Font" -> label.fonts().add(font());
                case "LabelPlacement" -> label.setLabelPlacement(placement());
                case "Halo" -> label.setHalo(halo());
                case "Fill" -> label.setFill(fill());
                default -> throw cursor.unexpected(name);
            }
        });
        if (label.getLabel() == null) {
            throw cursor.refuse("注记没有 Label", "a label without Label");
        }
        return label;
    }

    private Expression labelText() throws SldException {
        List<Expression> properties = new ArrayList<>();
        FilterReader names = new FilterReader(cursor);
        cursor.children(name -> {
            if (!name.equals("ogc:PropertyName") || !properties.isEmpty()) {
                throw cursor.unexpected(name);
            }
            properties.add(filters.property(names.propertyName()));
        });
        if (properties.isEmpty()) {
            throw cursor.refuse("Label 应为属性名", "a Label is a property");
        }
        return properties.get(0);
    }

    private Font font() throws SldException {
        Font font = styles.createFont(
                filters.literal("SansSerif"),
                filters.literal("normal"),
                filters.literal("normal"),
                filters.literal(10));
        font.getFamily().clear();
        cursor.children(name -> {
            if (!name.equals("CssParameter")) {
                throw cursor.unexpected(name);
            }
            String parameter = cursor.attribute("name");
            switch (String.valueOf(parameter)) {
                case "font-family" -> font.getFamily().add(filters.literal(cursor.text()));
                case "font-size" -> font.setSize(number(1, GREATEST));
                case "font-weight" -> font.setWeight(word(Set.of("normal", "bold")));
                default -> throw unknownParameter(parameter);
            }
        });
        return font;
    }

    private LabelPlacement placement() throws SldException {
        List<LabelPlacement> read = new ArrayList<>();
        cursor.children(name -> {
            switch (name) {
                case "PointPlacement" -> read.add(pointPlacement());
                case "LinePlacement" -> {
                    cursor.children(child -> {
                        throw cursor.unexpected(child);
                    });
                    read.add(styles.createLinePlacement(filters.literal(0)));
                }
                default -> throw cursor.unexpected(name);
            }
        });
        if (read.size() != 1) {
            throw cursor.refuse("LabelPlacement 应有一种", "a LabelPlacement has one placement");
        }
        return read.get(0);
    }

    private LabelPlacement pointPlacement() throws SldException {
        double[] anchor = {0, 0.5};
        cursor.children(name -> {
            if (!name.equals("AnchorPoint")) {
                throw cursor.unexpected(name);
            }
            cursor.children(axis -> {
                switch (axis) {
                    case "AnchorPointX" -> anchor[0] = cursor.number(0, 1);
                    case "AnchorPointY" -> anchor[1] = cursor.number(0, 1);
                    default -> throw cursor.unexpected(axis);
                }
            });
        });
        return styles.createPointPlacement(
                styles.createAnchorPoint(filters.literal(anchor[0]), filters.literal(anchor[1])),
                null,
                filters.literal(0));
    }

    private Halo halo() throws SldException {
        Halo halo = styles.createHalo(styles.createFill(filters.literal("#FFFFFF")), filters.literal(1.0));
        cursor.children(name -> {
            switch (name) {
                case "Radius" -> halo.setRadius(number(0, GREATEST));
                case "Fill" -> halo.setFill(fill());
                default -> throw cursor.unexpected(name);
            }
        });
        return halo;
    }

    private Expression number(double least, double greatest) throws SldException {
        return filters.literal(cursor.number(least, greatest));
    }

    private Expression colour() throws SldException {
        String text = cursor.text();
        if (!text.matches("#[0-9A-Fa-f]{6}")) {
            throw cursor.refuse("颜色应为 #RRGGBB：" + SldCursor.shown(text), "no colour #RRGGBB: " + SldCursor.shown(text));
        }
        return filters.literal(text);
    }

    private Expression word(Set<String> words) throws SldException {
        String text = cursor.text();
        if (!words.contains(text)) {
            throw cursor.refuse("不接受的值：" + SldCursor.shown(text), "value not taken: " + SldCursor.shown(text));
        }
        return filters.literal(text);
    }

    private float[] dashes() throws SldException {
        String text = cursor.text();
        String[] parts = text.split(" +", -1);
        float[] dashes = new float[parts.length];
        for (int i = 0; i < parts.length; i++) {
            OptionalDouble length = SldCursor.parse(parts[i]);
            if (parts.length > 16
                    || length.isEmpty()
                    || !(length.getAsDouble() > 0 && length.getAsDouble() <= GREATEST)) {
                throw cursor.refuse("不是虚线样式：" + SldCursor.shown(text), "no dash pattern: " + SldCursor.shown(text));
            }
            dashes[i] = (float) length.getAsDouble();
        }
        return dashes;
    }

    private SldException unknownParameter(String parameter) {
        String shown = SldCursor.shown(String.valueOf(parameter));
        return cursor.refuse("不接受参数 " + shown, "parameter not taken: " + shown);
    }
}
