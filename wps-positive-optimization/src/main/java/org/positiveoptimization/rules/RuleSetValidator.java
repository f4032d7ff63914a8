/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.positiveoptimization.rules.JsonValue.Member;
import org.positiveoptimization.text.Localized;
import org.positiveoptimization.text.Message;

/** Builds a rule set from its JSON and notes every fault on the way. */
final class RuleSetValidator {
    private static final List<String> TOP =
            List.of("$schema", "id", "version", "title", "layers", "rules", "parameters");
    private static final List<String> RULE = List.of("id", "severity", "clause", "title", "text", "parameters");
    private static final List<String> PARAMETER = List.of("value", "origin", "clause", "title");
    private static final String ID = "[a-z0-9][a-z0-9._-]{0,63}";

    private final Set<String> knownIds;
    private final Set<String> takenCodes;
    private final Faults faults;
    private final List<Rule> rules = new ArrayList<>();
    private final List<Parameter> parameters = new ArrayList<>();

    RuleSetValidator(Set<String> knownIds, Set<String> takenCodes, Faults faults) {
        this.knownIds = knownIds;
        this.takenCodes = takenCodes;
        this.faults = faults;
    }

    /** @return the rule set, or null after a fault */
    RuleSet validate(JsonValue root, String sha256) {
        JsonFields top = JsonFields.of(root, TOP, faults);
        if (top == null) {
            return null;
        }
        String id = top.text("id");
        if (id != null && !id.matches(ID)) {
            top.fault("id", "ruleset.pattern", id, ID);
        }
        String version = top.text("version");
        Localized title = top.localized("title");
        List<SuppliedLayer> layers = new SuppliedLayerReader(takenCodes, faults).read(top);
        Set<String> given = parameters(top.required("parameters"));
        rules(top, given);
        return faults.any() ? null : new RuleSet(id, version, title, sha256, rules, parameters, layers);
    }

    private Set<String> parameters(JsonValue object) {
        if (object == null || !object.isObject()) {
            if (object != null) {
                faults.add(object.place(), "ruleset.type", Message.of("ruleset.kind.object"));
            }
            return null;
        }
        object.members().forEach(this::parameter);
        return object.members().keySet();
    }

    private void parameter(String name, Member member) {
        ParameterType type = ParameterTypes.of(name).orElse(null);
        if (type == null) {
            faults.add(member.key(), "ruleset.parameter.unknown", name);
        }
        JsonFields fields = JsonFields.of(member.value(), PARAMETER, faults);
        if (fields == null) {
            return;
        }
        JsonValue json = fields.required("value");
        Object value = type == null || json == null ? null : new ParameterValueReader(type, faults).read(json);
        Parameter.Origin origin = constant(Parameter.Origin.class, fields, "origin", Locale.ROOT);
        String clause = fields.text("clause");
        Localized title = fields.localized("title");
        parameters.add(new Parameter(name, value, origin, clause, title));
    }

    private void rules(JsonFields top, Set<String> given) {
        List<JsonValue> items = top.array("rules");
        if (items == null) {
            return;
        }
        if (items.isEmpty()) {
            top.fault("rules", "ruleset.few", 1);
        }
        Set<String> seen = new HashSet<>();
        for (JsonValue item : items) {
            JsonFields fields = JsonFields.of(item, RULE, faults);
            if (fields != null) {
                rule(fields, seen, given);
            }
        }
    }

    private void rule(JsonFields fields, Set<String> seen, Set<String> given) {
        String id = fields.text("id");
        if (id != null && !knownIds.contains(id)) {
            fields.fault("id", "ruleset.rule.unknown", id);
        } else if (id != null && !seen.add(id)) {
            fields.fault("id", "ruleset.rule.duplicate", id);
        }
        Severity severity = constant(Severity.class, fields, "severity", null);
        String clause = fields.text("clause");
        Localized title = fields.localized("title");
        Localized text = fields.localized("text");
        List<String> names = new ArrayList<>();
        List<JsonValue> listed = fields.array("parameters");
        if (listed != null) {
            listed.forEach(item -> names.add(listedParameter(item, given)));
            refuseRepeated(listed, faults);
        }
        if (!faults.any()) {
            rules.add(new Rule(id, severity, clause, title, text, names));
        }
    }

    /** @param given names of the parameters that the set gives, or null when they cannot be read */
    private String listedParameter(JsonValue item, Set<String> given) {
        if (!(item.content() instanceof String name)) {
            faults.add(item.place(), "ruleset.type", Message.of("ruleset.kind.text"));
            return null;
        }
        if (ParameterTypes.of(name).isEmpty()) {
            faults.add(item.place(), "ruleset.parameter.unknown", name);
        } else if (given != null && !given.contains(name)) {
            faults.add(item.place(), "ruleset.parameter.missing", name);
        }
        return name;
    }

    /** @param lower locale in which the file writes the constants in lower case, or null if it writes them as they are */
    static <E extends Enum<E>> E constant(Class<E> type, JsonFields fields, String name, Locale lower) {
        String text = fields.text(name);
        if (text == null) {
            return null;
        }
        List<String> allowed = new ArrayList<>();
        for (E each : type.getEnumConstants()) {
            String written = lower == null ? each.name() : each.name().toLowerCase(lower);
            if (written.equals(text)) {
                return each;
            }
            allowed.add(written);
        }
        fields.fault(name, "ruleset." + name, text, String.join(", ", allowed));
        return null;
    }

    static void refuseRepeated(List<JsonValue> items, Faults faults) {
        Set<Object> seen = new HashSet<>();
        for (JsonValue item : items) {
            if (item.content() instanceof String text && !seen.add(text)) {
                faults.add(item.place(), "ruleset.repeated", text);
            }
        }
    }

    /** The members that each kind of object may have, for the test that compares them with the published schema. */
    static Map<String, List<String>> keys() {
        return Map.of("top", TOP, "layer", SuppliedLayerReader.LAYER, "rule", RULE, "parameter", PARAMETER);
    }
}
