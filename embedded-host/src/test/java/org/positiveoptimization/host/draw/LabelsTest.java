/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;
import org.geotools.api.style.TextSymbolizer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class LabelsTest {
    private static final int SIDE = 400;
    private static final String CENTRED =
            "<LabelPlacement><PointPlacement><AnchorPoint><AnchorPointX>0.5</AnchorPointX>"
                    + "<AnchorPointY>0.5</AnchorPointY></AnchorPoint></PointPlacement></LabelPlacement>";
    private static final String ALONG = "<LabelPlacement><LinePlacement/></LabelPlacement>";

    private final BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_ARGB);
    private final Graphics2D graphics = image.createGraphics();
    private final Labels labels;

    LabelsTest() {
        MapPainter.smooth(graphics);
        labels = new Labels(graphics, SIDE, SIDE);
    }

    @AfterEach
    void dispose() {
        graphics.dispose();
    }

    private void offer(String placement, String text, String wkt) {
        TextSymbolizer symbolizer = (TextSymbolizer) Drawn.style(Drawn.rule(Drawn.label(placement)))
                .featureTypeStyles()
                .get(0)
                .rules()
                .get(0)
                .symbolizers()
                .get(0);
        try {
            labels.offer(symbolizer, text, new WKTReader().read(wkt));
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Test
    void labels_ofManyPoints_neitherOverlapNorLeaveThePicture() {
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            offer("", "图斑" + i, "POINT(" + random.nextInt(SIDE) + " " + random.nextInt(SIDE) + ")");
        }

        List<Envelope> places = labels.places();
        assertThat(places).hasSizeGreaterThan(40);
        for (int i = 0; i < places.size(); i++) {
            Envelope inner = new Envelope(places.get(i));
            inner.expandBy(-2);
            assertThat(new Envelope(0, SIDE, 0, SIDE).contains(inner)).isTrue();
            for (int j = 0; j < i; j++) {
                assertThat(inner.intersects(places.get(j))).isFalse();
            }
        }
    }

    @Test
    void chineseText_isDrawnWithCharactersAndNotWithBoxes() {
        Font font = Fonts.of("永久基本农田", Fonts.FAMILIES, Font.PLAIN, 12);
        assertThat(font.canDisplayUpTo("永久基本农田"))
                .as("a font with Chinese characters must be installed")
                .isNegative();

        offer("", "永", "POINT(100 100)");
        offer("", "田", "POINT(300 100)");
        labels.paint();
        int different = 0;
        for (int y = 80; y < 120; y++) {
            for (int x = 80; x < 120; x++) {
                different += image.getRGB(x, y) == image.getRGB(x + 200, y) ? 0 : 1;
            }
        }
        // boxes would be alike
        assertThat(different).isGreaterThan(20);
    }

    @Test
    void label_ofAPolygonThatIsCut_liesInTheVisiblePart() {
        // the centroid of the whole is far beyond the picture
        offer(CENTRED, "甲", "POLYGON((-10000 100,100 100,100 200,-10000 200,-10000 100))");

        assertThat(labels.places()).hasSize(1);
        assertThat(labels.places().get(0).centre().x).isBetween(49.0, 51.0);
        assertThat(labels.places().get(0).centre().y).isBetween(145.0, 155.0);
    }

    @Test
    void label_ofAHorseshoe_liesOnItAndNotInItsOpening() {
        offer(CENTRED, "甲", "POLYGON((50 50,350 50,350 100,100 100,100 300,350 300,350 350,50 350,50 50))");

        assertThat(labels.places()).hasSize(1);
        assertThat(labels.places().get(0).contains(200, 200)).isFalse();
    }

    @Test
    void label_muchWiderThanItsPolygon_isLeftOut() {
        offer(CENTRED, "一个很长很长的注记文字", "POLYGON((200 200,210 200,210 210,200 210,200 200))");

        assertThat(labels.places()).isEmpty();
    }

    @Test
    void label_alongALine_isTurnedAndReadable() {
        offer(ALONG, "中央大街中央大街", "LINESTRING(200 350,200 50)");
        offer(ALONG, "短路短路短路", "LINESTRING(300 100,310 100)");

        assertThat(labels.places()).hasSize(1);
        Envelope place = labels.places().get(0);
        assertThat(place.getHeight()).isGreaterThan(4 * place.getWidth());
    }

    @Test
    void text_withControlsOrOfGreatLength_isOneShortLine() {
        offer("", "a\n\u0007b", "POINT(200 100)");
        offer("", "x".repeat(100_000), "POINT(200 200)");
        offer("", null, "POINT(200 300)");
        labels.paint();

        assertThat(labels.places()).hasSize(1);
        assertThat(Drawn.count(image, 0)).isLessThan(SIDE * SIDE);
    }
}
