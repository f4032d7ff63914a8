/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.draw;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.geotools.api.style.LineSymbolizer;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Style;
import org.geotools.api.style.Symbolizer;
import org.positiveoptimization.styles.SymbolPainter;

/**
 * The legend of styles: a symbol and a title for each rule that paints, beneath each other. Titles are those of the rules, which
 * hold both languages.
 */
public final class Legend {
    private static final FontRenderContext METRICS = new FontRenderContext(null, true, true);
    private static final Color TEXT = new Color(0x1A1A1A);
    private static final double TEXT_SIZE = 12;
    private static final int GAP = 4;

    private final int width;
    private final int height;
    private final List<Line> lines = new ArrayList<>();

    /** A rule with its title, or a heading without a rule, or a symbol without a title. */
    private record Line(Rule rule, String text) {}

    /**
     * @param width of a symbol, in pixels
     * @param height of a symbol, in pixels
     */
    public Legend(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** @return the rules that a legend of the style shows */
    public static List<Rule> rules(Style style) {
        return style.featureTypeStyles().stream()
                .flatMap(f -> f.rules().stream())
                .filter(r -> r.symbolizers().stream().anyMatch(SymbolPainter::isPainted))
                .toList();
    }

    public void addHeading(String text) {
        lines.add(new Line(null, text));
    }

    public void add(Style style) {
        for (Rule rule : rules(style)) {
            lines.add(new Line(rule, title(rule)));
        }
    }

    /** Adds a symbol without its title. */
    public void addSymbol(Rule rule) {
        lines.add(new Line(rule, ""));
    }

    private static String title(Rule rule) {
        return rule.getDescription().getTitle() == null
                ? String.valueOf(rule.getName())
                : rule.getDescription().getTitle().toString();
    }

    private static Font font(Line line) {
        int weight = line.rule == null ? Font.BOLD : Font.PLAIN;
        return Fonts.of(line.text, Fonts.FAMILIES, weight, TEXT_SIZE);
    }

    private int height(Line line) {
        double text = line.text.isEmpty()
                ? 0
                : font(line).getLineMetrics(line.text, METRICS).getHeight();
        return (int) Math.max(line.rule == null ? 0 : height, Math.ceil(text));
    }

    /** @return size of the picture, in pixels; never empty */
    public Dimension size() {
        double widest = 0;
        int high = 0;
        for (Line line : lines) {
            double text = line.text.isEmpty()
                    ? 0
                    : font(line).getStringBounds(line.text, METRICS).getWidth() + GAP;
            widest = Math.max(widest, (line.rule == null ? 0 : width) + text);
            high += height(line) + (high == 0 ? 0 : GAP);
        }
        return new Dimension(Math.max(1, (int) Math.ceil(widest)), Math.max(1, high));
    }

    /** @param background null for none */
    public BufferedImage draw(Color background) {
        Dimension size = size();
        BufferedImage image = new BufferedImage(size.width, size.height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        if (background != null) {
            graphics.setColor(background);
            graphics.fillRect(0, 0, size.width, size.height);
        }
        MapPainter.smooth(graphics);
        int y = 0;
        for (Line line : lines) {
            int high = height(line);
            if (line.rule != null) {
                symbol(graphics, line.rule, y + (high - height) / 2);
            }
            if (!line.text.isEmpty()) {
                Font font = font(line);
                graphics.setFont(font);
                graphics.setColor(TEXT);
                double middle = y + high / 2.0;
                java.awt.font.LineMetrics metrics = font.getLineMetrics(line.text, METRICS);
                graphics.drawString(line.text, line.rule == null ? 0 : width + GAP, (float)
                        (middle + (metrics.getAscent() - metrics.getDescent()) / 2));
            }
            y += high + GAP;
        }
        graphics.dispose();
        return image;
    }

    private void symbol(Graphics2D graphics, Rule rule, int y) {
        Shape clip = graphics.getClip();
        graphics.clipRect(0, y, width, height);
        SymbolPainter painter = new SymbolPainter(graphics, 0, y);
        Shape area = new Rectangle2D.Double(1, y + 1, Math.max(1, width - 2), Math.max(1, height - 2));
        Path2D line = new Path2D.Double();
        line.moveTo(0, y + height * 0.75);
        line.lineTo(width / 3.0, y + height * 0.25);
        line.lineTo(width * 2 / 3.0, y + height * 0.75);
        line.lineTo(width, y + height * 0.25);
        for (Symbolizer symbolizer : rule.symbolizers()) {
            painter.paint(symbolizer, symbolizer instanceof LineSymbolizer ? line : area);
        }
        graphics.setClip(clip);
    }
}
