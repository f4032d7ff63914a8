/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Replaces class codes of an earlier edition by those of the edition in force, so that a plan approved on the trial list of
 * 2020 and a draft on the list of 2023 are compared in the same terms. The name beside a code follows it where it is the
 * name that the class had; any other name stays and is G5's. Whatever is in neither edition stays as it is stored.
 */
final class CurrentCodes {
    private final List<Place> places = new ArrayList<>();

    /**
     * @param code index of a field with class codes
     * @param name index of the field with the names that belong to them, or -1
     */
    private record Place(CodeTable table, int code, int name) {}

    CurrentCodes(LayerDefinition definition, FeatureSchema schema) {
        for (FieldDefinition field : definition.fields()) {
            int code = schema.indexOf(field.name());
            if (field.domain() != null && code >= 0) {
                boolean hasName = field.name().equals(definition.codeField()) && definition.nameField() != null;
                places.add(new Place(
                        LayerCatalog.standard().domain(field.domain()),
                        code,
                        hasName ? schema.indexOf(definition.nameField()) : -1));
            }
        }
    }

    /** @return the values in terms of the edition in force: the same array when none is replaced */
    Object[] of(Object[] stored) {
        Object[] current = stored;
        for (Place place : places) {
            if (!(stored[place.code] instanceof String code)) {
                continue;
            }
            String name = place.name >= 0 && stored[place.name] instanceof String text ? text.strip() : "";
            Optional<CodeTable.Earlier> earlier = place.table.earlier(code, name);
            if (earlier.isPresent()) {
                String now = earlier.get().now();
                current = current == stored ? stored.clone() : current;
                current[place.code] = now;
                if (earlier.get().names().contains(name)) {
                    current[place.name] = place.table.text(now).orElseThrow().zh();
                }
            }
        }
        return current;
    }
}
