/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.delivery;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.positiveoptimization.plan.LayerCatalog;
import org.positiveoptimization.plan.LayerDefinition;
import org.positiveoptimization.text.Message;

/**
 * Which delivered layer is which layer of the catalogue, and which field which. A name that the catalogue has needs no entry
 * and is never renamed. Names are compared without regard to case.
 *
 * <p>The built-in table {@code mapping.json} holds the variants of reference section 2. Rules of a file are looked at before
 * it. Form: {@code mapping.schema.json} beside this class.
 */
public final class Mapping {
    /** The largest file that is read, in bytes. */
    static final int MAX_BYTES = 1 << 20;

    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}]{1,128}");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final List<LayerRule> rules;

    /**
     * What a field becomes.
     *
     * @param to name in the catalogue
     * @param times what a number is multiplied by
     */
    record FieldRule(String to, double times) {}

    private record LayerRule(List<String> sources, String target, Map<String, FieldRule> fields) {}

    private Mapping(List<LayerRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** @return the built-in table */
    public static Mapping standard() {
        try (InputStream in = Mapping.class.getResourceAsStream("mapping.json")) {
            return new Mapping(read(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException("the built-in mapping.json cannot be read", e);
        } catch (DeliveryException e) {
            throw new IllegalStateException("the built-in mapping.json has faults: " + e.getMessage(), e);
        }
    }

    /**
     * The rules of a file, and after them those of this table.
     *
     * @param name what to call the file in messages
     * @throws DeliveryException with one line per fault
     */
    public Mapping with(InputStream in, String name) throws DeliveryException, IOException {
        try {
            List<LayerRule> all = new ArrayList<>(read(in.readNBytes(MAX_BYTES + 1)));
            all.addAll(rules);
            return new Mapping(all);
        } catch (DeliveryException e) {
            throw new DeliveryException(e.texts().stream()
                    .map(t -> Message.of("cli.mapping.fault", name, t))
                    .toList());
        }
    }

    /** @return the layer of the catalogue that a delivered layer stands for, if any */
    Optional<LayerDefinition> layer(String source) {
        String name = source.toUpperCase(Locale.ROOT);
        Optional<LayerDefinition> exact = LayerCatalog.standard().layer(name);
        return exact.isPresent()
                ? exact
                : rules.stream()
                        .filter(r -> r.sources().contains(name))
                        .findFirst()
                        .flatMap(r -> LayerCatalog.standard().layer(r.target()));
    }

    /** @return what a field of a delivered layer becomes, if any rule says so */
    Optional<FieldRule> field(String sourceLayer, String target, String field) {
        String layer = sourceLayer.toUpperCase(Locale.ROOT);
        String name = field.toUpperCase(Locale.ROOT);
        return rules.stream()
                .filter(r -> r.target().equals(target))
                .filter(r -> r.sources().contains(layer) || target.equals(layer))
                .filter(r -> r.fields().containsKey(name))
                .findFirst()
                .map(r -> r.fields().get(name));
    }

    private static List<LayerRule> read(byte[] bytes) throws DeliveryException {
        List<Message> faults = new ArrayList<>();
        List<LayerRule> rules = new ArrayList<>();
        if (bytes.length > MAX_BYTES) {
            faults.add(Message.of("cli.mapping.large", MAX_BYTES));
        } else {
            try {
                JsonNode root = JSON.readTree(bytes);
                readRoot(root, rules, faults);
            } catch (JsonProcessingException e) {
                faults.add(Message.of("cli.mapping.json", e.getOriginalMessage()));
            } catch (IOException e) {
                faults.add(Message.of("cli.mapping.json", e.getClass().getSimpleName()));
            }
        }
        if (!faults.isEmpty()) {
            throw new DeliveryException(faults);
        }
        return rules;
    }

    private static void readRoot(JsonNode root, List<LayerRule> rules, List<Message> faults) {
        if (!root.isObject()) {
            faults.add(Message.of("cli.mapping.type", "/"));
            return;
        }
        keys(root, "", List.of("$schema", "layers"), faults);
        JsonNode layers = root.path("layers");
        if (!layers.isArray()) {
            faults.add(Message.of("cli.mapping.type", "/layers"));
            return;
        }
        for (int i = 0; i < layers.size(); i++) {
            readLayer(layers.get(i), "/layers/" + i, rules, faults);
        }
    }

    private static void readLayer(JsonNode node, String at, List<LayerRule> rules, List<Message> faults) {
        keys(node, at, List.of("target", "sources", "fields"), faults);
        String target = node.path("target").asText("");
        Optional<LayerDefinition> definition = LayerCatalog.standard().layer(target);
        if (definition.isEmpty()) {
            faults.add(Message.of("cli.mapping.layer", at + "/target", target));
            return;
        }
        List<String> sources = new ArrayList<>();
        for (JsonNode source : node.path("sources")) {
            if (!source.isTextual() || !NAME.matcher(source.textValue()).matches()) {
                faults.add(Message.of("cli.mapping.type", at + "/sources"));
            } else {
                sources.add(source.textValue().toUpperCase(Locale.ROOT));
            }
        }
        if (!node.path("sources").isArray() || node.path("sources").isEmpty()) {
            faults.add(Message.of("cli.mapping.type", at + "/sources"));
        }
        Map<String, FieldRule> fields = new LinkedHashMap<>();
        if (node.has("fields") && !node.path("fields").isObject()) {
            faults.add(Message.of("cli.mapping.type", at + "/fields"));
        }
        node.path("fields").fields().forEachRemaining(e -> {
            FieldRule rule = readField(e.getValue(), at + "/fields/" + e.getKey(), definition.get(), faults);
            if (rule != null) {
                fields.put(e.getKey().toUpperCase(Locale.ROOT), rule);
            }
        });
        rules.add(new LayerRule(sources, target, fields));
    }

    private static FieldRule readField(JsonNode node, String at, LayerDefinition layer, List<Message> faults) {
        keys(node, at, List.of("to", "times"), faults);
        String to = node.path("to").asText("");
        double times = node.has("times") ? node.path("times").asDouble(Double.NaN) : 1;
        if (layer.field(to).isEmpty()) {
            faults.add(Message.of("cli.mapping.field", at + "/to", layer.code(), to));
            return null;
        }
        if (!(times > 0)
                || Double.isInfinite(times)
                || (node.has("times") && !node.path("times").isNumber())) {
            faults.add(Message.of("cli.mapping.type", at + "/times"));
            return null;
        }
        return new FieldRule(to, times);
    }

    private static void keys(JsonNode node, String at, List<String> known, List<Message> faults) {
        if (!node.isObject()) {
            faults.add(Message.of("cli.mapping.type", at));
            return;
        }
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                faults.add(Message.of("cli.mapping.key", at + "/" + name));
            }
        });
    }
}
