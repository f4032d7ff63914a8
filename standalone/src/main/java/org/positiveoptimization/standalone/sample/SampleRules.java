/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.sample;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.positiveoptimization.engine.Checks;
import org.positiveoptimization.engine.PlanLayers;
import org.positiveoptimization.plan.FieldDefinition;
import org.positiveoptimization.plan.FieldType;
import org.positiveoptimization.plan.LayerDefinition;
import org.positiveoptimization.rules.RuleSet;
import org.positiveoptimization.rules.RuleSetException;
import org.positiveoptimization.rules.RuleSetReader;
import org.positiveoptimization.rules.RuleSets;
import org.positiveoptimization.text.Localized;

/**
 * The rule set of a sample plan: the built-in one with two supplied layers, a control boundary and the layer of a sector
 * plan, which may not lie in every zone.
 */
final class SampleRules {
    /** Drinking water protection zones: a control boundary. */
    static final String CONTROL = "SYSYBHQ";

    /** Transport plan: a sector plan. */
    static final String SECTOR = "JTGH";

    /** Cases that admit a feature of a sector plan to permanent basic farmland and to the red line. */
    static final String FARMLAND_CASE = "YJZYQX";

    static final String RED_LINE_CASE = "HXZYQX";

    /** Zones in which the layer of the sector plan may lie. */
    static final List<Integer> SECTOR_ZONES = List.of(100, 300, 400, 500);

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Map<String, LayerDefinition> DEFINITIONS = definitions();

    private SampleRules() {}

    /** @return the rule set as a file has it */
    static byte[] source() {
        try {
            ObjectNode set = (ObjectNode) MAPPER.readTree(RuleSets.standardSource());
            set.put("id", "sample");
            set.putObject("title").put("zh", "示例规则集").put("en", "Rule set of the sample plan");
            ArrayNode layers = set.putArray("layers");
            layer(layers, CONTROL, "control", "饮用水水源保护区", "Drinking water protection zones", "生态环境局", "Ecology bureau")
                    .put("areaField", "MJ")
                    .putArray("compareFields")
                    .add("MC")
                    .add("LX");
            layer(layers, SECTOR, "sector", "交通专项规划", "Transport plan", "交通运输局", "Transport bureau")
                    .putArray("compareFields")
                    .add("MC");
            String zones =
                    String.join("+", SECTOR_ZONES.stream().map(String::valueOf).toList());
            ((ObjectNode) set.required("parameters").required("sector.zones"))
                    .putArray("value")
                    .add(SECTOR + ":" + zones);
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(set);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode layer(
            ArrayNode layers, String code, String kind, String zh, String en, String sourceZh, String sourceEn) {
        ObjectNode layer = layers.addObject();
        layer.put("code", code).put("kind", kind).put("required", false).put("nameField", "MC");
        layer.putObject("title").put("zh", zh).put("en", en);
        layer.putObject("source").put("zh", sourceZh).put("en", sourceEn);
        return layer;
    }

    /** @return the layer, table or ledger of a plan */
    static LayerDefinition definition(String code) {
        LayerDefinition definition = DEFINITIONS.get(code);
        if (definition == null) {
            throw new IllegalArgumentException(code);
        }
        return definition;
    }

    private static Map<String, LayerDefinition> definitions() {
        try {
            RuleSet set = RuleSetReader.read(source(), Checks.ids(), PlanLayers.takenCodes());
            Map<String, LayerDefinition> definitions = new TreeMap<>();
            PlanLayers.of(set).forEach(d -> definitions.put(d.code(), d));
            definitions.computeIfPresent(SECTOR, (code, d) -> withCases(d));
            return definitions;
        } catch (RuleSetException e) {
            throw new IllegalStateException("the rule set of the sample is faulty", e);
        }
    }

    /** The columns of the cases, which a rule set does not name. */
    private static LayerDefinition withCases(LayerDefinition d) {
        List<FieldDefinition> fields = new ArrayList<>(d.fields());
        Localized title = new Localized("准入情形", "Case of admission");
        for (String name : List.of(FARMLAND_CASE, RED_LINE_CASE)) {
            fields.add(new FieldDefinition(name, FieldType.TEXT, 3, false, null, title));
        }
        return new LayerDefinition(
                d.code(),
                d.title(),
                d.geometry(),
                d.chapter(),
                d.required(),
                d.mayBeEmpty(),
                d.multipart(),
                d.noOverlap(),
                d.tiles(),
                d.maintained(),
                d.areaField(),
                d.codeField(),
                d.nameField(),
                d.compareFields(),
                fields);
    }
}
