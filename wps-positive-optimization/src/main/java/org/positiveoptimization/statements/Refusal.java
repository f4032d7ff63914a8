/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.statements;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.positiveoptimization.text.Localized;
import org.positiveoptimization.text.Message;

/** Why a statement answers nothing. None of these ends a check; all are reported. */
public enum Refusal {
    /** nobody has written a text yet */
    BLANK_TEXT,
    /** nobody stands behind it */
    BLANK_AUTHOR,
    BLANK_DATE,
    /** the date is no day of the calendar in the form 2026-05-20 */
    MALFORMED_DATE,
    /** the date lies after the day of the check */
    FUTURE_DATE,
    /** an earlier statement of the file has answered the same finding */
    DUPLICATE,
    /** the finding is blocking: no statement can answer it */
    BLOCKING,
    /** the finding is for information and needs no answer */
    NOT_NEEDED,
    /** the rule was not checked or could not be decided, so that it cannot be told whether the statement still holds */
    UNDECIDED,
    /** no finding has this place and size any more */
    LAPSED;

    /**
     * @param today the day of the check
     * @return what is wrong with the statement itself, whatever it is about
     */
    public static Optional<Refusal> of(Statement statement, LocalDate today) {
        if (statement.text().isBlank()) {
            return Optional.of(BLANK_TEXT);
        }
        if (statement.author().isBlank()) {
            return Optional.of(BLANK_AUTHOR);
        }
        if (statement.date().isBlank()) {
            return Optional.of(BLANK_DATE);
        }
        try {
            boolean isFuture = LocalDate.parse(statement.date().strip()).isAfter(today);
            return isFuture ? Optional.of(FUTURE_DATE) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.of(MALFORMED_DATE);
        }
    }

    /** @return the reason in words */
    public Localized words() {
        return Message.of("statements.refused." + name()).localized();
    }
}
