/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.inbox;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an inbox takes. Names of columns are upper case, none twice. A column that is not named here is empty in every comment.
 *
 * @param text the column of the text
 * @param choices values that a column may have, one of which it must have
 * @param codes columns that may have a code or an identifier
 * @param written columns that the server writes
 * @param perHour most comments that are taken in an hour
 */
public record InboxRules(
        TextColumn text, Map<String, List<String>> choices, List<String> codes, WrittenColumns written, int perHour) {
    /**
     * The column of the text.
     *
     * @param least fewest characters
     * @param most most characters
     */
    public record TextColumn(String name, int least, int most) {}

    /**
     * Columns that the server writes, and no client.
     *
     * @param number of the number of the comment, under which the journal has it
     * @param time of the time at which it came, in UTC (ISO 8601)
     * @param state of what has become of it
     * @param initial the state of one that has just come
     */
    public record WrittenColumns(String number, String time, String state, String initial) {}

    public InboxRules {
        choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
        codes = List.copyOf(codes);
    }
}
