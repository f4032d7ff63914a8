/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.plan;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.positiveoptimization.geometry.GeometryKind;
import org.positiveoptimization.text.Localized;

/** Reads the catalogue and its code tables from {@code catalog.json} and {@code codes.json} beside this class. */
final class CatalogReader {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Set<String> ours = new HashSet<>();

    private CatalogReader() {}

    static LayerCatalog read() {
        return new CatalogReader().catalog();
    }

    private LayerCatalog catalog() {
        JsonNode root = resource("catalog.json");
        List<LayerDefinition> layers = new ArrayList<>();
        root.required("layers").forEach(n -> layers.add(layer(n)));
        List<LayerDefinition> supervision = new ArrayList<>();
        root.required("supervision").forEach(n -> supervision.add(layer(n)));
        List<FieldDefinition> ledgerFields = fields(root.required("ledgerFields"), "WHC");
        Map<String, CodeTable> domains = new LinkedHashMap<>();
        for (JsonNode table : resource("codes.json").required("tables")) {
            CodeTable read = codeTable(table);
            domains.put(read.name(), read);
        }
        return new LayerCatalog(layers, supervision, ledgerFields, domains, ours);
    }

    private LayerDefinition layer(JsonNode node) {
        String code = node.required("code").textValue();
        if (node.path("ours").asBoolean()) {
            ours.add(code);
        }
        List<String> compareFields = new ArrayList<>();
        node.required("compareFields").forEach(n -> compareFields.add(n.textValue()));
        return new LayerDefinition(
                code,
                localized(node.required("title")),
                geometry(node.path("geometry")),
                node.required("chapter").textValue(),
                node.required("required").booleanValue(),
                node.required("mayBeEmpty").booleanValue(),
                node.required("multipart").booleanValue(),
                node.required("noOverlap").booleanValue(),
                node.path("tiles").textValue(),
                node.required("maintained").booleanValue(),
                node.path("areaField").textValue(),
                node.path("codeField").textValue(),
                node.path("nameField").textValue(),
                compareFields,
                fields(node.required("fields"), code));
    }

    private static GeometryKind geometry(JsonNode node) {
        return node.isMissingNode() ? null : GeometryKind.valueOf(node.textValue());
    }

    private List<FieldDefinition> fields(JsonNode nodes, String layer) {
        List<FieldDefinition> fields = new ArrayList<>();
        for (JsonNode node : nodes) {
            String name = node.required("name").textValue();
            if (node.path("ours").asBoolean()) {
                ours.add(layer + "." + name);
            }
            fields.add(new FieldDefinition(
                    name,
                    FieldType.valueOf(node.required("type").textValue()),
                    node.path("length").asInt(),
                    node.path("mandatory").asBoolean(),
                    node.path("domain").textValue(),
                    localized(node.required("title"))));
        }
        return fields;
    }

    private static CodeTable codeTable(JsonNode node) {
        Map<String, Localized> codes = new LinkedHashMap<>();
        node.required("codes").fields().forEachRemaining(e -> codes.put(e.getKey(), localized(e.getValue())));
        return new CodeTable(
                node.required("name").textValue(),
                localized(node.required("title")),
                node.required("source").textValue(),
                node.path("ours").asBoolean(),
                node.path("padded").asBoolean(),
                codes,
                earlier(node.path("earlier").path("codes")));
    }

    private static Map<String, CodeTable.Earlier> earlier(JsonNode nodes) {
        Map<String, CodeTable.Earlier> earlier = new LinkedHashMap<>();
        for (JsonNode node : nodes) {
            Set<String> names = new HashSet<>();
            node.required("names").forEach(n -> names.add(n.textValue()));
            earlier.put(
                    node.required("code").textValue(),
                    new CodeTable.Earlier(names, node.required("now").textValue()));
        }
        return earlier;
    }

    private static Localized localized(JsonNode node) {
        return new Localized(
                node.required("zh").textValue(), node.required("en").textValue());
    }

    private static JsonNode resource(String name) {
        try (InputStream in = CatalogReader.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException(name + " is not on the class path");
            }
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("the built-in " + name + " cannot be read", e);
        }
    }
}
