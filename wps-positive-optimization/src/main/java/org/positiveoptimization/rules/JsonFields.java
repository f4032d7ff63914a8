/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.rules;

import java.util.List;
import java.util.Map;
import org.positiveoptimization.rules.JsonValue.Member;
import org.positiveoptimization.text.Localized;
import org.positiveoptimization.text.Message;

/**
 * The members of one JSON object, asked for by name and type. What is missing, of another type, blank or unknown becomes
 * a fault, and the answer is null.
 */
public final class JsonFields {
    private final JsonValue object;
    private final Map<String, Member> members;
    private final Faults faults;

    private JsonFields(JsonValue object, Map<String, Member> members, Faults faults) {
        this.object = object;
        this.members = members;
        this.faults = faults;
    }

    /**
     * @param allowed every key that may be there
     * @return the members, or null if the value is no object
     */
    public static JsonFields of(JsonValue value, List<String> allowed, Faults faults) {
        if (!value.isObject()) {
            faults.add(value.place(), "ruleset.type", Message.of("ruleset.kind.object"));
            return null;
        }
        value.members().forEach((name, member) -> {
            if (!allowed.contains(name)) {
                faults.add(member.key(), "ruleset.unknown_key", name, String.join(", ", allowed));
            }
        });
        return new JsonFields(value, value.members(), faults);
    }

    public boolean has(String name) {
        return members.containsKey(name);
    }

    public JsonValue required(String name) {
        Member member = members.get(name);
        if (member == null) {
            faults.add(object.place(), "ruleset.missing_key", name);
            return null;
        }
        return member.value();
    }

    /** @return the text, neither missing nor blank */
    public String text(String name) {
        JsonValue value = required(name);
        if (value == null) {
            return null;
        }
        if (!(value.content() instanceof String text)) {
            faults.add(value.place(), "ruleset.type", Message.of("ruleset.kind.text"));
            return null;
        }
        if (text.isBlank()) {
            faults.add(value.place(), "ruleset.blank");
            return null;
        }
        return text;
    }

    public Localized localized(String name) {
        JsonValue value = required(name);
        if (value == null) {
            return null;
        }
        JsonFields languages = of(value, List.of("zh", "en"), faults);
        if (languages == null) {
            return null;
        }
        String zh = languages.text("zh");
        String en = languages.text("en");
        return zh == null || en == null ? null : new Localized(zh, en);
    }

    /** @return the value, false when it is missing or no truth value */
    boolean flag(String name) {
        JsonValue value = required(name);
        if (value == null) {
            return false;
        }
        if (!(value.content() instanceof Boolean flag)) {
            faults.add(value.place(), "ruleset.type", Message.of("ruleset.kind.flag"));
            return false;
        }
        return flag;
    }

    /** @return the value, read and judged like that of a parameter of the type; null after a fault */
    public Object value(String name, ParameterType type) {
        JsonValue value = required(name);
        return value == null ? null : new ParameterValueReader(type, faults).read(value);
    }

    /** @return the members of an object whose keys are not fixed, or null after a fault */
    public Map<String, Member> members(String name) {
        JsonValue value = required(name);
        if (value == null) {
            return null;
        }
        if (!value.isObject()) {
            faults.add(value.place(), "ruleset.type", Message.of("ruleset.kind.object"));
            return null;
        }
        return value.members();
    }

    public List<JsonValue> array(String name) {
        JsonValue value = required(name);
        if (value == null) {
            return null;
        }
        if (!value.isArray()) {
            faults.add(value.place(), "ruleset.type", Message.of("ruleset.kind.list"));
            return null;
        }
        return value.items();
    }

    /** Adds a fault about the value of a member that is there. */
    public void fault(String name, String key, Object... arguments) {
        faults.add(members.get(name).value().place(), key, arguments);
    }
}
