/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.positiveoptimization.host.OgcSchemas;
import org.positiveoptimization.host.access.User;

class GetCapabilitiesTest {
    private static Wms wms;

    @BeforeAll
    static void open() {
        wms = new Wms();
    }

    @AfterAll
    static void close() {
        wms.close();
    }

    private static String query(String version) {
        return "service=WMS&version=" + version + "&request=GetCapabilities";
    }

    @Test
    void capabilities_ofBothVersions_conform() {
        Wms.Answer answer = wms.get(Wms.PLANNER, null, query("1.3.0"));
        assertThat(answer.contentType()).startsWith("text/xml");
        OgcSchemas.WMS_1_3_0.validate(answer.body());

        Wms.Answer old = wms.get(Wms.PLANNER, null, query("1.1.1"));
        assertThat(old.contentType()).startsWith("application/vnd.ogc.wms_xml");
        OgcSchemas.validateWms111(old.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1", "1.3.0"})
    void layers_areThoseThatWhoAsksMaySee(String version) {
        String stranger = wms.get(query(version)).text();
        String planner = wms.get(Wms.PLANNER, null, query(version)).text();

        assertThat(stranger)
                .contains("<Name>approved:YJJBNT</Name>", "<Name>approved:one_map</Name>")
                .doesNotContain("draft:")
                .doesNotContain("GHZBB");
        assertThat(planner).contains("<Name>draft:YJJBNT</Name>", "<Name>draft:one_map</Name>");
        assertThat(wms.get(Wms.PLANNER, "draft", query(version)).text())
                .contains("<Name>draft:YJJBNT</Name>", "http://localhost:8080/geoserver/draft/wms")
                .doesNotContain("approved:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1", "1.3.0"})
    void titles_areInTheLanguageThatIsAskedFor(String version) {
        assertThat(wms.get(query(version)).text()).contains("<Title>三条控制线");
        assertThat(wms.get(query(version) + "&AcceptLanguages=en").text())
                .contains("<Title>Three control lines")
                .doesNotContain("<Title>三条控制线");
        assertThat(wms.get(query(version) + "&language=en-GB").text()).contains("<Title>Three control lines");
        assertThat(wms.get(query(version) + "&AcceptLanguages=fr,zh,en").text()).contains("<Title>三条控制线");
    }

    @Test
    void boxes_haveTheAxesInTheOrderOfTheVersion() {
        Pattern box = Pattern.compile("<BoundingBox (?:CRS|SRS)=\"EPSG:4490\" minx=\"(\\d+)\\.");

        assertThat(box.matcher(wms.get(query("1.3.0")).text()).results().map(r -> r.group(1)))
                .isNotEmpty()
                .allMatch(n -> n.startsWith("4"));
        assertThat(box.matcher(wms.get(query("1.1.1")).text()).results().map(r -> r.group(1)))
                .isNotEmpty()
                .allMatch(n -> n.startsWith("13"));
    }

    @Test
    void legends_areWhereTheStylesSay() {
        String text = wms.get(query("1.3.0")).text();
        MatchResult legend = Pattern.compile(
                        "LegendURL width=\"(\\d+)\" height=\"(\\d+)\".*?href=\"[^\"?]*\\?([^\"]*)\"")
                .matcher(text)
                .results()
                .findFirst()
                .orElseThrow();

        var image = wms.get(legend.group(3).replace("&amp;", "&")).image();
        assertThat(image.getWidth()).isEqualTo(Integer.parseInt(legend.group(1)));
        assertThat(image.getHeight()).isEqualTo(Integer.parseInt(legend.group(2)));
    }

    @Test
    void version_isNegotiated() {
        assertThat(wms.get(User.ANONYMOUS, null, "request=GetCapabilities").text())
                .contains("<WMS_Capabilities version=\"1.3.0\"");
        assertThat(wms.get(query("1.0.0")).text()).contains("<WMT_MS_Capabilities version=\"1.1.1\"");
        assertThat(wms.get(query("9.9.9")).text()).contains("<WMS_Capabilities version=\"1.3.0\"");
    }
}
