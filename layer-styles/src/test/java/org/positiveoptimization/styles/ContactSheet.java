/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.styles;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.geotools.api.style.LineSymbolizer;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Style;
import org.geotools.api.style.Symbolizer;

/** The legends of all styles on one sheet, in columns; for comparison without text and smoothing, which differ by machine. */
final class ContactSheet {
    private static final int COLUMN = 560;
    private static final int COLUMNS = 4;
    private static final int LINE = 22;
    private static final int HEAD = 30;
    private static final int MARGIN = 12;

    private final List<Style> styles;
    private final Map<String, Rectangle> places = new LinkedHashMap<>();
    private final int height;

    ContactSheet(List<Style> styles) {
        this.styles = List.copyOf(styles);
        int all = styles.stream().mapToInt(ContactSheet::height).sum();
        int x = 0;
        int y = MARGIN;
        int lowest = 0;
        for (Style style : styles) {
            if (y > MARGIN && x < COLUMNS - 1 && y + height(style) / 2 > MARGIN + all / COLUMNS) {
                x++;
                y = MARGIN;
            }
            places.put(style.getName(), new Rectangle(x * COLUMN + MARGIN, y, COLUMN - MARGIN, height(style)));
            y += height(style);
            lowest = Math.max(lowest, y);
        }
        height = lowest + MARGIN;
    }

    private static int height(Style style) {
        return HEAD + LINE * classes(style).size();
    }

    private static List<Rule> classes(Style style) {
        return style.featureTypeStyles().get(0).rules();
    }

    /** @return where the style lies on the sheet */
    Rectangle place(String style) {
        return places.get(style);
    }

    BufferedImage draw(boolean isForReaders) {
        BufferedImage image = new BufferedImage(COLUMN * COLUMNS, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), height);
        if (isForReaders) {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        }
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        styles.forEach(s -> draw(graphics, s, isForReaders));
        graphics.dispose();
        return image;
    }

    private void draw(Graphics2D graphics, Style style, boolean isForReaders) {
        Rectangle place = places.get(style.getName());
        if (isForReaders) {
            String title = style.getDescription().getTitle() + "  " + style.getName();
            text(graphics, title, Font.BOLD, place.x, place.y + 20);
        }
        int y = place.y + HEAD;
        for (Rule rule : classes(style)) {
            draw(graphics, rule, place.x + 4, y);
            if (isForReaders) {
                text(graphics, rule.getDescription().getTitle().toString(), Font.PLAIN, place.x + 66, y + 14);
            }
            y += LINE;
        }
    }

    private static void draw(Graphics2D graphics, Rule rule, int x, int y) {
        SymbolPainter painter = new SymbolPainter(graphics);
        for (Symbolizer symbolizer : rule.symbolizers()) {
            painter.paint(symbolizer, symbolizer instanceof LineSymbolizer ? line(x, y) : area(x, y));
        }
    }

    /** A rectangle with a notch. */
    private static Path2D area(int x, int y) {
        Path2D path = new Path2D.Double();
        path.moveTo(x, y);
        path.lineTo(x + 52, y);
        path.lineTo(x + 52, y + 10);
        path.lineTo(x + 42, y + 10);
        path.lineTo(x + 42, y + 17);
        path.lineTo(x, y + 17);
        path.closePath();
        return path;
    }

    private static Path2D line(int x, int y) {
        Path2D path = new Path2D.Double();
        path.moveTo(x, y + 13);
        path.lineTo(x + 18, y + 4);
        path.lineTo(x + 34, y + 13);
        path.lineTo(x + 52, y + 4);
        return path;
    }

    private static void text(Graphics2D graphics, String text, int weight, int x, int y) {
        Font font = Stream.of("Noto Sans CJK SC", "Microsoft YaHei", "SansSerif")
                .map(f -> new Font(f, weight, 13))
                .filter(f -> f.canDisplayUpTo(text) < 0)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no font has all of: " + text));
        graphics.setFont(font);
        graphics.setColor(new Color(0x1A1A1A));
        graphics.drawString(text, x, y);
    }
}
