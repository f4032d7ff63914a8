/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.positiveoptimization.host.catalog.LayerInfo;

class GetLegendGraphicTest {
    private static final String LEGEND = "service=WMS&version=1.1.1&request=GetLegendGraphic&format=image/png&layer=";

    private static Wms wms;

    @BeforeAll
    static void open() {
        wms = new Wms();
    }

    @AfterAll
    static void close() {
        wms.close();
    }

    @Test
    void legend_ofEveryLayer_isDrawn() {
        for (LayerInfo layer : wms.catalog.layers()) {
            if (layer.isSpatial()) {
                assertThat(wms.get(Wms.PLANNER, null, LEGEND + layer.qualifiedName())
                                .image()
                                .getWidth())
                        .as(layer.qualifiedName())
                        .isGreaterThan(50);
            }
        }
    }

    @Test
    void legend_ofAGroup_hasAllItsLayers() {
        int group = wms.get(LEGEND + "approved:one_map").image().getHeight();
        int layer = wms.get(LEGEND + "approved:GHYDYH").image().getHeight();

        assertThat(group).isGreaterThan(layer);
    }

    @Test
    void symbol_ofOneRule_hasTheSizeThatIsAskedFor() {
        var image =
                wms.get(LEGEND + "approved:YJJBNT&rule=all&width=40&height=30").image();

        assertThat(image.getWidth()).isEqualTo(40);
        assertThat(image.getHeight()).isEqualTo(30);
        assertThat(image.getRGB(20, 15)).isEqualTo(0xFFFEFE60);
    }

    @Test
    void request_thatCannotBeAnswered_isRefusedInWords() {
        assertThat(wms.get(LEGEND + "approved:nothing").text()).contains("LayerNotDefined");
        assertThat(wms.get(LEGEND + "draft:YJJBNT").text()).contains("LayerNotDefined");
        assertThat(wms.get(LEGEND + "approved:YJJBNT&style=nothing").text()).contains("StyleNotDefined");
        assertThat(wms.get(LEGEND + "approved:YJJBNT&rule=nothing").text()).contains("InvalidParameterValue");
        assertThat(wms.get(LEGEND + "approved:YJJBNT&width=5000").text()).contains("InvalidParameterValue");
        assertThat(wms.get(LEGEND.replace("image/png", "image/gif") + "approved:YJJBNT")
                        .text())
                .contains("InvalidFormat");
    }
}
