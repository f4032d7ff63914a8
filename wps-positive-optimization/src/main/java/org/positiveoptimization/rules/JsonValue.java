/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.rules;

import java.util.List;
import java.util.Map;

/**
 * A JSON value that remembers where it stood.
 *
 * @param place where the value begins
 * @param content a {@code String}, {@code BigDecimal}, {@code Boolean}, {@code List<JsonValue>}, {@code Map<String,
 *     Member>} in the order of the document, or null for JSON null
 */
public record JsonValue(Place place, Object content) {
    /**
     * A place in the document.
     *
     * @param line line, from 1
     * @param column column in characters, from 1
     * @param pointer JSON pointer (RFC 6901)
     */
    public record Place(int line, int column, String pointer) {}

    /**
     * A member of an object.
     *
     * @param key where the key stands
     * @param value the value
     */
    public record Member(Place key, JsonValue value) {}

    public boolean isObject() {
        return content instanceof Map;
    }

    public boolean isArray() {
        return content instanceof List;
    }

    @SuppressWarnings("unchecked") // the reader of this package puts nothing else in
    public Map<String, Member> members() {
        return (Map<String, Member>) content;
    }

    @SuppressWarnings("unchecked") // the reader of this package puts nothing else in
    public List<JsonValue> items() {
        return (List<JsonValue>) content;
    }
}
