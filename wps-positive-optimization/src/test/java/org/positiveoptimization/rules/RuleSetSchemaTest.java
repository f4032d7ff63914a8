/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.positiveoptimization.rules.RuleSetFixture.KNOWN;
import static org.positiveoptimization.rules.RuleSetFixture.LAYER;
import static org.positiveoptimization.rules.RuleSetFixture.TAKEN;
import static org.positiveoptimization.rules.RuleSetFixture.VALID;
import static org.positiveoptimization.rules.RuleSetFixture.withLayers;
import static org.positiveoptimization.rules.RuleSetFixture.withParameter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleSetSchemaTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void schema_ofParameters_isWhatParameterTypesDeclare() throws IOException {
        JsonNode defs = JSON.readTree(RuleSets.schema()).path("$defs");
        ObjectNode expected = JSON.createObjectNode();
        ArrayNode names = JSON.createArrayNode();
        for (ParameterType type : ParameterTypes.all()) {
            names.add(type.name());
            expected.set(type.name(), parameter(type));
        }
        Path generated = Files.createDirectories(Path.of("target", "generated"));
        Files.writeString(generated.resolve("ruleset-parameters.json"), lines(expected), UTF_8);
        Files.writeString(generated.resolve("ruleset-parameter-names.json"), names.toString(), UTF_8);
        // compared as text: the order is part of the table
        assertThat(defs.path("parameters").path("properties").toString()).isEqualTo(expected.toString());
        assertThat(defs.path("parameterName").path("enum").toString()).isEqualTo(names.toString());
    }

    @Test
    void schema_keys_areThoseOfTheReader() throws IOException {
        JsonNode root = JSON.readTree(RuleSets.schema());
        assertThat(names(root.path("properties")))
                .isEqualTo(RuleSetValidator.keys().get("top"));
        for (String kind : List.of("rule", "parameter")) {
            JsonNode definition = root.path("$defs").path(kind);
            assertThat(names(definition.path("properties")))
                    .isEqualTo(RuleSetValidator.keys().get(kind));
            assertThat(definition.path("required")).hasSameSizeAs(definition.path("properties"));
        }
        assertThat(names(root.path("$defs").path("layer").path("properties")))
                .isEqualTo(RuleSetValidator.keys().get("layer"));
    }

    @Test
    void schema_itself_followsTheMetaschema() throws IOException {
        JsonSchema metaschema = JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertThat(metaschema.validate(JSON.readTree(RuleSets.schema()))).isEmpty();
    }

    @Test
    void standardSet_validatesAgainstTheSchema() throws IOException {
        assertThat(schema().validate(JSON.readTree(RuleSets.standardSource()))).isEmpty();
        assertThat(schema().validate(JSON.readTree(VALID))).isEmpty();
        assertThat(schema().validate(JSON.readTree(withLayers(LAYER)))).isEmpty();
    }

    static Stream<String> broken() {
        return Stream.of(
                VALID.replace("\"F\"", "\"X\""),
                VALID.replace("\"seed\"", "\"guess\""),
                VALID.replace("\"id\": \"test\"", "\"id\": \"Te st\""),
                VALID.replace("\"version\": \"1\"", "\"version\": \" \""),
                VALID.replace("  \"version\": \"1\",\n", ""),
                VALID.replace("\"version\"", "\"extra\": 1, \"version\""),
                VALID.replace("\"clause\": \"二(二)2\",\n", "\n"),
                VALID.replace("{\"zh\": \"定义\", ", "{"),
                VALID.replace("[\"pbf.min_increase_ratio\"]", "[\"pbf.none\"]"),
                VALID.replace("[\"pbf.min_increase_ratio\"]", "\"pbf.min_increase_ratio\""),
                VALID.replace("0.0}", "1.5}"),
                VALID.replace("0.0}", "\"0\"}"),
                VALID.replace(", \"value\": 0.0}", "}"),
                withParameter("tol.none", "1"),
                withParameter("pbf.max_slope_level", "4.5"),
                withParameter("udb.reserve_later.enabled", "null"),
                withParameter("udb.multiple.numerator", "\"TX\""),
                withParameter("udb.multiple.base_indicator", "\"J0 1\""),
                withParameter("pbf.buckets_mu", "[]"),
                withParameter("pbf.buckets_mu", "[5, 5]"),
                withParameter("crs.zones", "[44, 46]"),
                withParameter("pbf.reason_codes", "[\"101\", \"101\"]"),
                withParameter("udb.new_quota_m2", "{\"x\": 1}"),
                withParameter("udb.new_quota_m2", "{\"230521\": -1}"),
                withLayers("\"SYSYBHQ\""),
                withLayers(LAYER.replace("\"SYSYBHQ\"", "\"sysybhq\"")),
                withLayers(LAYER.replace("\"SYSYBHQ\"", "\"WHHSYSYBHQ\"")),
                withLayers(LAYER.replace("\"control\"", "\"line\"")),
                withLayers(LAYER.replace(" \"required\": false,", "")),
                withLayers(LAYER.replace("\"MJ\"", "\"M J\"")),
                withLayers(LAYER.replace("[\"MC\", \"LX\"]", "[\"MC\", \"MC\"]")));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void brokenSet_isRefusedBySchemaAndReader(String text) throws IOException {
        assertThat(schema().validate(JSON.readTree(text))).isNotEmpty();
        assertThatThrownBy(() -> RuleSetReader.read(text.getBytes(UTF_8), KNOWN, TAKEN))
                .isInstanceOf(RuleSetException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4", "4.0", "5"})
    void validValue_isAcceptedBySchemaAndReader(String value) throws Exception {
        String text = withParameter("pbf.max_slope_level", value);
        assertThat(schema().validate(JSON.readTree(text))).isEmpty();
        assertThat(RuleSetReader.read(text.getBytes(UTF_8), KNOWN, TAKEN).parameterList())
                .hasSize(1);
    }

    private static JsonSchema schema() throws IOException {
        return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(JSON.readTree(RuleSets.schema()));
    }

    private static JsonNode parameter(ParameterType type) throws IOException {
        ObjectNode node = JSON.createObjectNode();
        node.put("$ref", "#/$defs/parameter");
        node.set("properties", JSON.createObjectNode().set("value", value(type)));
        return node;
    }

    private static JsonNode value(ParameterType type) throws IOException {
        return switch (type.kind()) {
            case NUMBER, INTEGER -> number(type);
            case FLAG -> JSON.createObjectNode().put("type", "boolean");
            case TEXT -> text(type);
            case NUMBERS, INTEGERS -> list(type, number(type));
            case TEXTS -> list(type, text(type));
            case MAP -> {
                ObjectNode map = JSON.createObjectNode().put("type", "object");
                map.set("propertyNames", JSON.createObjectNode().put("pattern", whole(type.pattern())));
                map.set("additionalProperties", number(type));
                yield map;
            }
        };
    }

    private static ObjectNode number(ParameterType type) throws IOException {
        ObjectNode node = JSON.createObjectNode().put("type", type.kind().whole() ? "integer" : "number");
        node.set("minimum", JSON.readTree(ParameterValueReader.plain(type.min())));
        node.set("maximum", JSON.readTree(ParameterValueReader.plain(type.max())));
        return node;
    }

    private static ObjectNode text(ParameterType type) {
        if (!type.allowed().isEmpty()) {
            ArrayNode allowed = JSON.createArrayNode();
            type.allowed().forEach(allowed::add);
            return JSON.createObjectNode().set("enum", allowed);
        }
        return JSON.createObjectNode().put("type", "string").put("pattern", whole(type.pattern()));
    }

    private static ObjectNode list(ParameterType type, ObjectNode item) {
        ObjectNode node = JSON.createObjectNode().put("type", "array").put("minItems", type.minItems());
        node.put("uniqueItems", true);
        node.set("items", item);
        return node;
    }

    private static String whole(String pattern) {
        return "^(?:" + pattern + ")$";
    }

    private static String lines(ObjectNode properties) {
        List<String> lines = new ArrayList<>();
        properties.fields().forEachRemaining(e -> lines.add("        \"" + e.getKey() + "\": " + e.getValue()));
        return String.join(",\n", lines) + "\n";
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
