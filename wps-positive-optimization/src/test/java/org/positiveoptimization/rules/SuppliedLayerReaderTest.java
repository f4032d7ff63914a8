/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.positiveoptimization.rules.RuleSetFixture.KNOWN;
import static org.positiveoptimization.rules.RuleSetFixture.LAYER;
import static org.positiveoptimization.rules.RuleSetFixture.TAKEN;
import static org.positiveoptimization.rules.RuleSetFixture.VALID;
import static org.positiveoptimization.rules.RuleSetFixture.withLayers;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuppliedLayerReaderTest {
    private static RuleSet read(String text) throws RuleSetException {
        return RuleSetReader.read(text.getBytes(UTF_8), KNOWN, TAKEN);
    }

    private static List<RuleSetFault> faults(String text) {
        RuleSetException refused = catchThrowableOfType(RuleSetException.class, () -> read(text));
        assertThat(refused).as("must be refused").isNotNull();
        return refused.faults();
    }

    @Test
    void layers_given_areReadWithAllTheyHave() throws Exception {
        RuleSet set = read(withLayers(LAYER));

        SuppliedLayer layer = set.layers().get(0);
        assertThat(layer.code()).isEqualTo("SYSYBHQ");
        assertThat(layer.title().zh()).isEqualTo("饮用水水源保护区");
        assertThat(layer.kind()).isEqualTo(SuppliedLayer.Kind.CONTROL);
        assertThat(layer.source().en()).isEqualTo("Ecology and environment bureau");
        assertThat(layer.required()).isFalse();
        assertThat(layer.nameField()).isEqualTo("MC");
        assertThat(layer.compareFields()).containsExactly("MC", "LX");
        assertThat(layer.areaField()).isEqualTo("MJ");
        assertThat(set.parameters().layers(SuppliedLayer.Kind.CONTROL)).containsExactly(layer);
        assertThat(set.parameters().layers(SuppliedLayer.Kind.SECTOR)).isEmpty();
        assertThat(set.parameters().with("x", 1).layers(SuppliedLayer.Kind.CONTROL))
                .containsExactly(layer);
    }

    @Test
    void layers_leftOut_areNone() throws Exception {
        assertThat(read(VALID).layers()).isEmpty();
        assertThat(read(withLayers()).layers()).isEmpty();
    }

    @Test
    void fieldNames_leftOut_areNull() throws Exception {
        String text = LAYER.replace("\"nameField\": \"MC\", ", "").replace(", \"areaField\": \"MJ\"", "");

        SuppliedLayer layer =
                read(withLayers(text.replace("control", "sector"))).layers().get(0);

        assertThat(layer.kind()).isEqualTo(SuppliedLayer.Kind.SECTOR);
        assertThat(layer.nameField()).isNull();
        assertThat(layer.areaField()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "SYSYBHQ, LSWHBHX, /layers/0/code, layer.taken",
        "SYSYBHQ, WHCLSWHBHX, /layers/0/code, layer.taken",
        "SYSYBHQ, WHQABC, /layers/0/code, layer.taken",
        "SYSYBHQ, WHCABC, /layers/0/code, layer.taken",
        "SYSYBHQ, S, /layers/0/code, pattern",
        "SYSYBHQ, sysybhq, /layers/0/code, pattern",
        "SYSYBHQ, 1SYSYBHQ, /layers/0/code, pattern",
        "SYSYBHQ, ABCDEFGHIJABCDEFGHIJABCDEFGHIJK, /layers/0/code, pattern",
        "'\"MC\", \"LX\"', '\"MC\", \"mc\"', /layers/0/compareFields/1, pattern",
        "'\"MC\", \"LX\"', '\"MC\", 1', /layers/0/compareFields/1, type",
        "'\"MC\", \"LX\"', '\"MC\", \"MC\"', /layers/0/compareFields/1, repeated",
        "'\"MJ\"', '\"LX\"', /layers/0/areaField, layer.area_field",
        "'\"MJ\"', '\"MC\"', /layers/0/areaField, layer.area_field",
        "'\"MJ\"', '\" \"', /layers/0/areaField, blank",
        "'\"nameField\": \"MC\"', '\"nameField\": \"名称\"', /layers/0/nameField, pattern",
        "control, CONTROL, /layers/0/kind, kind",
        "false, '\"no\"', /layers/0/required, type",
        "'\"required\": false,', '', /layers/0, missing_key",
        "'\"zh\": \"生态环境局\",', '', /layers/0/source, missing_key",
        "areaField, area, /layers/0/area, unknown_key",
    })
    void layer_withAFault_isRefusedWithItsPlace(String find, String replacement, String pointer, String key) {
        assertThat(LAYER).contains(find);

        assertThat(faults(withLayers(LAYER.replace(find, replacement))))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.pointer()).isEqualTo(pointer);
                    assertThat(fault.text().key()).isEqualTo("ruleset." + key);
                    assertThat(fault.located().localized().zh()).isNotBlank();
                });
    }

    @Test
    void layer_thatStandsTwice_isRefusedAtTheSecond() {
        assertThat(faults(withLayers(LAYER, LAYER))).singleElement().satisfies(fault -> {
            assertThat(fault.pointer()).isEqualTo("/layers/1/code");
            assertThat(fault.text().key()).isEqualTo("ruleset.layer.duplicate");
        });
    }

    @Test
    void layers_upToOneHundred_areAccepted() throws Exception {
        String[] layers = IntStream.range(0, 101)
                .mapToObj(i -> LAYER.replace("SYSYBHQ", "L" + (100 + i)))
                .toArray(String[]::new);

        assertThat(faults(withLayers(layers)).get(0).text().key()).isEqualTo("ruleset.many");
        assertThat(read(withLayers(List.of(layers).subList(0, 100).toArray(String[]::new)))
                        .layers())
                .hasSize(100);
    }

    @Test
    void layers_thatAreNoList_areRefused() {
        assertThat(faults(VALID.replace("  \"rules\"", "  \"layers\": {},\n  \"rules\"")))
                .singleElement()
                .satisfies(fault -> assertThat(fault.text().key()).isEqualTo("ruleset.type"));
    }
}
