/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.positiveoptimization.geometry.GeometryKind;
import org.positiveoptimization.text.Localized;

class LayerCatalogTest {
    private static final LayerCatalog CATALOG = LayerCatalog.standard();

    static Stream<LayerDefinition> everything() {
        return Stream.of(CATALOG.layers(), CATALOG.submissionLayers(), CATALOG.supervision())
                .flatMap(List::stream);
    }

    @Test
    void standard_asked_twice_isTheSame() {
        assertThat(LayerCatalog.standard()).isSameAs(CATALOG);
    }

    @Test
    void layers_inCatalogueOrder() {
        assertThat(CATALOG.layers())
                .extracting(LayerDefinition::code)
                .containsExactly(
                        "XZQ",
                        "GHYDYH",
                        "YJJBNT",
                        "YJJBNTCBQ",
                        "STBHHX",
                        "CZKFBJ",
                        "GHFQ",
                        "ZXCQFW",
                        "ZXCQGHFQ",
                        "ZXCQGHYDYH",
                        "DLZXX",
                        "ZXCQCSLVX",
                        "ZXCQCSHX",
                        "ZXCQCSLX",
                        "ZXCQCSZX",
                        "LSWHBHX",
                        "HLFXKZX",
                        "ZRBHD",
                        "GDHBZYQ",
                        "YPJSYD",
                        "DLCZJSYD",
                        "ZDXMFW",
                        "GHZBB",
                        "GHZBFJB",
                        "GTKJJGTZB",
                        "GDYNZB",
                        "GHWB",
                        "ZDXMAPB",
                        "XMZBPHB");
    }

    @Test
    void supervision_isOursAndNoPartOfAPlan() {
        assertThat(CATALOG.supervision()).extracting(LayerDefinition::code).containsExactly("JCTB", "TJZB");
        assertThat(CATALOG.supervision()).allMatch(l -> CATALOG.isOurs(l.code()) && !l.required());
        assertThat(CATALOG.layers()).doesNotContainAnyElementsOf(CATALOG.supervision());
        assertThat(CATALOG.layer("JCTB")).isPresent();
    }

    @Test
    void ledgers_existForMaintainedLayersOnly() {
        assertThat(CATALOG.ledgers())
                .extracting(LayerDefinition::code)
                .containsExactly(
                        "WHCGHYDYH",
                        "WHCYJJBNT",
                        "WHCCZKFBJ",
                        "WHCGHFQ",
                        "WHCZXCQGHFQ",
                        "WHCZXCQGHYDYH",
                        "WHCZXCQCSLVX",
                        "WHCZXCQCSHX",
                        "WHCZXCQCSLX",
                        "WHCZXCQCSZX",
                        "WHCLSWHBHX",
                        "WHCHLFXKZX");
    }

    @Test
    void ledger_ofUnmaintainedLayer_isRefused() {
        LayerDefinition redline = CATALOG.layer("STBHHX").orElseThrow();
        assertThatThrownBy(() -> CATALOG.ledger(redline))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("STBHHX");
    }

