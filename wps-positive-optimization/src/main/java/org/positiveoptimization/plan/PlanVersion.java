/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.plan;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.positiveoptimization.text.Message;

/** One version of the plan in memory: the layers and tables that were there, in catalogue order. Immutable. */
public final class PlanVersion {
    private final Role role;
    private final String source;
    private final List<LayerDefinition> definitions;
    private final Map<String, PlanLayer> layers = new LinkedHashMap<>();
    private final Map<String, PlanTable> tables = new LinkedHashMap<>();

    /**
     * @param source name of the source that it was read from
     * @param definitions the layers and tables that were looked for
     */
    public PlanVersion(
            Role role,
            String source,
            Collection<LayerDefinition> definitions,
            Collection<PlanLayer> layers,
            Collection<PlanTable> tables) {
        this.role = role;
        this.source = source;
        this.definitions = List.copyOf(definitions);
        layers.forEach(l -> this.layers.put(l.code(), l));
        tables.forEach(t -> this.tables.put(t.definition().code(), t));
    }

    public Role role() {
        return role;
    }

    public String source() {
        return source;
    }

    /** @return the layers and tables that were looked for, those that were not there included */
    public List<LayerDefinition> definitions() {
        return definitions;
    }

    public Collection<PlanLayer> layers() {
        return layers.values();
    }

    public Collection<PlanTable> tables() {
        return tables.values();
    }

    public Optional<PlanLayer> layer(String code) {
        return Optional.ofNullable(layers.get(code));
    }

    public Optional<PlanTable> table(String code) {
        return Optional.ofNullable(tables.get(code));
    }

    /** @return the features of a layer; none when the version does not have it */
    public List<PlanFeature> features(String code) {
        PlanLayer layer = layers.get(code);
        return layer == null ? List.of() : layer.features();
    }

    /** @return the rows of a table; none when the version does not have it */
    public List<Map<String, Object>> rows(String code) {
        PlanTable table = tables.get(code);
        return table == null ? List.of() : table.rows();
    }

    public boolean has(String code) {
        return layers.containsKey(code) || tables.containsKey(code);
    }

    /** @return why the layer or table cannot be computed with; nothing when it can */
    public List<LayerFault> faults(String code) {
        if (layers.containsKey(code)) {
            return layers.get(code).faults();
        }
        if (tables.containsKey(code)) {
            return tables.get(code).faults();
        }
        return List.of(new LayerFault(LayerFault.Kind.MISSING, null, Message.of("layer.missing", code)));
    }
}
