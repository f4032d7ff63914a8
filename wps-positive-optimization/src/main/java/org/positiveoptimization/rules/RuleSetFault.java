/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.rules;

import org.positiveoptimization.text.Message;

/**
 * One thing that is wrong in a JSON file of ours (a rule set, statements), and where.
 *
 * @param line line, from 1
 * @param column column in characters, from 1
 * @param pointer JSON pointer (RFC 6901) of the value concerned; empty for the whole document
 * @param text what is wrong
 */
public record RuleSetFault(int line, int column, String pointer, Message text) {
    /** @return the fault with its place, as one line for a terminal or log */
    public Message located() {
        return Message.of("ruleset.located", line, column, pointer.isEmpty() ? "/" : pointer, text);
    }
}
