/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wfs;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Base64;
import java.util.Locale;
import org.geotools.util.Converters;
import org.positiveoptimization.host.ows.OwsException;
import org.positiveoptimization.text.Message;

/** Texts of a request as values of the type that a property has. */
final class Literals {
    private static final DateTimeFormatter DATE_TIME = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .optionalStart()
            .appendOffsetId()
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private Literals() {}

    /**
     * @param property the property that the value is compared with
     * @return number, truth value, date or text. A number is not cut to the type of the property: 1.5 is more than 1
     */
    static Object value(String text, PropertyReference property, String parameter) throws OwsException {
        if (property.kind() != PropertyReference.Kind.ATTRIBUTE) {
            return text;
        }
        Class<?> binding = property.attribute().getType().getBinding();
        Object value = null;
        if (Number.class.isAssignableFrom(binding)) {
            value = number(text);
        } else if (CharSequence.class.isAssignableFrom(binding)) {
            value = text;
        } else {
            value = other(text, binding);
        }
        if (value == null) {
            throw new OwsException(
                    OwsException.INVALID_PARAMETER,
                    parameter,
                    Message.of("host.wfs.value", property.attribute().getLocalName()));
        }
        return value;
    }

    /** @return a value to be stored, exactly of the type; null when the text is none of it */
    static Object stored(String text, Class<?> binding) {
        if (CharSequence.class.isAssignableFrom(binding)) {
            return text;
        }
        if (binding == Double.class || binding == Float.class || binding == BigDecimal.class) {
            Number number = number(text);
            return number == null ? null : Converters.convert(number, binding);
        }
        if (Number.class.isAssignableFrom(binding)) {
            Number number = number(text);
            Object converted = number instanceof Long ? Converters.convert(number, binding) : null;
            return converted instanceof Number whole && whole.longValue() == number.longValue() ? converted : null;
        }
        return other(text, binding);
    }

    private static Number number(String text) {
        try {
            BigDecimal exact = new BigDecimal(text);
            if (Math.abs((long) exact.scale()) > 400 || exact.precision() > 400) {
                return null;
            }
            return exact.stripTrailingZeros().scale() <= 0
                            && exact.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0
                    ? (Number) exact.longValueExact()
                    : (Number) exact.doubleValue();
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static Object other(String text, Class<?> binding) {
        if (binding == Boolean.class) {
            return switch (text) {
                case "true", "1" -> true;
                case "false", "0" -> false;
                default -> null;
            };
        }
        if (binding == byte[].class) {
            try {
                return Base64.getMimeDecoder().decode(text);
            } catch (IllegalArgumentException e) {
                return null;
            }
        }
        if (binding == Date.class) {
            try {
                // xs:date may have a zone, which a date of SQL has no place for
                return Date.valueOf(LocalDate.from(DateTimeFormatter.ISO_DATE.parse(text)));
            } catch (DateTimeException e) {
                return null;
            }
        }
        return binding == Timestamp.class ? instant(text) : Converters.convert(text, binding);
    }

    /**
     * Reads an xs:dateTime. One without a zone is in UTC, as GeoPackage has them and as they are written; a year has four digits, as
     * there.
     */
    private static Timestamp instant(String text) {
        try {
            TemporalAccessor time = DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
            if (time.get(ChronoField.YEAR) < 1 || time.get(ChronoField.YEAR) > 9999) {
                return null;
            }
            return Timestamp.from(
                    time instanceof OffsetDateTime zoned
                            ? zoned.toInstant()
                            : ((LocalDateTime) time).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
