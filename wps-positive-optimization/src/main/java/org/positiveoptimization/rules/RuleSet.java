/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.positiveoptimization.text.Localized;

/**
 * Which rules are checked, in what order, with which parameters: data, so that a province changes thresholds without
 * code.
 *
 * @param id identifier, for example {@code heilongjiang-trial}
 * @param version version of this set
 * @param title what it is called
 * @param sha256 SHA-256 of the bytes that it was read from, lower-case hexadecimal
 * @param rules the rules in order
 * @param parameterList all parameters in order
 * @param layers layers that the set supplies besides those of the catalogue, in order
 */
public record RuleSet(
        String id,
        String version,
        Localized title,
        String sha256,
        List<Rule> rules,
        List<Parameter> parameterList,
        List<SuppliedLayer> layers) {
    public RuleSet {
        rules = List.copyOf(rules);
        parameterList = List.copyOf(parameterList);
        layers = List.copyOf(layers);
    }

    /** A rule set that supplies no layer. */
    public RuleSet(
            String id,
            String version,
            Localized title,
            String sha256,
            List<Rule> rules,
            List<Parameter> parameterList) {
        this(id, version, title, sha256, rules, parameterList, List.of());
    }

    public Optional<Rule> rule(String ruleId) {
        return rules.stream().filter(r -> r.id().equals(ruleId)).findFirst();
    }

    /** @return the values by name and the supplied layers, for the checks */
    public Parameters parameters() {
        Map<String, Object> values = new LinkedHashMap<>();
        parameterList.forEach(p -> values.put(p.name(), p.value()));
        return new Parameters(values, layers);
    }
}
