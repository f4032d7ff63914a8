/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.styles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.positiveoptimization.plan.FieldDefinition;
import org.positiveoptimization.plan.LayerCatalog;
import org.positiveoptimization.plan.LayerDefinition;
import org.positiveoptimization.styles.StyleSheet.StyleClass;

/** The table of styles and the catalogue of layers agree. */
class StyleTableTest {
    private static final LayerCatalog CATALOG = LayerCatalog.standard();
    private static final List<StyleSheet> SHEETS = StyleTable.read().sheets();

    @Test
    void layers_thatHavePlace_allHaveAStyle() {
        Set<String> names = SHEETS.stream().map(StyleSheet::name).collect(Collectors.toSet());
        Set<String> wanted = Stream.of(CATALOG.layers(), CATALOG.supervision(), CATALOG.submissionLayers())
                .flatMap(List::stream)
                .filter(LayerDefinition::spatial)
                .map(l -> LayerStyles.of(l.code()))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(wanted).hasSizeGreaterThan(20);
        assertThat(names).hasSameSizeAs(SHEETS).containsAll(wanted);
    }

    static Stream<StyleSheet> ofLayers() {
        return SHEETS.stream().filter(s -> s.layer() != null);
    }

    @ParameterizedTest
    @MethodSource("ofLayers")
    void fields_ofAStyle_areFieldsOfItsLayer(StyleSheet sheet) {
        LayerDefinition layer = CATALOG.layer(sheet.layer()).orElseThrow();
        List<String> fields = layer.fields().stream().map(FieldDefinition::name).toList();

        if (sheet.field() != null) {
            assertThat(fields).contains(sheet.field());
            assertThat(layer.codeField()).isIn(null, sheet.field());
        }
        if (sheet.label() != null) {
            assertThat(fields).contains(sheet.label().field());
        }
    }

    @ParameterizedTest
    @CsvSource({"WHQYJJBNT, po_yjjbnt", "WHHCZKFBJ, po_czkfbj", "WHCGHFQ, po_whc", "DLZXX, po_dlzxx"})
    void style_ofALayer_followsFromItsCode(String layer, String name) {
        assertThat(LayerStyles.of(layer)).isEqualTo(name);
        assertThat(LayerStyles.read(name).getName()).isEqualTo(name);
    }

    @ParameterizedTest
    @MethodSource("org.positiveoptimization.styles.StyleFilesTest#sheets")
    void titles_ofClasses_areDistinctInBothLanguages(StyleSheet sheet) {
        assertThat(sheet.classes())
                .extracting(c -> c.title().zh())
                .doesNotHaveDuplicates()
                .doesNotContain("");
        assertThat(sheet.classes())
                .extracting(c -> c.title().en())
                .doesNotHaveDuplicates()
                .doesNotContain("");
    }

    @ParameterizedTest
    @MethodSource("org.positiveoptimization.styles.StyleFilesTest#sheets")
    void symbols_ofClasses_areDistinct(StyleSheet sheet) {
        assertThat(sheet.classes()).extracting(StyleClass::symbol).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("org.positiveoptimization.styles.StyleFilesTest#sheets")
    void labels_areDrawnAtNoScaleWhereTheirFeaturesAreNot(StyleSheet sheet) {
        double features = sheet.below() == null ? Double.POSITIVE_INFINITY : sheet.below();

        assertThat(features).isPositive();
        if (sheet.label() != null) {
            assertThat(sheet.label().below()).isBetween(1.0, features);
        }
    }
}
