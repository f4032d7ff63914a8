/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.positiveoptimization.host.draw.Drawn.count;
import static org.positiveoptimization.host.draw.Drawn.equal;
import static org.positiveoptimization.host.draw.Drawn.features;
import static org.positiveoptimization.host.draw.Drawn.fill;
import static org.positiveoptimization.host.draw.Drawn.hatch;
import static org.positiveoptimization.host.draw.Drawn.line;
import static org.positiveoptimization.host.draw.Drawn.map;
import static org.positiveoptimization.host.draw.Drawn.rule;
import static org.positiveoptimization.host.draw.Drawn.style;
import static org.positiveoptimization.host.draw.Drawn.view;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.geotools.api.style.Style;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.positiveoptimization.progress.Progress;

class MapPainterTest {
    private static final int RED = 0xFFFF0000;
    private static final int BLUE = 0xFF0000FF;
    private static final int NOTHING = 0;
    private static final String SQUARE = "POLYGON((2 6,4 6,4 8,2 8,2 6))";

    @Test
    void polygon_ofKnownPlace_coloursItsPixelsAndNoOthers() {
        BufferedImage image = map(
                view(4490, 0, 0, 10, 10, 100, 100), new MapLayer(features(SQUARE, "a"), style(rule(fill("#FF0000")))));

        assertThat(count(image, RED)).isEqualTo(400);
        assertThat(count(image, NOTHING)).isEqualTo(10_000 - 400);
        // north is up: latitude 8 is row 20
        assertThat(image.getRGB(20, 20)).isEqualTo(RED);
        assertThat(image.getRGB(39, 39)).isEqualTo(RED);
        assertThat(image.getRGB(30, 70)).isEqualTo(NOTHING);
    }

    @Test
    void hole_ofAPolygon_isNotFilled() {
        BufferedImage image = map(
                view(4490, 0, 0, 10, 10, 100, 100),
                new MapLayer(
                        features(
                                "MULTIPOLYGON(((1 1,9 1,9 9,1 9,1 1),(3 3,7 3,7 7,3 7,3 3)),((4 4,6 4,6 6,4 6,4 4)))",
                                "a"),
                        style(rule(fill("#FF0000")))));

        assertThat(count(image, RED)).isEqualTo(6400 - 1600 + 400);
    }

    @Test
    void polygon_inAnotherSystem_isWhereItsProjectionPutsIt() {
        // Mercator on the sphere: y = R ln tan(45 deg + latitude / 2)
        double radius = 6378137;
        double top = radius * Math.log(Math.tan(Math.PI / 4 + Math.toRadians(50) / 2));
        double bottom = radius * Math.log(Math.tan(Math.PI / 4 + Math.toRadians(40) / 2));
        double left = radius * Math.toRadians(130);
        double right = radius * Math.toRadians(131);
        double degree = right - left;
        BufferedImage image = map(
                view(3857, left - degree, bottom - (top - bottom), right + degree, top + (top - bottom), 90, 90),
                new MapLayer(
                        features("POLYGON((130 40,131 40,131 50,130 50,130 40))", "a"), style(rule(fill("#FF0000")))));

        // the middle third of the picture, both ways; a datum shift of CGCS2000 is none
        for (int y = 0; y < 90; y++) {
            for (int x = 0; x < 90; x++) {
                boolean isInside = x >= 31 && x < 59 && y >= 31 && y < 59;
                boolean isOutside = x < 29 || x > 60 || y < 29 || y > 60;
                if (isInside || isOutside) {
                    assertThat(image.getRGB(x, y)).as("%d %d", x, y).isEqualTo(isInside ? RED : NOTHING);
                }
            }
        }
    }

    @Test
    void polygon_farLargerThanThePicture_fillsIt() {
        BufferedImage image = map(
                view(4490, 130, 46, 130.0001, 46.0001, 100, 100),
                new MapLayer(
                        features("POLYGON((-170 -80,170 -80,170 80,-170 80,-170 -80))", "a"),
                        style(rule(fill("#FF0000") + hatch("shape://horline", 12)))));

        assertThat(count(image, RED)).isBetween(5000, 9999);
        assertThat(count(image, NOTHING)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shape://slash",
                "shape://backslash",
                "shape://horline",
                "shape://vertline",
                "shape://plus",
                "shape://times",
                "circle",
                "star",
                "x"
            })
    void hatch_ofNeighbouringPictures_joins(String mark) {
        MapLayer layer =
                new MapLayer(features("POLYGON((0 0,20 0,20 10,0 10,0 0))", "a"), style(rule(hatch(mark, 12))));
        double x = 1.2345678;
        double y = 2.3456789;
        BufferedImage whole = map(view(4490, x, y, x + 4, y + 2, 200, 100), layer);
        BufferedImage left = map(view(4490, x, y, x + 2, y + 2, 100, 100), layer);
        BufferedImage right = map(view(4490, x + 2, y, x + 4, y + 2, 100, 100), layer);

        assertThat(count(whole, NOTHING)).isBetween(5000, 19_900);
        for (int row = 0; row < 100; row++) {
            for (int column = 0; column < 200; column++) {
                BufferedImage half = column < 100 ? left : right;
                assertThat(half.getRGB(column % 100, row))
                        .as("%d %d", column, row)
                        .isEqualTo(whole.getRGB(column, row));
            }
        }
    }

