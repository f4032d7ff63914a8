/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wms;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.positiveoptimization.host.OgcSchemas;
import org.positiveoptimization.host.access.User;
import org.positiveoptimization.host.catalog.GroupInfo;
import org.positiveoptimization.host.catalog.LayerInfo;

class GetMapTest {
    private static final String MAP = "service=WMS&request=GetMap&styles=&format=image/png&width=400&height=300";
    private static final String IN_DEGREES = MAP + "&version=1.1.1&srs=EPSG:4490&bbox=130.6,45.8,134.6,47.9";

    private static Wms wms;

    @BeforeAll
    static void open() {
        wms = new Wms();
    }

    @AfterAll
    static void close() {
        wms.close();
    }

    private static int coloured(BufferedImage image) {
        int count = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                count += (image.getRGB(x, y) & 0xFFFFFF) != 0xFFFFFF ? 1 : 0;
            }
        }
        return count;
    }

    private static double sharesOfDifference(BufferedImage a, BufferedImage b) {
        int count = 0;
        for (int y = 0; y < a.getHeight(); y++) {
            for (int x = 0; x < a.getWidth(); x++) {
                count += a.getRGB(x, y) != b.getRGB(x, y) ? 1 : 0;
            }
        }
        return (double) count / (a.getWidth() * a.getHeight());
    }

    static Stream<String> names() {
        try (Wms here = new Wms()) {
            return Stream.concat(
                    here.catalog.layers().stream()
                            .filter(LayerInfo::isSpatial)
                            .map(LayerInfo::qualifiedName)
                            // nobody has commented on the sample; ParticipationTest draws comments
                            .filter(name -> !name.endsWith(":GZYJ")),
                    here.catalog.groups().stream().map(GroupInfo::qualifiedName))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void layer_ofTheSample_isDrawnInItsStyle(String name) {
        LayerInfo layer = wms.catalog.layers().stream()
                .filter(l -> l.qualifiedName().equals(name))
                .findFirst()
                .orElse(null);
        String box = layer == null
                ? "131.12,46.53,131.36,46.71"
                : layer.lonLat().getMinX() + "," + layer.lonLat().getMinY() + ","
                        + layer.lonLat().getMaxX() + "," + layer.lonLat().getMaxY();
        BufferedImage image = wms.get(
                        Wms.PLANNER, null, MAP + "&version=1.1.1&srs=EPSG:4490&bbox=" + box + "&layers=" + name)
                .image();

        assertThat(coloured(image)).isPositive();
    }

    @Test
    void everyStyle_isDrawnOnTheSample() {
        List<String> styles = List.of(
                "po_yjjbnt",
                "po_yjjbnt_outline",
                "po_yjjbnt_hatch",
                "po_change",
                "po_change_hatch",
                "po_handover",
                "po_whc",
                "po_findings",
                "po_stbhhx_hatch",
                "po_czkfbj_hatch",
                "po_xzq",
                "po_dlzxx",
                "po_ghfq",
                "po_ghydyh");
        // large enough a scale for all of them
        String near = IN_DEGREES.replace("130.6,45.8,134.6,47.9", "131.2,46.65,131.4,46.8");
        for (String style : styles) {
            assertThat(coloured(wms.get(near.replace("styles=", "styles=" + style) + "&layers=approved:YJJBNT")
                            .image()))
                    .as(style)
                    .isPositive();
        }
    }

    @Test
    void axes_ofVersion130_areThoseOfTheAuthority() {
        BufferedImage old = wms.get(IN_DEGREES + "&layers=approved:GHFQ").image();
        BufferedImage latitudeFirst = wms.get(
                        MAP + "&version=1.3.0&crs=EPSG:4490&bbox=45.8,130.6,47.9,134.6&layers=approved:GHFQ")
                .image();
        BufferedImage longitudeFirst = wms.get(
                        MAP + "&version=1.3.0&crs=CRS:84&bbox=130.6,45.8,134.6,47.9&layers=approved:GHFQ")
                .image();

        assertThat(coloured(old)).isGreaterThan(30_000);
        assertThat(sharesOfDifference(old, latitudeFirst)).isZero();
        assertThat(sharesOfDifference(old, longitudeFirst)).isLessThan(0.001);
    }

    @ParameterizedTest
    @CsvSource({
        "1.1.1, srs=EPSG:4532, '44390000,5070000,44700000,5310000'",
        "1.3.0, crs=EPSG:4532, '5070000,44390000,5310000,44700000'",
        "1.1.1, srs=EPSG:3857, '14540000,5750000,14985000,6090000'",
        "1.3.0, crs=EPSG:3857, '14540000,5750000,14985000,6090000'",
        "1.3.0, crs=EPSG:4326, '45.8,130.6,47.9,134.6'",
        "1.3.0, crs=EPSG:3857, '-20037508,-20037508,20037508,20037508'",
        "1.3.0, crs=CRS:84, '-180,-90,180,90'",
        "1.3.0, crs=EPSG:4551, '2000000,-3000000,9000000,5000000'"
    })
    void map_inOtherSystems_showsThePlan(String version, String crs, String box) {
        String query = MAP + "&layers=approved:GHYDYH&version=" + version + "&" + crs + "&bbox=" + box;

        assertThat(coloured(wms.get(query).image())).isPositive();
    }

    @Test
    void group_isItsLayersAboveEachOther() {
        GroupInfo group = wms.catalog.groups().stream()
                .filter(g -> g.qualifiedName().equals("approved:one_map"))
                .findFirst()
                .orElseThrow();
        String layers = String.join(
                ",",
                group.members().stream().map(m -> m.layer().qualifiedName()).toList());
        String styles = String.join(
                ",", group.members().stream().map(GroupInfo.Member::style).toList());

        BufferedImage one = wms.get(IN_DEGREES + "&layers=approved:one_map").image();
        BufferedImage all = wms.get(IN_DEGREES.replace("styles=", "styles=" + styles) + "&layers=" + layers)
                .image();
        assertThat(sharesOfDifference(one, all)).isZero();
        assertThat(coloured(one)).isGreaterThan(30_000);
    }

    @Test
    void name_withoutPrefix_isOfTheWorkspaceOfTheAddress() {
        assertThat(wms.get(Wms.PLANNER, "draft", IN_DEGREES + "&layers=GHFQ").contentType())
                .isEqualTo("image/png");
        assertThat(wms.get(Wms.PLANNER, "draft", IN_DEGREES + "&layers=approved:GHFQ")
                        .text())
                .contains("LayerNotDefined");
    }

    @Test
    void background_isAsAskedFor() {
        String beside = MAP + "&version=1.1.1&srs=EPSG:4490&bbox=10,10,11,11&layers=approved:GHFQ";

        assertThat(wms.get(beside).image().getRGB(5, 5)).isEqualTo(0xFFFFFFFF);
        assertThat(wms.get(beside + "&bgcolor=0x102030").image().getRGB(5, 5)).isEqualTo(0xFF102030);
        assertThat(wms.get(beside + "&transparent=TRUE").image().getRGB(5, 5) >>> 24)
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "layers=approved:nothing | LayerNotDefined",
                "layers=draft:GHFQ | LayerNotDefined",
                "layers=approved:GHZBB | LayerNotDefined",
                "layers=approved:GHFQ&styles=nothing | StyleNotDefined",
                "layers=approved:GHFQ&styles=po_ghfq,po_ghfq | StyleNotDefined",
                "layers=approved:one_map&styles=po_ghfq | StyleNotDefined",
                "layers=approved:GHFQ&srs=EPSG:2154 | InvalidSRS",
                "layers=approved:GHFQ&format=image/gif | InvalidFormat",
                "layers=approved:GHFQ&width=0 | InvalidParameterValue",
                "layers=approved:GHFQ&width=8193 | InvalidParameterValue",
                "layers=approved:GHFQ&width=8000&height=8000 | InvalidParameterValue",
                "layers=approved:GHFQ&width=x | InvalidParameterValue",
                "layers=approved:GHFQ&bbox=1,2,3 | InvalidParameterValue",
                "layers=approved:GHFQ&bbox=1,2,1,3 | InvalidParameterValue",
                "layers=approved:GHFQ&bbox=3,2,1,3 | InvalidParameterValue",
                "layers=approved:GHFQ&bbox=NaN,2,3,4 | InvalidParameterValue",
                "layers=approved:GHFQ&bbox=-1e308,-1e308,1e308,1e308 | InvalidParameterValue",
                "layers=approved:GHFQ&bgcolor=red | InvalidParameterValue",
                "layers=approved:GHFQ&sld=http://localhost/x.sld | OptionNotSupported",
                "layers=approved:GHFQ&sld_body=%3Ca/%3E | OptionNotSupported",
                "layers=approved:GHFQ&cql_filter=1=1 | OptionNotSupported",
                "nothing=x | MissingParameterValue"
            })
    void request_thatCannotBeAnswered_isRefusedInWords(String parameters, String code) {
        String query = IN_DEGREES;
        for (String each : parameters.split("&", -1)) {
            query = query.replaceFirst("&" + each.substring(0, each.indexOf('=')) + "=[^&]*", "");
        }
        Wms.Answer answer = wms.get(query + "&" + parameters);

        assertThat(answer.contentType()).startsWith("application/vnd.ogc.se_xml");
        assertThat(answer.text()).contains("code=\"" + code + "\"").doesNotContain("Exception in", "\tat ");
        OgcSchemas.validateWms111(answer.body());
        Wms.Answer latest = wms.get(
                query.replace("1.1.1", "1.3.0").replace("&srs=", "&crs=") + "&" + parameters.replace("srs=", "crs="));
        assertThat(latest.text()).contains("code=\"" + code.replace("SRS", "CRS") + "\"");
        OgcSchemas.WMS_1_3_0_EXCEPTION.validate(latest.body());
    }

    @Test
    void exception_isPutIntoThePictureWhenAskedFor() {
        String wrong = IN_DEGREES + "&layers=approved:nothing&exceptions=application/vnd.ogc.se_";

        assertThat(coloured(wms.get(wrong + "inimage").image())).isGreaterThan(200);
        assertThat(coloured(wms.get(wrong + "blank").image())).isZero();
        assertThat(wms.get(wrong + "xml").text()).contains("LayerNotDefined");
        assertThat(wms.get(wrong.replace("width=400", "width=99999") + "inimage")
                        .text())
                .contains("ServiceException");
    }

    @Test
    void exception_thatRepeatsWhatWasAsked_isEscaped() {
        assertThat(wms.get(IN_DEGREES + "&layers=%3Cscript%3Ealert(1)%3C/script%3E")
                        .text())
                .contains("&lt;script")
                .doesNotContain("<script");
    }

    @Test
    void map_thatTakesTooLong_isRefused() {
        WmsLimits none = new WmsLimits(100, 10_000, 10, 10, Duration.ZERO);
        try (Wms hurried = new Wms(none)) {
            String query = IN_DEGREES.replace("width=400&height=300", "width=10&height=10");
            assertThat(hurried.get(query + "&layers=approved:GHFQ").text()).contains("within 0 seconds");
            assertThat(hurried.get(query + "&layers=approved:one_map").text()).contains("more than 10 layers");
        }
    }

    @Test
    void draft_isDrawnForItsPlannersOnly() {
        assertThat(wms.get(User.ANONYMOUS, null, IN_DEGREES + "&layers=draft:one_map")
                        .text())
                .contains("LayerNotDefined");
        assertThat(wms.get(Wms.PLANNER, null, IN_DEGREES + "&layers=draft:one_map")
                        .contentType())
                .isEqualTo("image/png");
    }

    @Test
    void otherOperations_areNotOffered() {
        assertThat(wms.get("service=WMS&version=1.1.1&request=DescribeLayer&layers=approved:GHFQ")
                        .text())
                .contains("OperationNotSupported");
        assertThat(wms.get("service=WMS").text()).contains("MissingParameterValue");
        assertThat(wms.post("<GetMap/>").text()).contains("OptionNotSupported");
    }
}
