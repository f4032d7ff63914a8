/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geopackage;

import org.positiveoptimization.plan.FieldDefinition;
import org.positiveoptimization.plan.FieldType;

/**
 * A column to be written, besides key and geometry. Any value may be null.
 *
 * @param name column name
 * @param type value type
 * @param length the longest text in characters as declared, 0 for none; it is declared, not enforced
 */
public record Column(String name, FieldType type, int length) {
    public static Column text(String name) {
        return new Column(name, FieldType.TEXT, 0);
    }

    public static Column text(String name, int length) {
        return new Column(name, FieldType.TEXT, length);
    }

    public static Column integer(String name) {
        return new Column(name, FieldType.INTEGER, 0);
    }

    public static Column real(String name) {
        return new Column(name, FieldType.REAL, 0);
    }

    public static Column of(FieldDefinition field) {
        return new Column(field.name(), field.type(), field.type() == FieldType.TEXT ? field.length() : 0);
    }

    /** @return the type as GeoPackage declares it (OGC 12-128r18, table 1) */
    String declaration() {
        return switch (type) {
            case TEXT -> length > 0 ? "TEXT(" + length + ")" : "TEXT";
            case INTEGER -> "INTEGER";
            case REAL -> "DOUBLE";
        };
    }
}
