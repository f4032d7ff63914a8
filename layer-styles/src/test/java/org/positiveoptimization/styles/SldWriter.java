/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.styles;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.positiveoptimization.styles.StyleSheet.Kind;
import org.positiveoptimization.styles.StyleSheet.StyleClass;
import org.positiveoptimization.styles.StyleSheet.Symbol;
import org.positiveoptimization.text.Localized;

/**
 * Writes a style as SLD 1.0.0, in the order of the schema and without vendor options. Classes and the rule for unknown codes
 * come first; labels are a feature type style of their own, so that they neither count as a class nor lie under features.
 */
final class SldWriter {
    private static final String DOCUMENT = "《市级国土空间总体规划制图规范（试行）》（自然资源部，2021年3月） "
            + "Specification for the maps of municipal territorial plans (trial), Ministry of Natural Resources, March 2021";
    private static final List<String> FONTS = List.of("Noto Sans CJK SC", "Microsoft YaHei", "SansSerif");
    private static final double HATCH_SIZE = 12;

    private final StyleTable table;
    private final StyleSheet sheet;
    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    private SldWriter(StyleTable table, StyleSheet sheet) {
        this.table = table;
        this.sheet = sheet;
    }

    static String write(StyleTable table, StyleSheet sheet) {
        return new SldWriter(table, sheet).document();
    }

    private String document() {
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        open(
                "StyledLayerDescriptor",
                " version=\"1.0.0\" xmlns=\"http://www.opengis.net/sld\" xmlns:ogc=\"http://www.opengis.net/ogc\"");
        open("NamedLayer", "");
        leaf("Name", sheet.layer() == null ? sheet.name().substring("po_".length()) : sheet.layer());
        open("UserStyle", "");
        leaf("Name", sheet.name());
        leaf("Title", both(sheet.title()));
        if (sheet.classes().stream()
                .anyMatch(c -> !c.source().equals("ours") || !c.strokeSource().equals("ours"))) {
            leaf("Abstract", DOCUMENT);
        }
        open("FeatureTypeStyle", "");
        sheet.classes().forEach(this::rule);
        if (sheet.unknown() != null) {
            rule(sheet.unknown());
        }
        close();
        if (sheet.label() != null) {
            labels();
        }
        while (!open.isEmpty()) {
            close();
        }
        return out.toString();
    }

    private void rule(StyleClass drawn) {
        boolean isUnknown = drawn.equals(sheet.unknown());
        open("Rule", "");
        leaf("Name", isUnknown ? "unknown" : drawn.codes().isEmpty() ? "all" : String.join("_", drawn.codes()));
        String codes = sheet.layer() == null
                ? ""
                : drawn.codes().stream().map(c -> c + " ").collect(Collectors.joining());
        leaf("Title", codes + both(drawn.title()));
        leaf("Abstract", sources(drawn));
        if (isUnknown) {
            empty("ElseFilter");
        } else if (sheet.field() != null) {
            filter(drawn.values());
        }
        if (sheet.below() != null) {
            leaf("MaxScaleDenominator", number(sheet.below()));
        }
        symbol(drawn.symbol());
        close();
    }

    private String sources(StyleClass drawn) {
        List<String> parts = new ArrayList<>();
        Symbol symbol = drawn.symbol();
        if (symbol.fill() != null) {
            parts.add("填充 Fill: " + both(table.source(drawn.source())));
        }
        if (symbol.stroke() != null) {
            parts.add("线 Stroke: " + both(table.source(symbol.fill() == null ? drawn.source() : drawn.strokeSource())));
        }
        return String.join("; ", parts);
    }

    private void filter(List<String> values) {
        open("ogc:Filter", "");
        if (values.size() > 1) {
            open("ogc:Or", "");
        }
        for (String value : values) {
            open("ogc:PropertyIsEqualTo", "");
            leaf("ogc:PropertyName", sheet.field());
            leaf("ogc:Literal", value);
            close();
        }
        if (values.size() > 1) {
            close();
        }
        close();
    }

    private void symbol(Symbol symbol) {
        switch (sheet.kind()) {
            case SURFACE -> surface(symbol);
            case CURVE -> curve(symbol);
            case POINT -> point(symbol);
        }
    }

