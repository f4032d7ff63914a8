/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.draw;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.geotools.api.data.SimpleFeatureSource;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.api.style.Style;
import org.geotools.data.DataUtilities;
import org.geotools.data.collection.ListFeatureCollection;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.geotools.referencing.CRS;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.styles.SldException;
import org.positiveoptimization.styles.SldReader;

/** Features and styles in few words, and pictures of them. */
final class Drawn {
    private Drawn() {}

    static CoordinateReferenceSystem crs(int srid) {
        try {
            return CRS.decode("EPSG:" + srid, true);
        } catch (FactoryException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param rows a geometry and the value of property CODE, in turn; EPSG:4490 */
    static SimpleFeatureSource features(String... rows) {
        SimpleFeatureTypeBuilder builder = new SimpleFeatureTypeBuilder();
        builder.setName("features");
        builder.add("geom", Geometry.class, crs(4490));
        builder.add("CODE", String.class);
        builder.add("OTHER", String.class);
        SimpleFeatureType type = builder.buildFeatureType();
        ListFeatureCollection all = new ListFeatureCollection(type);
        try {
            for (int i = 0; i < rows.length; i += 2) {
                all.add(SimpleFeatureBuilder.build(
                        type, new Object[] {new WKTReader().read(rows[i]), rows[i + 1], ""}, "f." + i / 2));
            }
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
        return DataUtilities.source(all);
    }

    /** @param featureTypeStyles the content of each, in SLD */
    static Style style(String... featureTypeStyles) {
        StringBuilder sld = new StringBuilder(
                        "<StyledLayerDescriptor version='1.0.0' xmlns='http://www.opengis.net/sld' ")
                .append("xmlns:ogc='http://www.opengis.net/ogc'><NamedLayer><Name>n</Name><UserStyle><Name>s</Name>");
        for (String each : featureTypeStyles) {
            sld.append("<FeatureTypeStyle>").append(each).append("</FeatureTypeStyle>");
        }
        sld.append("</UserStyle></NamedLayer></StyledLayerDescriptor>");
        try {
            return SldReader.read(new ByteArrayInputStream(sld.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (IOException | SldException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static String fill(String colour) {
        return "<PolygonSymbolizer><Fill><CssParameter name='fill'>" + colour
                + "</CssParameter></Fill></PolygonSymbolizer>";
    }

    static String line(String colour, int width) {
        return "<LineSymbolizer><Stroke><CssParameter name='stroke'>" + colour
                + "</CssParameter><CssParameter name='stroke-width'>" + width
                + "</CssParameter></Stroke></LineSymbolizer>";
    }

    static String hatch(String mark, int size) {
        return "<PolygonSymbolizer><Fill><GraphicFill><Graphic><Mark><WellKnownName>" + mark
                + "</WellKnownName><Stroke>"
                + "<CssParameter name='stroke'>#000000</CssParameter></Stroke></Mark><Size>" + size
                + "</Size></Graphic></GraphicFill></Fill></PolygonSymbolizer>";
    }

    static String label(String placement) {
        return "<TextSymbolizer><Label><ogc:PropertyName>CODE</ogc:PropertyName></Label><Font>"
                + "<CssParameter name='font-family'>Noto Sans CJK SC</CssParameter>"
                + "<CssParameter name='font-size'>12</CssParameter></Font>" + placement
                + "<Halo><Radius>1</Radius></Halo><Fill><CssParameter name='fill'>#000000</CssParameter></Fill></TextSymbolizer>";
    }

    static String rule(String content) {
        return "<Rule>" + content + "</Rule>";
    }

    static String equal(String code) {
        return "<ogc:Filter><ogc:PropertyIsEqualTo><ogc:PropertyName>CODE</ogc:PropertyName><ogc:Literal>" + code
                + "</ogc:Literal></ogc:PropertyIsEqualTo></ogc:Filter>";
    }

    static MapView view(int srid, double minX, double minY, double maxX, double maxY, int width, int height) {
        return new MapView(new ReferencedEnvelope(minX, maxX, minY, maxY, crs(srid)), width, height);
    }

    static BufferedImage map(MapView view, MapLayer... layers) {
        BufferedImage image = new BufferedImage(view.width(), view.height(), BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        try {
            MapPainter.paint(List.of(layers), view, graphics, Progress.NONE);
        } catch (IOException | TransformException e) {
            throw new IllegalStateException(e);
        } finally {
            graphics.dispose();
        }
        return image;
    }

    static int count(BufferedImage image, int argb) {
        int count = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                count += image.getRGB(x, y) == argb ? 1 : 0;
            }
        }
        return count;
    }
}
