/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.plan;

import org.positiveoptimization.text.Localized;

/**
 * One field of a layer or table, as the database specification has it.
 *
 * @param name field name, upper case, for example {@code BSM}
 * @param type value type
 * @param length the longest text in characters, 0 for numbers and for text of any length
 * @param mandatory whether a null or blank value is an error
 * @param domain name of the code table that the values come from, or null
 * @param title what the field holds
 */
public record FieldDefinition(
        String name, FieldType type, int length, boolean mandatory, String domain, Localized title) {}
