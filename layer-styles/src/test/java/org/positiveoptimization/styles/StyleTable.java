/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.styles;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.positiveoptimization.plan.CodeTable;
import org.positiveoptimization.plan.LayerCatalog;
import org.positiveoptimization.plan.LayerDefinition;
import org.positiveoptimization.styles.StyleSheet.Kind;
import org.positiveoptimization.styles.StyleSheet.Label;
import org.positiveoptimization.styles.StyleSheet.StyleClass;
import org.positiveoptimization.styles.StyleSheet.Symbol;
import org.positiveoptimization.text.Localized;

/**
 * The one source of all styles, {@code styles.json}: colours with their sources, by layer and class. Titles come from the
 * catalogue and its code tables unless the table gives one. A class stands for its codes and, in the land-use table, for
 * all beneath them that no other class names.
 */
final class StyleTable {
    private static final LayerCatalog CATALOG = LayerCatalog.standard();

    private final JsonNode root;

    private StyleTable(JsonNode root) {
        this.root = root;
    }

    static StyleTable read() {
        try {
            return new StyleTable(JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build()
                    .readTree(Path.of("styles.json").toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return what a key of a source stands for */
    Localized source(String key) {
        return localized(root.required("sources").required(key));
    }

    List<StyleSheet> sheets() {
        List<StyleSheet> sheets = new ArrayList<>();
        for (JsonNode node : root.required("styles")) {
            StyleSheet sheet = sheet(node);
            sheets.add(sheet);
            if (node.has("overlay")) {
                sheets.add(overlay(sheet, node.get("overlay"), false));
                sheets.add(overlay(sheet, node.get("overlay"), true));
            }
        }
        return sheets;
    }

    private StyleSheet sheet(JsonNode node) {
        String layer = node.path("layer").textValue();
        LayerDefinition definition = layer == null ? null : CATALOG.layer(layer).orElseThrow();
        Localized title = definition == null ? localized(node.required("title")) : definition.title();
        String name = definition == null ? node.required("name").textValue() : LayerStyles.of(layer);
        Kind kind = definition == null
                ? Kind.valueOf(node.path("geometry").asText("SURFACE"))
                : Kind.valueOf(definition.geometry().name());
        JsonNode listed = node.has("palette")
                ? root.required("palettes").required(node.get("palette").textValue())
                : node.required("classes");
        String field = node.path("field").textValue();
        List<StyleClass> classes = new Classes(node, listed, title).read();
        StyleClass unknown = field == null ? null : unknown(node, kind);
        return new StyleSheet(
                name, title, layer, kind, field, classes, unknown, below(node), label(node.path("label")));
    }

    private static Double below(JsonNode node) {
        return node.has("below") ? node.get("below").doubleValue() : null;
    }

    private static Label label(JsonNode node) {
        return node.isMissingNode()
                ? null
                : new Label(
                        node.required("field").textValue(),
                        node.required("below").doubleValue(),
                        node.required("size").doubleValue());
    }

    private StyleClass unknown(JsonNode style, Kind kind) {
        JsonNode node = root.required("unknown");
        Symbol plain = symbol(node, MissingNode.getInstance());
        boolean isHatched = style.path("hatched").asBoolean();
        Symbol symbol = new Symbol(
                kind == Kind.CURVE || isHatched ? null : plain.fill(),
                1,
                kind == Kind.CURVE ? plain.fill() : plain.stroke(),
                kind == Kind.CURVE ? 3 : 1.5,
                plain.dash(),
                isHatched ? "shape://times" : null,
                null,
                kind == Kind.POINT ? "x" : null,
                12);
        return new StyleClass(List.of(), List.of(), localized(node.required("title")), symbol, "ours", "ours");
    }

    private static StyleSheet overlay(StyleSheet sheet, JsonNode node, boolean isHatched) {
        Symbol symbol = new Symbol(
                null,
                1,
                node.required("stroke").textValue(),
                node.required("width").doubleValue(),
                node.path("dash").textValue(),
                isHatched ? node.required("hatch").textValue() : null,
                null,
                null,
                0);
        Localized title = isHatched
                ? new Localized(sheet.title().zh() + "（图案）", sheet.title().en() + " (hatched)")
                : new Localized(sheet.title().zh() + "（轮廓）", sheet.title().en() + " (outline)");
        StyleClass all = new StyleClass(List.of(), List.of(), sheet.title(), symbol, "ours", "ours");
        String name = isHatched ? LayerStyles.hatchOf(sheet.layer()) : LayerStyles.outlineOf(sheet.layer());
        Double below = node.has("below") ? below(node) : sheet.below();
        return new StyleSheet(name, title, sheet.layer(), sheet.kind(), null, List.of(all), null, below, sheet.label());
    }

    private static Symbol symbol(JsonNode node, JsonNode style) {
        boolean isHatched = style.path("hatched").asBoolean();
        return new Symbol(
                isHatched ? null : node.path("fill").textValue(),
                either(node, style, "opacity").asDouble(1),
                either(node, style, "stroke").textValue(),
                either(node, style, "width").asDouble(1),
                either(node, style, "dash").textValue(),
                isHatched ? node.required("hatch").textValue() : null,
                style.path("casing").textValue(),
                node.path("mark").textValue(),
                node.path("size").asDouble(0));
    }

    private static JsonNode either(JsonNode node, JsonNode style, String name) {
        return node.has(name) ? node.get(name) : style.path(name);
    }

    private static Localized localized(JsonNode node) {
        return new Localized(
                node.required("zh").textValue(), node.required("en").textValue());
    }

    /** The classes of one style with the values that belong to each. */
    private static final class Classes {
        private final JsonNode style;
        private final JsonNode listed;
        private final Localized layer;
        private final Map<String, Localized> names = new LinkedHashMap<>();
        private final Map<String, CodeTable> tables = new LinkedHashMap<>();

        Classes(JsonNode style, JsonNode listed, Localized layer) {
            this.style = style;
            this.listed = listed;
            this.layer = layer;
            for (JsonNode domain : style.path("domains")) {
                CodeTable table = CATALOG.domain(domain.textValue());
                names.putAll(table.codes());
                table.codes().keySet().forEach(code -> tables.put(code, table));
            }
        }

        List<StyleClass> read() {
            Set<String> all = new TreeSet<>();
            listed.forEach(c -> c.path("codes").forEach(code -> {
                if (!all.add(code.textValue())) {
                    throw new IllegalStateException("code listed twice: " + code);
                }
            }));
            List<StyleClass> read = new ArrayList<>();
            for (JsonNode node : listed) {
                List<String> codes = new ArrayList<>();
                node.path("codes").forEach(c -> codes.add(c.textValue()));
                Set<String> values =
                        new TreeSet<>(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()));
                codes.forEach(c -> values.addAll(values(c, all)));
                Localized title = node.has("title")
                        ? localized(node.get("title"))
                        : codes.isEmpty() ? layer : names.get(codes.get(0));
                String source = node.required("source").textValue();
                String strokeSource = either(node, style, "strokeSource").asText("ours");
                read.add(new StyleClass(codes, List.copyOf(values), title, symbol(node, style), source, strokeSource));
            }
            return read;
        }

        /** The code itself, without table; else all codes whose longest listed beginning it is, in every form. */
        private Set<String> values(String listedCode, Set<String> all) {
            if (names.isEmpty()) {
                return Set.of(listedCode);
            }
            Set<String> values = new TreeSet<>();
            for (String code : names.keySet()) {
                String owner = all.stream()
                        .filter(code::startsWith)
                        .max(Comparator.comparing(String::length))
                        .orElse("");
                if (owner.equals(listedCode)) {
                    values.addAll(tables.get(code).forms(code));
                }
            }
            return values;
        }
    }
}