    private void surface(Symbol symbol) {
        open("PolygonSymbolizer", "");
        if (symbol.fill() != null) {
            fill(symbol.fill(), symbol.opacity());
        }
        if (symbol.stroke() != null) {
            stroke(symbol.stroke(), symbol.width(), symbol.dash());
        }
        close();
        if (symbol.hatch() != null) {
            open("PolygonSymbolizer", "");
            open("Fill", "");
            open("GraphicFill", "");
            open("Graphic", "");
            open("Mark", "");
            leaf("WellKnownName", symbol.hatch());
            stroke(symbol.stroke(), 1, null);
            close();
            leaf("Size", number(HATCH_SIZE));
            close();
            close();
            close();
            close();
        }
    }

    /** A casing is a wider line beneath. */
    private void curve(Symbol symbol) {
        if (symbol.casing() != null) {
            open("LineSymbolizer", "");
            stroke(symbol.casing(), symbol.width() + 2, null);
            close();
        }
        open("LineSymbolizer", "");
        stroke(symbol.stroke(), symbol.width(), symbol.dash());
        close();
    }

    private void point(Symbol symbol) {
        open("PointSymbolizer", "");
        open("Graphic", "");
        open("Mark", "");
        leaf("WellKnownName", symbol.mark());
        fill(symbol.fill(), symbol.opacity());
        stroke(symbol.stroke(), symbol.width(), null);
        close();
        leaf("Size", number(symbol.size()));
        close();
        close();
    }

    private void labels() {
        open("FeatureTypeStyle", "");
        open("Rule", "");
        leaf("Name", "label");
        leaf("Title", "注记 Labels");
        leaf("MaxScaleDenominator", number(sheet.label().below()));
        open("TextSymbolizer", "");
        open("Label", "");
        leaf("ogc:PropertyName", sheet.label().field());
        close();
        open("Font", "");
        FONTS.forEach(f -> css("font-family", f));
        css("font-size", number(sheet.label().size()));
        close();
        open("LabelPlacement", "");
        if (sheet.kind() == Kind.CURVE) {
            empty("LinePlacement");
        } else {
            open("PointPlacement", "");
            open("AnchorPoint", "");
            leaf("AnchorPointX", sheet.kind() == Kind.POINT ? "0" : "0.5");
            leaf("AnchorPointY", sheet.kind() == Kind.POINT ? "0" : "0.5");
            close();
            close();
        }
        close();
        open("Halo", "");
        leaf("Radius", "1.5");
        fill("#FFFFFF", 0.85);
        close();
        fill("#1A1A1A", 1);
        close();
        close();
        close();
    }

    private void fill(String colour, double opacity) {
        open("Fill", "");
        css("fill", colour);
        if (opacity < 1) {
            css("fill-opacity", number(opacity));
        }
        close();
    }

    private void stroke(String colour, double width, String dash) {
        open("Stroke", "");
        css("stroke", colour);
        css("stroke-width", number(width));
        css("stroke-linejoin", "round");
        if (dash != null) {
            css("stroke-dasharray", dash);
        }
        close();
    }

    private void css(String name, String value) {
        indent().append("<CssParameter name=\"")
                .append(name)
                .append("\">")
                .append(escaped(value))
                .append("</CssParameter>\n");
    }

    private void leaf(String name, String text) {
        indent().append('<')
                .append(name)
                .append('>')
                .append(escaped(text))
                .append("</")
                .append(name)
                .append(">\n");
    }

    private void empty(String name) {
        indent().append('<').append(name).append("/>\n");
    }

    private void open(String name, String attributes) {
        indent().append('<').append(name).append(attributes).append(">\n");
        open.push(name);
    }

    private void close() {
        String name = open.pop();
        indent().append("</").append(name).append(">\n");
    }

    private StringBuilder indent() {
        return out.append("  ".repeat(open.size()));
    }

    private static String both(Localized text) {
        return Stream.of(text.zh(), text.en()).distinct().collect(Collectors.joining(" "));
    }

    private static String number(double value) {
        return new BigDecimal(String.valueOf(value)).stripTrailingZeros().toPlainString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
