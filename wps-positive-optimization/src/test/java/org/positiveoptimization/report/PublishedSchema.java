/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** A JSON Schema on the class path: what it accepts, and that it looks at every part of it. */
final class PublishedSchema {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final JsonSchema schema;

    PublishedSchema(String resource, String id) throws IOException {
        try (InputStream in = PublishedSchema.class.getResourceAsStream(resource)) {
            JsonNode node = MAPPER.readTree(in);
            assertThat(node.get("$id").asText()).isEqualTo(id);
            assertThat(node.get("$schema").asText()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
            schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(node);
        }
    }

    void accepts(JsonNode json) {
        assertThat(schema.validate(json)).isEmpty();
    }

    /** Each property taken away, each object given one more, each value made an array or an object. */
    void refusesEveryChangeOf(JsonNode json) {
        accepts(json);
        List<JsonNode> places = new ArrayList<>();
        collect(json, places);
        assertThat(places).hasSizeGreaterThan(10);
        for (JsonNode place : places) {
            if (place instanceof ObjectNode object) {
                refusesChanges(json, object);
            } else {
                ArrayNode array = (ArrayNode) place;
                for (int i = 0; i < array.size(); i++) {
                    JsonNode was = array.get(i);
                    array.set(i, other(was));
                    refuses(json, "item " + i + " of " + array);
                    array.set(i, was);
                }
            }
        }
        accepts(json);
    }

    private void refusesChanges(JsonNode json, ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            JsonNode was = object.get(name);
            object.set(name, other(was));
            refuses(json, name + " of " + object);
            object.remove(name);
            refuses(json, name + " taken from " + object);
            object.set(name, was);
        }
        object.put("millis", 12);
        refuses(json, "more in " + object);
        object.remove("millis");
    }

    void refuses(JsonNode json, String what) {
        assertThat(schema.validate(json)).as(what).isNotEmpty();
    }

    /** @return a value of another kind */
    private static JsonNode other(JsonNode was) {
        return was.isArray() ? MAPPER.createObjectNode() : MAPPER.createArrayNode();
    }

    private static void collect(JsonNode node, List<JsonNode> places) {
        if (node.isContainerNode()) {
            places.add(node);
            node.forEach(n -> collect(n, places));
        }
    }
}
