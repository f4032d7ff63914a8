/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.styles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.geotools.api.style.PolygonSymbolizer;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Style;
import org.geotools.api.style.TextSymbolizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.positiveoptimization.text.Language;

/** The reader takes what the styles use, in full, and nothing else. */
class SldReaderTest {
    private static Style read(String text) throws IOException, SldException {
        return SldReader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** A document whose fifth line is the given part of a rule. */
    private static String document(String rule) {
        return "<StyledLayerDescriptor version=\"1.0.0\" xmlns=\"http://www.opengis.net/sld\"\n"
                + " xmlns:ogc=\"http://www.opengis.net/ogc\"><NamedLayer><Name>a</Name>\n"
                + "<UserStyle><FeatureTypeStyle>\n<Rule>\n"
                + rule
                + "\n</Rule></FeatureTypeStyle></UserStyle></NamedLayer></StyledLayerDescriptor>";
    }

    @ParameterizedTest
    @MethodSource("org.positiveoptimization.styles.StyleFilesTest#sheets")
    void style_ofTheTable_isReadWithAllRules(StyleSheet sheet) {
        Style style = LayerStyles.read(sheet.name());

        assertThat(style.getName()).isEqualTo(sheet.name());
        assertThat(style.getDescription().getTitle().toString())
                .contains(sheet.title().zh(), sheet.title().en());
        assertThat(style.featureTypeStyles()).hasSize(sheet.label() == null ? 1 : 2);
        int classes = sheet.classes().size() + (sheet.unknown() == null ? 0 : 1);
        assertThat(style.featureTypeStyles().get(0).rules())
                .hasSize(classes)
                .allSatisfy(r -> assertThat(r.symbolizers()).isNotEmpty());
    }

    @Test
    void values_ofARule_areThoseOfTheDocument() throws IOException, SldException {
        Style style =
                read(document("<Title>甲 A</Title><MaxScaleDenominator>5000</MaxScaleDenominator><PolygonSymbolizer>"
                        + "<Fill><CssParameter name=\"fill\">#F5F8DC</CssParameter><CssParameter name=\"fill-opacity\">0.5</CssParameter></Fill>"
                        + "<Stroke><CssParameter name=\"stroke\">#010203</CssParameter><CssParameter name=\"stroke-width\">2.5</CssParameter>"
                        + "<CssParameter name=\"stroke-dasharray\">8 3</CssParameter></Stroke></PolygonSymbolizer>"
                        + "<TextSymbolizer><Label><ogc:PropertyName>MC</ogc:PropertyName></Label></TextSymbolizer>"));

        Rule rule = style.featureTypeStyles().get(0).rules().get(0);
        assertThat(rule.getDescription().getTitle().toString()).isEqualTo("甲 A");
        assertThat(rule.getMaxScaleDenominator()).isEqualTo(5000);
        PolygonSymbolizer polygon = (PolygonSymbolizer) rule.symbolizers().get(0);
        assertThat(polygon.getFill().getColor().evaluate(null, String.class)).isEqualTo("#F5F8DC");
        assertThat(polygon.getFill().getOpacity().evaluate(null, Double.class)).isEqualTo(0.5);
        assertThat(polygon.getStroke().getColor().evaluate(null, String.class)).isEqualTo("#010203");
        assertThat(polygon.getStroke().getWidth().evaluate(null, Double.class)).isEqualTo(2.5);
        assertThat(polygon.getStroke().getDashArray()).containsExactly(8f, 3f);
        TextSymbolizer label = (TextSymbolizer) rule.symbolizers().get(1);
        assertThat(label.getLabel()).hasToString("MC");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<VendorOption name=\"a\">b</VendorOption>",
                "<RasterSymbolizer/>",
                "<PolygonSymbolizer uom=\"m\"><Geometry/></PolygonSymbolizer>",
                "<PointSymbolizer><Graphic><ExternalGraphic/></Graphic></PointSymbolizer>",
                "<PointSymbolizer><Graphic><Mark><WellKnownName>file:///etc/passwd</WellKnownName></Mark></Graphic></PointSymbolizer>",
                "<PointSymbolizer><Graphic><Size>1e9</Size></Graphic></PointSymbolizer>",
                "<PointSymbolizer><Graphic><Size>NaN</Size></Graphic></PointSymbolizer>",
                "<LineSymbolizer><Stroke><CssParameter name=\"stroke\">${x}</CssParameter></Stroke></LineSymbolizer>",
                "<LineSymbolizer><Stroke><CssParameter name=\"stroke-dasharray\">0 0</CssParameter></Stroke></LineSymbolizer>",
                "<LineSymbolizer><Stroke><CssParameter name=\"stroke-dasharray\">1  x</CssParameter></Stroke></LineSymbolizer>",
                "<LineSymbolizer><Stroke><CssParameter>1</CssParameter></Stroke></LineSymbolizer>",
                "<TextSymbolizer><Label>x</Label></TextSymbolizer>",
                "<TextSymbolizer><Label><ogc:PropertyName>a/b</ogc:PropertyName></Label></TextSymbolizer>",
                "<TextSymbolizer><Label><ogc:Function name=\"env\"/></Label></TextSymbolizer>",
                "<ogc:Filter/>",
                "<ogc:Filter><ogc:PropertyIsLike/></ogc:Filter>",
                "<ogc:Filter><ogc:PropertyIsEqualTo><ogc:PropertyName>a</ogc:PropertyName></ogc:PropertyIsEqualTo></ogc:Filter>",
                "<x xmlns=\"urn:other\"/>",
                "<?php x?>",
                "words"
            })
    void part_besideTheVocabulary_isRefusedWithItsLine(String part) {
        SldException refused = catchThrowableOfType(SldException.class, () -> read(document(part)));

        assertThat(refused).isNotNull();
        assertThat(refused.line()).isBetween(5, 6);
        assertThat(refused.in(Language.ZH)).startsWith("第 ").contains("行：");
        assertThat(refused.in(Language.EN)).startsWith("line ").doesNotContain("\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no xml",
                "<a/>",
                "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><a>&e;</a>",
                "<!DOCTYPE a [<!ENTITY e \"eeeeeeeeee\"><!ENTITY f \"&e;&e;&e;&e;\">]><a>&f;</a>",
                "<!DOCTYPE a SYSTEM \"http://127.0.0.1:1/a.dtd\"><a/>",
                "<StyledLayerDescriptor version=\"1.1.0\" xmlns=\"http://www.opengis.net/sld\"/>",
                "<StyledLayerDescriptor version=\"1.0.0\" xmlns=\"http://www.opengis.net/sld\"/>",
                "<StyledLayerDescriptor version=\"1.0.0\" xmlns=\"http://www.opengis.net/sld\"><NamedLayer>"
            })
    void document_thatIsNoStyle_isRefused(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(SldException.class);
    }

    @Test
    void document_thatNestsWithoutEnd_isRefused() {
        String filter = "<ogc:Filter>" + "<ogc:Or>".repeat(100_000);

        assertThatThrownBy(() -> read(document(filter)))
                .isInstanceOf(SldException.class)
                .hasMessage("line 5: nested too deeply");
    }

    @Test
    void document_thatIsTooLarge_isRefused() {
        assertThatThrownBy(() -> read(document("<Title>" + " ".repeat(1 << 20) + "</Title>")))
                .isInstanceOf(SldException.class)
                .hasMessageContaining("too large");
    }

    @Test
    void text_thatIsTooLong_isRefused() {
        assertThatThrownBy(() -> read(document("<Title>" + "a".repeat(5000) + "</Title>")))
                .isInstanceOf(SldException.class)
                .hasMessageContaining("too long");
    }
}
