/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.positiveoptimization.text.Language;

class MappingTest {
    private static Mapping with(String json) throws DeliveryException, IOException {
        return Mapping.standard().with(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "m.json");
    }

    @ParameterizedTest
    @CsvSource({
        "CZKFBJ, CZKFBJ",
        "czkfbj, CZKFBJ",
        "XJXZQ, XZQ",
        "SJXZQ, XZQ",
        "YJJBNTBHHX, YJJBNT",
        "YJJBNTTB, YJJBNT",
        "CZKFBJFWCSLVX, ZXCQCSLVX",
        "CZKFBJFWCSLX, ZXCQCSLX",
        "CZKFBJFWCSHX, ZXCQCSHX",
        "CZKFBJFWCSZX, ZXCQCSZX",
        "WHQCZKFBJ, WHQCZKFBJ",
        "WHCGHFQ, WHCGHFQ",
    })
    void layers_ofTheReference_areKnown(String source, String target) {
        assertThat(Mapping.standard().layer(source).orElseThrow().code()).isEqualTo(target);
    }

    @Test
    void layer_ofNoPlan_isUnknown() {
        assertThat(Mapping.standard().layer("DLTB")).isEmpty();
    }

    @Test
    void surveyRedLine_isRenamedAndConverted() {
        Mapping mapping = Mapping.standard();
        assertThat(mapping.field("STBHHX", "STBHHX", "qymj")).contains(new Mapping.FieldRule("MJ", 1e6));
        assertThat(mapping.field("STBHHX", "STBHHX", "XJXZQHDM")).contains(new Mapping.FieldRule("XZQDM", 1));
        assertThat(mapping.field("STBHHX", "STBHHX", "GKCS")).isEmpty();
    }

    @Test
    void rules_ofAFile_goBeforeTheBuiltInOnes() throws Exception {
        Mapping mapping = with("{\"layers\": [{\"target\": \"CZKFBJ\", \"sources\": [\"开发边界\", \"XJXZQ\"],"
                + " \"fields\": {\"面积\": {\"to\": \"MJ\", \"times\": 10000}}}]}");

        assertThat(mapping.layer("开发边界").orElseThrow().code()).isEqualTo("CZKFBJ");
        assertThat(mapping.layer("XJXZQ").orElseThrow().code()).isEqualTo("CZKFBJ");
        assertThat(mapping.field("开发边界", "CZKFBJ", "面积")).contains(new Mapping.FieldRule("MJ", 10_000));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]                                                                   | m.json: / has a wrong type or value",
                "{                                                                    | m.json: not JSON",
                "{\"layers\": 1}                                                      | m.json: /layers has a wrong type or value",
                "{\"layers\": [], \"more\": 1}                                        | m.json: /more is an unknown key",
                "{\"layers\": [1]}                                                    | m.json: /layers/0 has a wrong type",
                "{\"layers\": [{\"target\": \"X\", \"sources\": [\"A\"]}]}            | the catalogue has no layer \"X\"",
                "{\"layers\": [{\"target\": \"XZQ\", \"sources\": []}]}               | /layers/0/sources has a wrong type",
                "{\"layers\": [{\"target\": \"XZQ\", \"sources\": [7]}]}              | /layers/0/sources has a wrong type",
                "{\"layers\": [{\"target\": \"XZQ\", \"sources\": [\"A\"], \"fields\": {\"B\": {\"to\": \"Q\"}}}]} | layer XZQ has no field \"Q\"",
                "{\"layers\": [{\"target\": \"XZQ\", \"sources\": [\"A\"], \"fields\": {\"B\": {\"to\": \"JSMJ\", \"times\": 0}}}]} | /times has a wrong type or value",
                "{\"layers\": [{\"target\": \"XZQ\", \"sources\": [\"A\"], \"fields\": {\"B\": {\"to\": \"JSMJ\", \"times\": \"2\"}}}]} | /times has a wrong type or value",
                "{\"layers\": [], \"layers\": []}                                     | m.json: not JSON",
            })
    void file_withAFault_isRefusedWithItsPlace(String json, String line) {
        assertThatThrownBy(() -> with(json)).isInstanceOfSatisfying(DeliveryException.class, e -> assertThat(e.texts())
                .anySatisfy(t -> assertThat(t.in(Language.EN)).contains(line)));
    }

    @Test
    void file_thatIsTooLarge_isRefused() {
        assertThatThrownBy(() -> with(" ".repeat(Mapping.MAX_BYTES + 1))).isInstanceOf(DeliveryException.class);
    }

    @Test
    void builtInTable_andFaultyOnes_areWhatTheSchemaSays() throws IOException {
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(resource("mapping.schema.json"));
        ObjectMapper json = new ObjectMapper();
        assertThat(schema.validate(json.readTree(resource("mapping.json")))).isEmpty();
        assertThat(schema.validate(json.readTree("{\"layers\": [{\"target\": \"XZQ\", \"sources\": []}]}")))
                .isNotEmpty();
        assertThat(schema.validate(json.readTree("{\"layers\": [], \"more\": 1}")))
                .isNotEmpty();
    }

    private static InputStream resource(String name) {
        return Mapping.class.getResourceAsStream(name);
    }
}
