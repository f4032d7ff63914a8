/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.inbox;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.positiveoptimization.text.Message;

/** What a client hands in, held against the rules of an inbox. */
public final class Comment {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,63}");

    private final InboxRules rules;
    private final Map<String, Object> values;
    private final CommentText text;

    /** @param values by column in upper case, as the client sent them; null where it sent none */
    public Comment(InboxRules rules, Map<String, Object> values) {
        this.rules = rules;
        this.values = new LinkedHashMap<>(values);
        this.text = new CommentText(value(rules.text().name()));
    }

    private String value(String column) {
        Object value = values.get(column);
        return value == null ? "" : value.toString();
    }

    /** @return why it is not taken; nothing when it is of the form that the rules ask for */
    public List<Message> faults() {
        List<Message> faults = new ArrayList<>();
        text.fault(rules.text()).ifPresent(faults::add);
        rules.choices().forEach((column, choice) -> {
            if (!choice.contains(value(column))) {
                faults.add(Message.of("inbox.choice", column, String.join(", ", choice)));
            }
        });
        for (String column : values.keySet()) {
            String value = value(column);
            if (rules.codes().contains(column)) {
                if (!value.isEmpty() && !CODE.matcher(value).matches()) {
                    faults.add(Message.of("inbox.code", column));
                }
            } else if (!isForClients(column) && !value.isEmpty() && !isInitial(column, value)) {
                faults.add(Message.of("inbox.not_yours", column));
            }
        }
        return faults;
    }

    private boolean isForClients(String column) {
        return column.equals(rules.text().name()) || rules.choices().containsKey(column);
    }

    /** A client may say of the state what is true of it anyway. */
    private boolean isInitial(String column, String value) {
        return column.equals(rules.written().state())
                && value.equals(rules.written().initial());
    }

    /**
     * @param number under which the journal has it
     * @param now when it came
     * @return values to be stored in the place of those that the client sent, by column
     */
    public Map<String, String> written(String number, Instant now) {
        return Map.of(
                rules.text().name(),
                text.plain(),
                rules.written().number(),
                number,
                rules.written().time(),
                now.truncatedTo(ChronoUnit.SECONDS).toString(),
                rules.written().state(),
                rules.written().initial());
    }

    /** @return what it has in common with others that say the same; of one that has no fault */
    public String key() {
        return text.key();
    }
}
