/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.positiveoptimization.checks.Check;
import org.positiveoptimization.checks.Needs;
import org.positiveoptimization.geometry.GeometryKind;
import org.positiveoptimization.plan.FieldDefinition;
import org.positiveoptimization.plan.FieldType;
import org.positiveoptimization.plan.LayerCatalog;
import org.positiveoptimization.plan.LayerDefinition;
import org.positiveoptimization.rules.ParameterException;
import org.positiveoptimization.rules.Rule;
import org.positiveoptimization.rules.RuleSet;
import org.positiveoptimization.rules.SuppliedLayer;
import org.positiveoptimization.text.Message;

/**
 * The layers and tables that are read under a rule set: those of the catalogue, those that the rule set supplies, and the
 * change ledgers of all that are maintained.
 */
public final class PlanLayers {
    private PlanLayers() {}

    /**
     * @return the definitions: layers and tables in catalogue order, supplied layers in rule set order, then the ledgers and
     *     other layers of a maintenance package
     */
    public static List<LayerDefinition> of(RuleSet ruleSet) {
        LayerCatalog catalog = LayerCatalog.standard();
        List<LayerDefinition> layers = new ArrayList<>(catalog.layers());
        ruleSet.layers().forEach(l -> layers.add(definition(l)));
        List<LayerDefinition> ledgers = layers.stream()
                .filter(LayerDefinition::maintained)
                .flatMap(l -> catalog.submissionLayers(l).stream())
                .toList();
        layers.addAll(ledgers);
        return layers;
    }

    /** @return the codes of the catalogue, its ledgers and what supervision reads, which no supplied layer may have */
    public static Set<String> takenCodes() {
        Set<String> codes = new TreeSet<>();
        LayerCatalog catalog = LayerCatalog.standard();
        Stream.of(catalog.layers(), catalog.submissionLayers(), catalog.supervision())
                .flatMap(List::stream)
                .forEach(l -> codes.add(l.code()));
        return codes;
    }

    /**
     * @return the supplied layers that a rule is evaluated with, as its {@link Check#needs needs} have it; the G rules and A1,
     *     which look at every layer, need none. None when the rule lacks a parameter, for then it is not evaluated
     */
    public static List<SuppliedLayer> supplied(Rule rule, RuleSet ruleSet) {
        try {
            Set<String> needed = Checks.find(rule.id()).stream()
                    .flatMap(c -> c.needs(ruleSet.parameters()).all().stream())
                    .map(Needs.Need::code)
                    .collect(Collectors.toSet());
            return ruleSet.layers().stream()
                    .filter(l -> needed.contains(l.code()))
                    .toList();
        } catch (ParameterException e) {
            return List.of();
        }
    }

    private static LayerDefinition definition(SuppliedLayer layer) {
        return new LayerDefinition(
                layer.code(),
                layer.title(),
                GeometryKind.SURFACE,
                layer.kind().name().toLowerCase(Locale.ROOT),
                layer.required(),
                !layer.required(),
                true,
                false,
                null,
                layer.kind() == SuppliedLayer.Kind.CONTROL,
                layer.areaField(),
                null,
                null,
                layer.compareFields(),
                fields(layer));
    }

    private static List<FieldDefinition> fields(SuppliedLayer layer) {
        List<String> texts = new ArrayList<>(layer.compareFields());
        if (layer.nameField() != null && !texts.contains(layer.nameField())) {
            texts.add(0, layer.nameField());
        }
        List<FieldDefinition> fields = new ArrayList<>();
        for (FieldDefinition head : head()) {
            if (!texts.contains(head.name()) && !head.name().equals(layer.areaField())) {
                fields.add(new FieldDefinition(head.name(), head.type(), head.length(), false, null, head.title()));
            }
        }
        for (String name : texts) {
            String key = name.equals(layer.nameField()) ? "layer.supplied.name" : "layer.supplied.compared";
            fields.add(new FieldDefinition(
                    name, FieldType.TEXT, 0, true, null, Message.of(key).localized()));
        }
        if (layer.areaField() != null) {
            fields.add(new FieldDefinition(
                    layer.areaField(),
                    FieldType.REAL,
                    0,
                    true,
                    null,
                    Message.of("layer.supplied.area").localized()));
        }
        return fields;
    }

    /** The head that every spatial layer has. */
    private static List<FieldDefinition> head() {
        return LayerCatalog.standard().layer("XZQ").orElseThrow().fields().subList(0, 4);
    }
}