    @Test
    void featureTypeStyles_lieAboveEachOtherWholly() {
        // the line of the first feature is not covered by the surface of the second
        String left = "POLYGON((0 0,6 0,6 10,0 10,0 0))";
        String right = "POLYGON((5 0,10 0,10 10,5 10,5 0))";
        MapLayer inOne =
                new MapLayer(features(left, "a", right, "b"), style(rule(fill("#FF0000") + line("#0000FF", 4))));
        MapLayer inTwo =
                new MapLayer(features(left, "a", right, "b"), style(rule(fill("#FF0000")), rule(line("#0000FF", 4))));
        MapView view = view(4490, 0, 0, 10, 10, 100, 100);

        assertThat(map(view, inOne).getRGB(60, 50)).isEqualTo(RED);
        assertThat(map(view, inTwo).getRGB(60, 50)).isEqualTo(BLUE);
    }

    @Test
    void rules_areForTheirFeaturesAndElseForAllOthers() {
        Style style = style(rule(equal("a") + fill("#FF0000")) + rule("<ElseFilter/>" + fill("#0000FF")));
        BufferedImage image = map(
                view(4490, 0, 0, 10, 10, 100, 100),
                new MapLayer(features(SQUARE, "a", "POLYGON((6 6,8 6,8 8,6 8,6 6))", "b"), style));

        assertThat(count(image, RED)).isEqualTo(400);
        assertThat(count(image, BLUE)).isEqualTo(400);
    }

    @Test
    void rules_ofAnotherScale_areNotDrawn() {
        // 0.01 degree of the equator per pixel of 0.28 mm: 1113.194908 m / 0.00028 m
        MapView view = view(4490, 0, 0, 1, 1, 100, 100);
        double scale = 6378137 * Math.PI / 180 * 0.01 / 0.00028;
        assertThat(view.scaleDenominator()).isCloseTo(scale, org.assertj.core.data.Percentage.withPercentage(1e-9));
        String area = "POLYGON((0 0,1 0,1 1,0 1,0 0))";

        for (String limit : List.of(
                "<MaxScaleDenominator>" + (scale - 1) + "</MaxScaleDenominator>",
                "<MinScaleDenominator>" + (scale + 1) + "</MinScaleDenominator>")) {
            BufferedImage image = map(view, new MapLayer(features(area, "a"), style(rule(limit + fill("#FF0000")))));
            assertThat(count(image, NOTHING)).isEqualTo(10_000);
        }
        String within = "<MinScaleDenominator>" + (scale - 1) + "</MinScaleDenominator><MaxScaleDenominator>"
                + (scale + 1) + "</MaxScaleDenominator>";
        assertThat(count(map(view, new MapLayer(features(area, "a"), style(rule(within + fill("#FF0000"))))), RED))
                .isEqualTo(10_000);
    }

    @Test
    void scale_inMetres_isPixelOver028Millimetres() {
        assertThat(view(4532, 44400000, 5100000, 44400280, 5100280, 100, 100).scaleDenominator())
                .isCloseTo(10_000, org.assertj.core.data.Percentage.withPercentage(1e-9));
    }

    @Test
    void symbol_ofAPointBeyondThePicture_isSeenWhereItReachesIn() {
        String point = "<PointSymbolizer><Graphic><Mark><WellKnownName>square</WellKnownName><Fill>"
                + "<CssParameter name='fill'>#FF0000</CssParameter></Fill></Mark><Size>20</Size></Graphic></PointSymbolizer>";
        BufferedImage image = map(
                view(4490, 0, 0, 10, 10, 100, 100), new MapLayer(features("POINT(-0.5 5)", "a"), style(rule(point))));

        // half the square of 20 pixels lies right of column -5, 5 pixels of it inside
        assertThat(count(image, RED)).isEqualTo(5 * 20);
    }

    @Test
    void painter_thatIsCancelled_stops() {
        Progress cancelled = new Progress() {
            @Override
            public void completed(String step, double fraction) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        BufferedImage image = new BufferedImage(10, 10, BufferedImage.TYPE_INT_ARGB);

        assertThatThrownBy(() -> MapPainter.paint(
                        List.of(new MapLayer(features(SQUARE, "a"), style(rule(fill("#FF0000"))))),
                        view(4490, 0, 0, 10, 10, 10, 10),
                        image.createGraphics(),
                        cancelled))
                .isInstanceOf(CancellationException.class);
    }
}
