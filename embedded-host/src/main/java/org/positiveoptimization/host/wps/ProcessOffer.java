/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wps;

import java.util.Map;
import java.util.Optional;
import org.geotools.api.data.Parameter;
import org.geotools.api.feature.type.Name;
import org.geotools.api.util.InternationalString;
import org.geotools.process.Process;
import org.geotools.process.ProcessFactory;
import org.positiveoptimization.text.Language;

/**
 * A process that is offered.
 *
 * @param factory makes it
 * @param name its name, with the prefix as namespace
 */
record ProcessOffer(ProcessFactory factory, Name name) {
    String identifier() {
        return name.getNamespaceURI() + ":" + name.getLocalPart();
    }

    String title(Language language) {
        return factory.getTitle(name).toString(language.locale());
    }

    String summary(Language language) {
        return factory.getDescription(name).toString(language.locale());
    }

    String version() {
        return factory.getVersion(name);
    }

    Map<String, Parameter<?>> inputs() {
        return factory.getParameterInfo(name);
    }

    Map<String, Parameter<?>> outputs() {
        return factory.getResultInfo(name, null);
    }

    Process create() {
        return factory.create(name);
    }

    static String title(Parameter<?> parameter, Language language) {
        return text(parameter.title, parameter.key, language);
    }

    static String summary(Parameter<?> parameter, Language language) {
        return text(parameter.description, null, language);
    }

    private static String text(InternationalString text, String fallback, Language language) {
        return Optional.ofNullable(text).map(t -> t.toString(language.locale())).orElse(fallback);
    }
}
