/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.positiveoptimization.styles.LayerStyles;

class LegendTest {
    private static final int RED = 0xFFFF0000;

    @Test
    void symbols_ofRules_standBeneathEachOther() {
        Legend legend = new Legend(20, 20);
        legend.add(Drawn.style(
                Drawn.rule("<Title>红 red</Title>" + Drawn.equal("a") + Drawn.fill("#FF0000"))
                        + Drawn.rule("<Title>蓝 blue</Title>" + Drawn.equal("b") + Drawn.fill("#0000FF")),
                Drawn.rule("<Title>注记 label</Title>" + Drawn.label(""))));

        BufferedImage image = legend.draw(Color.WHITE);
        assertThat(image.getHeight()).isEqualTo(20 + 4 + 20);
        assertThat(image.getWidth()).isGreaterThan(50);
        assertThat(image.getRGB(10, 10)).isEqualTo(RED);
        assertThat(image.getRGB(10, 34)).isEqualTo(0xFF0000FF);
        assertThat(Drawn.count(image.getSubimage(24, 0, image.getWidth() - 24, 20), 0xFFFFFFFF))
                .isLessThan((image.getWidth() - 24) * 20);
    }

    @Test
    void symbol_withoutTitle_isAsLargeAsAskedFor() {
        Legend legend = new Legend(30, 16);
        legend.addSymbol(Legend.rules(LayerStyles.read("po_yjjbnt")).get(0));

        BufferedImage image = legend.draw(null);
        assertThat(image.getWidth()).isEqualTo(30);
        assertThat(image.getHeight()).isEqualTo(16);
        assertThat(image.getRGB(15, 8)).isEqualTo(0xFFFEFE60);
        assertThat(image.getRGB(0, 0) >>> 24).isLessThan(255);
    }

    @Test
    void legend_ofNoRule_isAPictureAllTheSame() {
        assertThat(new Legend(20, 20).draw(null).getWidth()).isEqualTo(1);
    }
}
