/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.store;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.function.Function;
import org.geotools.util.Converters;

/**
 * The types of columns (OGC 12-128r18, table 1) and what they are as attributes, as GeoServer's store has them. A value that is
 * not of the type of its column, which SQLite lets stand in any, is given as it is stored.
 */
enum ColumnType {
    TEXT(String.class, v -> v, Object::toString),
    INTEGER(Long.class, v -> v, v -> whole(v, Long.MIN_VALUE, Long.MAX_VALUE)),
    MEDIUMINT(Integer.class, Long::intValue, Integer.MIN_VALUE, Integer.MAX_VALUE),
    SMALLINT(Short.class, Long::shortValue, Short.MIN_VALUE, Short.MAX_VALUE),
    TINYINT(Byte.class, Long::byteValue, Byte.MIN_VALUE, Byte.MAX_VALUE),
    BOOLEAN(Boolean.class, ColumnType::truth, v -> whole(v instanceof Boolean flag ? (flag ? 1 : 0) : v, 0, 1)),
    DOUBLE(Double.class, v -> v, ColumnType::real),
    DATE(Date.class, ColumnType::date, v -> converted(v, Date.class).toString()),
    DATETIME(Timestamp.class, ColumnType::instant, v -> converted(v, Timestamp.class)
            .toInstant()
            .toString()),
    BLOB(byte[].class, ColumnType::bytes, v -> converted(v, byte[].class)),
    /** Of no type of the specification. */
    OTHER(String.class, Object::toString, Object::toString);

    private final Class<?> binding;
    private final Function<Object, Object> reading;
    private final Function<Object, Object> writing;

    ColumnType(Class<?> binding, Function<Object, Object> reading, Function<Object, Object> writing) {
        this.binding = binding;
        this.reading = reading;
        this.writing = writing;
    }

    ColumnType(Class<?> binding, Function<Long, Object> narrow, long least, long most) {
        this(
                binding,
                v -> v instanceof Long number && number >= least && number <= most ? narrow.apply(number) : v,
                v -> whole(v, least, most));
    }

    /** @param declared as declared, in upper case and without a length */
    static ColumnType of(String declared) {
        return switch (declared) {
            case "TEXT", "VARCHAR", "CHAR", "NVARCHAR", "CHARACTER VARYING", "STRING" -> TEXT;
            case "INT", "INTEGER", "BIGINT" -> INTEGER;
            case "FLOAT", "DOUBLE", "DOUBLE PRECISION", "REAL" -> DOUBLE;
            case "MEDIUMINT", "SMALLINT", "TINYINT", "BOOLEAN", "DATE", "DATETIME", "BLOB" -> valueOf(declared);
            default -> OTHER;
        };
    }

    Class<?> binding() {
        return binding;
    }

    boolean isNumber() {
        return Number.class.isAssignableFrom(binding);
    }

    /** @param stored as a reader of rows gives it */
    Object attribute(Object stored) {
        return stored == null ? null : reading.apply(stored);
    }

    /**
     * @return what SQLite is to store: a {@code String}, {@code Long}, {@code Double}, {@code byte[]} or null
     * @throws IllegalArgumentException if the value is none of the type
     */
    Object stored(Object attribute) {
        return attribute == null ? null : writing.apply(attribute);
    }

    private static Long whole(Object value, long least, long most) {
        try {
            long number = new BigDecimal(value.toString().strip()).longValueExact();
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // refused below, in the words that the others get
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(value + " is no such number", e);
        }
        throw new IllegalArgumentException(value + " is no such number");
    }

    private static Double real(Object value) {
        double number = value instanceof Number given ? given.doubleValue() : Double.parseDouble(value.toString());
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException(value + " is no number to be stored");
        }
        return number;
    }

    private static Object truth(Object stored) {
        return stored.equals(1L) || stored.equals(0L) ? (Object) stored.equals(1L) : stored;
    }

    private static Object date(Object stored) {
        try {
            return stored instanceof String text ? Date.valueOf(text) : stored;
        } catch (IllegalArgumentException e) {
            return stored;
        }
    }

    private static Object instant(Object stored) {
        try {
            return stored instanceof String text ? Timestamp.from(Instant.parse(text)) : stored;
        } catch (DateTimeException e) {
            return stored;
        }
    }

    private static Object bytes(Object stored) {
        return stored instanceof String hex ? HexFormat.of().parseHex(hex) : stored;
    }

    private static <T> T converted(Object value, Class<T> target) {
        T converted = Converters.convert(value, target);
        if (converted == null) {
            throw new IllegalArgumentException(value + " is no " + target.getSimpleName());
        }
        return converted;
    }
}
