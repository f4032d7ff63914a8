/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.positiveoptimization.geometry.GeometryKind;
import org.positiveoptimization.text.Localized;

/**
 * The database specification of a plan: every layer and table, its fields, code tables and titles. One description
 * serves reading, checking, samples, data directories, styles and documents.
 *
 * <p>Names and lengths follow the municipal specification 《市级国土空间总体规划数据库规范（试行）》 as far as it is
 * public; what no published document gives is marked as {@linkplain #isOurs(String) ours}. The layers of a
 * maintenance package (WHQ, WHC, WHH) are not listed: every maintained layer has them.
 */
public final class LayerCatalog {
    private final List<LayerDefinition> layers;
    private final List<LayerDefinition> supervision;
    private final List<FieldDefinition> ledgerFields;
    private final Map<String, CodeTable> domains;
    private final Set<String> ours;
    private final Map<String, LayerDefinition> byCode = new LinkedHashMap<>();

    LayerCatalog(
            List<LayerDefinition> layers,
            List<LayerDefinition> supervision,
            List<FieldDefinition> ledgerFields,
            Map<String, CodeTable> domains,
            Set<String> ours) {
        this.layers = List.copyOf(layers);
        this.supervision = List.copyOf(supervision);
        this.ledgerFields = List.copyOf(ledgerFields);
        this.domains = new LinkedHashMap<>(domains);
        this.ours = Set.copyOf(ours);
        for (LayerDefinition layer : this.layers) {
            byCode.put(layer.code(), layer);
        }
        this.supervision.forEach(l -> byCode.put(l.code(), l));
        submissionLayers().forEach(l -> byCode.put(l.code(), l));
    }

    /** @return the catalogue that is built in; read once, immutable, safe for use by several threads */
    public static LayerCatalog standard() {
        return Standard.CATALOG;
    }

    /** @return layers and tables in catalogue order, without the change ledgers */
    public List<LayerDefinition> layers() {
        return layers;
    }

    /** @return what supervision observes beside a plan: patches and yearly values; no part of a plan version */
    public List<LayerDefinition> supervision() {
        return supervision;
    }

    /** @return the change ledgers of the maintained layers, in catalogue order */
    public List<LayerDefinition> ledgers() {
        return layers.stream()
                .filter(LayerDefinition::maintained)
                .map(this::ledger)
                .toList();
    }

    /** @return the layers of a maintenance package, of every maintained layer in catalogue order; none is ever required */
    public List<LayerDefinition> submissionLayers() {
        return layers.stream()
                .filter(LayerDefinition::maintained)
                .flatMap(l -> submissionLayers(l).stream())
                .toList();
    }

    /** @return of one maintained layer what was before (WHQ), the change ledger (WHC) and what is after (WHH) */
    public List<LayerDefinition> submissionLayers(LayerDefinition layer) {
        return List.of(
                state(layer, layer.beforeCode(), "维护前", "before"),
                ledger(layer),
                state(layer, layer.afterCode(), "维护后", "after"));
    }

    /** A copy of the layer that holds only what the maintenance touched; it neither tiles nor stands for the whole. */
    private static LayerDefinition state(LayerDefinition layer, String code, String zh, String en) {
        return new LayerDefinition(
                code,
                new Localized(layer.title().zh() + zh, layer.title().en() + ": " + en),
                layer.geometry(),
                "ledger",
                false,
                true,
                layer.multipart(),
                false,
                null,
                false,
                layer.areaField(),
                layer.codeField(),
                layer.nameField(),
                layer.compareFields(),
                layer.fields());
    }

    /**
     * @param code code of a layer, table or layer of a maintenance package, in upper case
     * @return its definition, if the catalogue has it
     */
    public Optional<LayerDefinition> layer(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /**
     * The change ledger that goes with a maintained layer: the planner's declared changes, one single-part polygon each.
     * It is never required; without it nothing is declared.
     *
     * @throws IllegalArgumentException if the layer is not maintained
     */
    public LayerDefinition ledger(LayerDefinition layer) {
        if (!layer.maintained()) {
            throw new IllegalArgumentException(layer.code() + " is not maintained and has no change ledger");
        }
        Localized title =
                new Localized(layer.title().zh() + "维护图斑", layer.title().en() + ": declared changes");
        return new LayerDefinition(
                layer.ledgerCode(),
                title,
                GeometryKind.SURFACE,
                "ledger",
                false,
                true,
                false,
                false,
                null,
                false,
                null,
                null,
                null,
                List.of(),
                ledgerFields);
    }

    /**
     * @param name name of a code table, as {@link FieldDefinition#domain()} gives it
     * @throws IllegalArgumentException if there is no such table
     */
    public CodeTable domain(String name) {
        CodeTable table = domains.get(name);
        if (table == null) {
            throw new IllegalArgumentException(
                    "no code table '" + name + "'; known are " + String.join(", ", domains.keySet()));
        }
        return table;
    }

    /** @return all code tables in order */
    public List<CodeTable> domains() {
        return List.copyOf(domains.values());
    }

    /** @return whether the layer is this project's own, in no published specification */
    public boolean isOurs(String layer) {
        return ours.contains(layer);
    }

    /** @return whether the field was added to the layer by this project */
    public boolean isOurs(String layer, String field) {
        return ours.contains(layer) || ours.contains(layer + "." + field);
    }

    @Override
    public String toString() {
        return layers.stream().map(LayerDefinition::code).collect(Collectors.joining(", ", "LayerCatalog[", "]"));
    }

    /** Read when first asked for, once. */
    private static final class Standard {
        static final LayerCatalog CATALOG = CatalogReader.read();
    }
}
