/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.statements;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the statements came to in one check.
 *
 * @param sha256 digest of the file, null when there was none
 * @param accepted the statement that answers a finding, by the key of the finding; by the rule id where a rule that
 *     warns without naming a place is answered as a whole
 * @param answeredRules ids of the rules that warn and of which everything is answered
 * @param refused the statements that answer nothing, in the order of the file
 */
public record Answers(
        String sha256, Map<String, Statement> accepted, Set<String> answeredRules, List<Refused> refused) {
    /** No statements. */
    public static final Answers NONE = new Answers(null, Map.of(), Set.of(), List.of());

    /**
     * A statement that answers nothing.
     *
     * @param statement the statement
     * @param reason why
     */
    public record Refused(Statement statement, Refusal reason) {}

    public Answers {
        accepted = Map.copyOf(accepted);
        answeredRules = Set.copyOf(answeredRules);
        refused = List.copyOf(refused);
    }

    /** @param key key of a finding, or id of a rule */
    public Optional<Statement> to(String key) {
        return Optional.ofNullable(accepted.get(key));
    }

    /** @return whether the rule warns and all of its findings are answered */
    public boolean isAnswered(String rule) {
        return answeredRules.contains(rule);
    }
}
