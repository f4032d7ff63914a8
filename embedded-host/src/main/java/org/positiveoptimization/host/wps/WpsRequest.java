/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wps;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.positiveoptimization.host.ows.OwsException;
import org.positiveoptimization.text.Language;

/** What is asked for. */
sealed interface WpsRequest {
    /** What the service is and offers. */
    record Capabilities() implements WpsRequest {}

    /** How processes are called. */
    record Describe(List<ProcessOffer> processes) implements WpsRequest {}

    /** That a process runs. */
    record Execute(ProcessOffer process, List<Input> inputs, ResponseForm form) implements WpsRequest {
        public Execute {
            inputs = List.copyOf(inputs);
        }

        Map<String, Object> values() {
            Map<String, Object> values = new HashMap<>();
            inputs.forEach(i -> values.put(i.id(), i.value()));
            return values;
        }
    }

    /** How far an execution is; as GeoServer has it. */
    record Status(String execution) implements WpsRequest {}

    /** An output of an execution; as GeoServer has it. */
    record Result(String execution, String output) implements WpsRequest {}

    /** That an execution ends and is forgotten; as GeoServer has it. */
    record Dismiss(String execution) implements WpsRequest {}

    /**
     * A request and the language that it asks for.
     *
     * @param language of what is answered
     */
    record Asked(WpsRequest request, Language language) {}

    /**
     * @param asked what a request says, or null
     * @return the language, or the one that its client prefers when it says none
     * @throws OwsException if it asks for another
     */
    static Language language(String asked, Language preferred) throws OwsException {
        if (asked == null || asked.isBlank() || asked.equals("*")) {
            return preferred;
        }
        for (Language language : Language.values()) {
            if (asked.toLowerCase(Locale.ROOT).matches(language.code() + "([-_].*)?")) {
                return language;
            }
        }
        throw OwsException.invalid("language");
    }
}
