/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The fields that a layer really has, in order, with the index of each. Names are matched in upper case. */
public final class FeatureSchema {
    private final List<Field> fields;
    private final Map<String, Integer> index = new LinkedHashMap<>();

    /**
     * @param name field name
     * @param type type as stored, or null where the store's type fits none of ours
     */
    public record Field(String name, FieldType type) {}

    public FeatureSchema(List<Field> fields) {
        this.fields = List.copyOf(fields);
        for (int i = 0; i < fields.size(); i++) {
            index.put(fields.get(i).name().toUpperCase(Locale.ROOT), i);
        }
    }

    public List<Field> fields() {
        return fields;
    }

    public boolean has(String name) {
        return index.containsKey(name);
    }

    /** @return the place of the field, or -1 if there is none */
    public int indexOf(String name) {
        return index.getOrDefault(name, -1);
    }
}
