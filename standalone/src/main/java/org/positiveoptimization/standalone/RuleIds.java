/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.positiveoptimization.rules.Rule;
import org.positiveoptimization.rules.RuleSet;
import org.positiveoptimization.text.Message;

/** Rule ids as a user types them. */
final class RuleIds {
    private RuleIds() {}

    /**
     * @return the ids, in upper case, in the order given
     * @throws UserException if the rule set has no such rule, with one line that names all that it has
     */
    static Set<String> known(List<String> typed, RuleSet ruleSet) throws UserException {
        Set<String> ids = new LinkedHashSet<>();
        for (String text : typed) {
            String id = text.strip().toUpperCase(Locale.ROOT);
            if (ruleSet.rule(id).isEmpty()) {
                String all = ruleSet.rules().stream().map(Rule::id).collect(Collectors.joining(" "));
                throw new UserException(Message.of("cli.rule.unknown", text, ruleSet.id(), all));
            }
            ids.add(id);
        }
        return ids;
    }
}
