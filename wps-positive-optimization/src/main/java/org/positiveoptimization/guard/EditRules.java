/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.guard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.positiveoptimization.checks.Check;
import org.positiveoptimization.checks.Needs;
import org.positiveoptimization.engine.Checks;
import org.positiveoptimization.plan.LayerDefinition;
import org.positiveoptimization.rules.ParameterException;
import org.positiveoptimization.rules.Parameters;
import org.positiveoptimization.rules.Rule;
import org.positiveoptimization.rules.RuleSet;

/** The rules that an edit of some layers must keep, with the layers that name them, and the layers that they need. */
final class EditRules {
    /** The rule that looks at the gaps of a layer in the ground that it tiles, and names no need. */
    static final String TILING = "G4";

    private final RuleSet ruleSet;
    private final Parameters parameters;
    private final Map<String, LayerDefinition> definitions;
    private final Map<String, List<String>> naming = new LinkedHashMap<>();

    /**
     * @param definitions all layers and tables under the rule set, by code
     * @param guarded policies of the edited layers that are guarded, by code
     */
    EditRules(RuleSet ruleSet, Map<String, LayerDefinition> definitions, Map<String, LayerPolicy> guarded) {
        this.ruleSet = ruleSet;
        this.parameters = ruleSet.parameters();
        this.definitions = definitions;
        guarded.forEach((code, policy) -> policy.rules()
                .forEach(r -> naming.computeIfAbsent(r, k -> new ArrayList<>(1)).add(code)));
    }

    /** @return ids of the rules */
    Set<String> ids() {
        return naming.keySet();
    }

    /** @return codes of the edited layers whose policy names the rule */
    List<String> naming(String rule) {
        return naming.get(rule);
    }

    /** @return codes of the edited layers whose policy names a rule */
    Set<String> guarded() {
        Set<String> codes = new TreeSet<>();
        naming.values().forEach(codes::addAll);
        return codes;
    }

    LayerDefinition definition(String code) {
        return definitions.get(code);
    }

    Parameters parameters() {
        return parameters;
    }

    /** @return the rule as the rule set has it, null when it has none of that id */
    Rule rule(String id) {
        return ruleSet.rule(id).orElse(null);
    }

    Check check(String id) {
        return Checks.find(id).orElseThrow(() -> new IllegalArgumentException(id));
    }

    /**
     * @param edited codes of all edited layers
     * @return definitions of the layers and tables that must be read, in the order of the rule set
     */
    List<LayerDefinition> needed(Collection<String> edited) {
        Set<String> codes = new TreeSet<>(edited);
        for (String id : ids()) {
            try {
                check(id).needs(parameters).all().stream().map(Needs.Need::code).forEach(codes::add);
            } catch (ParameterException e) {
                // the rule will say itself that it cannot be told
            }
        }
        if (naming.containsKey(TILING)) {
            List<String> tiled = codes.stream()
                    .map(definitions::get)
                    .filter(d -> d != null && d.tiles() != null)
                    .map(LayerDefinition::tiles)
                    .toList();
            codes.addAll(tiled);
        }
        return definitions.values().stream()
                .filter(d -> codes.contains(d.code()))
                .toList();
    }
}
