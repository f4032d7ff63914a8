/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GetFeatureInfoTest {
    private static final String INFO = "service=WMS&request=GetFeatureInfo&styles=&width=400&height=300";
    private static final String ZONE = INFO
            + "&version=1.1.1&layers=approved:GHFQ&query_layers=approved:GHFQ&srs=EPSG:4490&bbox=131,46.5,131.4,46.8&x=200&y=150";

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
    void feature_atThePixel_isTold() {
        String text = wms.get(ZONE).text();

        assertThat(text).contains("approved:GHFQ", "GHFQDM = ");
        assertThat(text.split("GHFQDM = ", -1)).hasSize(2);
        assertThat(wms.get(ZONE + "&feature_count=100").text().split("GHFQDM = ", -1))
                .hasSizeGreaterThan(2);
    }

    @Test
    void versions_findTheSame() {
        String latest = ZONE.replace("version=1.1.1", "version=1.3.0")
                .replace(
                        "srs=EPSG:4490&bbox=131,46.5,131.4,46.8&x=200&y=150",
                        "crs=EPSG:4490&bbox=46.5,131,46.8,131.4&i=200&j=150");

        assertThat(wms.get(latest).text()).isEqualTo(wms.get(ZONE).text());
    }

    @Test
    void feature_inAProjection_isTheSame() {
        // pixels of 0.00001 degrees; the middle of the pixel in spherical Mercator
        String near = ZONE.replace("131,46.5,131.4,46.8", "131.198,46.648,131.202,46.651");
        double x = Math.toRadians(131.200005) * 6378137;
        double y = Math.log(Math.tan(Math.PI / 4 + Math.toRadians(46.649495) / 2)) * 6378137;
        String projected =
                INFO + "&version=1.3.0&crs=EPSG:3857&layers=approved:GHFQ&query_layers=approved:GHFQ&i=200&j=150&bbox="
                        + (x - 200.5) + "," + (y - 149.5) + "," + (x + 199.5) + "," + (y + 150.5);

        assertThat(wms.get(projected).text())
                .contains("GHFQDM")
                .isEqualTo(wms.get(near).text());
    }

    @Test
    void group_isQueriedByItsLayers() {
        String text = wms.get(ZONE.replace("approved:GHFQ", "approved:one_map") + "&feature_count=50")
                .text();

        assertThat(text).contains("approved:GHYDYH").contains("approved:XZQ");
    }

    @Test
    void place_withoutFeatures_saysSo() {
        assertThat(wms.get(ZONE.replace("131,46.5,131.4,46.8", "10,46,11,47")).text())
                .contains("没有要素");
    }

    @Test
    void json_isInTheSystemOfTheMap() throws IOException {
        Wms.Answer answer = wms.get(ZONE + "&info_format=application/json");
        assertThat(answer.contentType()).startsWith("application/json");
        JsonNode json = new ObjectMapper().readTree(answer.body());
        assertThat(json.path("type").asText()).isEqualTo("FeatureCollection");
        assertThat(json.path("numberReturned").asInt()).isEqualTo(1);
        assertThat(json.at("/features/0/id").asText()).startsWith("GHFQ.");
        assertThat(json.at("/features/0/properties").has("GHFQDM")).isTrue();
        assertThat(json.at("/crs/properties/name").asText()).isEqualTo("urn:ogc:def:crs:EPSG::4490");
        assertThat(json.at("/bbox/0").asDouble()).isBetween(130.0, 135.0);

        String projected =
                INFO + "&version=1.1.1&srs=EPSG:3857&layers=approved:GHFQ&query_layers=approved:GHFQ&x=200&y=150"
                        + "&bbox=14604000,5880000,14608000,5883000&info_format=application/json";
        JsonNode mercator = new ObjectMapper().readTree(wms.get(projected).body());
        assertThat(mercator.at("/crs/properties/name").asText()).isEqualTo("urn:ogc:def:crs:EPSG::3857");
        assertThat(mercator.at("/bbox/0").asDouble()).isBetween(14_500_000.0, 14_700_000.0);
    }

    @Test
    void html_isEscapedAndWellFormed() {
        Wms.Answer answer = wms.get(ZONE + "&info_format=text/html");

        assertThat(answer.contentType()).startsWith("text/html");
        assertThat(answer.text()).contains("<th>GHFQDM</th>", "<caption>规划分区");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "&x=400 | InvalidPoint",
                "&y=-1 | InvalidPoint",
                "&query_layers=approved:XZQ | LayerNotDefined",
                "&query_layers=approved:nothing | LayerNotDefined",
                "&info_format=application/x-shapefile | InvalidFormat",
                "&feature_count=0 | InvalidParameterValue"
            })
    void request_thatCannotBeAnswered_isRefusedInWords(String change, String code) {
        String name = change.substring(0, change.indexOf('=') + 1);
        String query = ZONE.replaceFirst(name + "[^&]*", "") + change;

        assertThat(wms.get(query).text()).contains("code=\"" + code + "\"");
    }
}
