/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.styles;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.geotools.api.style.FeatureTypeStyle;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Style;
import org.geotools.api.style.StyleFactory;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.util.SimpleInternationalString;
import org.positiveoptimization.text.Localized;

/**
 * Reads the SLD 1.0.0 of one style of one named layer into the style model of GeoTools.
 *
 * <p>The vocabulary is what the styles of this project use and closed: an element, parameter, mark or value beside it is
 * refused with its line. So a document can name no file and no address and call no function. No larger than
 * {@value #LARGEST} bytes. The order of elements is not checked; the schema of the OGC does that in the tests.
 */
public final class SldReader {
    private static final int LARGEST = 1 << 20;

    private final StyleFactory styles = CommonFactoryFinder.getStyleFactory();
    private final SldCursor cursor;
    private final SymbolizerReader symbolizers;
    private final FilterReader filters;

    private SldReader(SldCursor cursor) {
        this.cursor = cursor;
        this.symbolizers = new SymbolizerReader(cursor);
        this.filters = new FilterReader(cursor);
    }

    /**
     * @param in the document; left open
     * @return its style
     * @throws SldException if it is no such document
     */
    public static Style read(InputStream in) throws IOException, SldException {
        byte[] document = in.readNBytes(LARGEST + 1);
        if (document.length > LARGEST) {
            throw new SldException(1, new Localized("文件过大", "the document is too large"));
        }
        return new SldReader(new SldCursor(new ByteArrayInputStream(document))).document();
    }

    private Style document() throws SldException {
        if (!cursor.name().equals("StyledLayerDescriptor") || !"1.0.0".equals(cursor.attribute("version"))) {
            throw cursor.refuse("不是 SLD 1.0.0", "no SLD 1.0.0");
        }
        List<Style> read = new ArrayList<>();
        cursor.children(name -> {
            if (!name.equals("NamedLayer")) {
                throw cursor.unexpected(name);
            }
            cursor.children(part -> {
                switch (part) {
                    case "Name" -> cursor.text();
                    case "UserStyle" -> read.add(style());
                    default -> throw cursor.unexpected(part);
                }
            });
        });
        if (read.size() != 1) {
            throw cursor.refuse("应有且只有一个 UserStyle", "exactly one UserStyle is wanted");
        }
        return read.get(0);
    }

    private Style style() throws SldException {
        Style style = styles.createStyle();
        cursor.children(name -> {
            switch (name) {
                case "Name" -> style.setName(cursor.text());
                case "Title" -> style.getDescription().setTitle(new SimpleInternationalString(cursor.text()));
                case "Abstract" -> style.getDescription().setAbstract(new SimpleInternationalString(cursor.text()));
                case "FeatureTypeStyle" -> style.featureTypeStyles().add(featureTypeStyle());
                default -> throw cursor.unexpected(name);
            }
        });
        return style;
    }

    private FeatureTypeStyle featureTypeStyle() throws SldException {
        FeatureTypeStyle read = styles.createFeatureTypeStyle();
        cursor.children(name -> {
            if (!name.equals("Rule")) {
                throw cursor.unexpected(name);
            }
            read.rules().add(rule());
        });
        return read;
    }

    private Rule rule() throws SldException {
        Rule rule = styles.createRule();
        cursor.children(name -> {
            switch (name) {
                case "Name" -> rule.setName(cursor.text());
                case "Title" -> rule.getDescription().setTitle(new SimpleInternationalString(cursor.text()));
                case "Abstract" -> rule.getDescription().setAbstract(new SimpleInternationalString(cursor.text()));
                case "ogc:Filter" -> rule.setFilter(filters.filter());
                case "ElseFilter" -> {
                    cursor.text();
                    rule.setElseFilter(true);
                }
                case "MinScaleDenominator" -> rule.setMinScaleDenominator(cursor.number(0, 1e12));
                case "MaxScaleDenominator" -> rule.setMaxScaleDenominator(cursor.number(0, 1e12));
                default -> rule.symbolizers().add(symbolizers.symbolizer(name));
            }
        });
        return rule;
    }
}