    @Test
    void layer_byLedgerCode_isFound() {
        assertThat(CATALOG.layer("WHCCZKFBJ").orElseThrow().chapter()).isEqualTo("ledger");
        assertThat(CATALOG.layer("WHCSTBHHX")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everything")
    void titles_areThereInBothLanguages(LayerDefinition layer) {
        List<Localized> titles = new ArrayList<>(List.of(layer.title()));
        layer.fields().forEach(f -> titles.add(f.title()));
        assertThat(titles).allSatisfy(LayerCatalogTest::isBilingual);
    }

    @ParameterizedTest
    @MethodSource("everything")
    void namedFields_areAmongTheFields(LayerDefinition layer) {
        List<String> named = new ArrayList<>(layer.compareFields());
        Stream.of(layer.areaField(), layer.codeField(), layer.nameField())
                .filter(f -> f != null)
                .forEach(named::add);
        assertThat(layer.fields())
                .extracting(FieldDefinition::name)
                .doesNotHaveDuplicates()
                .containsAll(named);
        assertThat(layer.codeField() == null).isEqualTo(layer.nameField() == null);
    }

    @ParameterizedTest
    @MethodSource("everything")
    void codeField_hasADomain(LayerDefinition layer) {
        if (layer.codeField() != null) {
            assertThat(layer.field(layer.codeField()).orElseThrow().domain()).isNotNull();
        }
        for (FieldDefinition field : layer.fields()) {
            if (field.domain() != null) {
                assertThat(CATALOG.domain(field.domain()).codes().keySet())
                        .allSatisfy(code -> assertThat(code).hasSizeLessThanOrEqualTo(field.length()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("everything")
    void fields_haveLengthExactlyWhenText(LayerDefinition layer) {
        assertThat(layer.fields()).filteredOn(f -> !f.name().equals("WBNR")).allSatisfy(f -> assertThat(f.length() > 0)
                .isEqualTo(f.type() == FieldType.TEXT));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void head_ofSpatialLayer_isTheCommonOne(LayerDefinition layer) {
        List<String> head =
                layer.spatial() ? List.of("BSM", "YSDM", "XZQDM", "XZQMC") : List.of("YSDM", "XZQDM", "XZQMC");
        assertThat(layer.fields().stream().map(FieldDefinition::name).limit(head.size()))
                .containsExactlyElementsOf(head);
        assertThat(layer.fields().get(layer.fields().size() - 1).name()).isEqualTo("BZ");
    }

    @ParameterizedTest
    @MethodSource("everything")
    void tiles_nameALayerOfTheCatalogue(LayerDefinition layer) {
        if (layer.tiles() != null) {
            assertThat(CATALOG.layer(layer.tiles())).isPresent();
            assertThat(layer.noOverlap()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("everything")
    void layer_withoutGround_hasNothingThatOnlyGroundHas(LayerDefinition layer) {
        if (layer.geometry() != GeometryKind.SURFACE) {
            assertThat(layer.areaField()).isNull();
            assertThat(layer.noOverlap() || layer.maintained()).isFalse();
        }
    }

    @Test
    void roads_areTheOnlyLines() {
        assertThat(everything())
                .filteredOn(l -> l.geometry() == GeometryKind.CURVE)
                .extracting(LayerDefinition::code)
                .containsExactly("DLZXX");
    }

    @Test
    void ours_marksWhatNoSpecificationHas() {
        assertThat(CATALOG.layers())
                .filteredOn(l -> CATALOG.isOurs(l.code()))
                .extracting(LayerDefinition::code)
                .containsExactly("DLZXX", "YPJSYD", "DLCZJSYD", "ZDXMFW", "XMZBPHB");
        assertThat(CATALOG.isOurs("CZKFBJ", "KZBSHSLX")).isTrue();
        assertThat(CATALOG.isOurs("CZKFBJ", "MJ")).isFalse();
        assertThat(CATALOG.isOurs("GHWB", "WBNR")).isTrue();
        assertThat(CATALOG.isOurs("GHWB", "WDMC")).isFalse();
        assertThat(CATALOG.domain("WHLY").ours()).isTrue();
    }

    @Test
    void domains_haveNamesInBothLanguages() {
        HashSet<String> names = new HashSet<>();
        assertThat(CATALOG.domains()).isNotEmpty().allSatisfy(table -> {
            assertThat(names.add(table.name())).isTrue();
            isBilingual(table.title());
            assertThat(table.source()).isNotBlank();
            assertThat(table.codes().values()).isNotEmpty().allSatisfy(LayerCatalogTest::isBilingual);
            assertThat(table.codes().keySet())
                    .allSatisfy(c -> assertThat(table.normalise(c)).isEqualTo(c));
        });
    }

    @Test
    void domain_unknown_isRefused() {
        assertThatThrownBy(() -> CATALOG.domain("NONE"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("LAND_USE");
    }

    @Test
    void landUse_everyCode_hasItsParentClass() {
        CodeTable table = CATALOG.domain("LAND_USE");
        assertThat(table.codes().keySet()).filteredOn(c -> c.length() > 2).allSatisfy(c -> assertThat(
                        table.contains(c.substring(0, c.length() - 2)))
                .isTrue());
        assertThat(table.codes().keySet()).filteredOn(c -> c.length() == 2).hasSize(24);
    }

    @ParameterizedTest
    @CsvSource({
        "010000, 01, 耕地",
        "0100, 01, 耕地",
        "01, 01, 耕地",
        "010300, 0103, 旱地",
        "060102, 060102, 田间道",
        "100000, 10, 工矿用地",
        "' 0701 ', 0701, 城镇住宅用地",
        "230200, 2302, 后备耕地"
    })
    void landUse_codeInAnyForm_isNormalised(String code, String normal, String name) {
        CodeTable table = CATALOG.domain("LAND_USE");
        assertThat(table.normalise(code)).isEqualTo(normal);
        assertThat(table.text(code).orElseThrow().zh()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"00", "0000", "010199", "01000", "1", "0199", "250000", "''"})
    void landUse_unknownCode_isNotFound(String code) {
        assertThat(CATALOG.domain("LAND_USE").contains(code)).isFalse();
    }

    @Test
    void zone_endingInZeros_isNotShortened() {
        assertThat(CATALOG.domain("ZONE").normalise("100")).isEqualTo("100");
        assertThat(CATALOG.domain("ZONE").text("300").orElseThrow().zh()).isEqualTo("农田保护区");
        assertThat(CATALOG.domain("ZONE").contains(null)).isFalse();
    }

    private static void isBilingual(Localized text) {
        assertThat(text.zh()).isNotBlank();
        assertThat(text.en()).isNotBlank().matches("[\\p{ASCII}²°]+");
    }
}
