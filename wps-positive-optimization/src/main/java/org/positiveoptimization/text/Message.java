/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.text;

import java.text.MessageFormat;
import java.util.List;
import java.util.ResourceBundle;

/**
 * A sentence that is built from figures: a key into {@code messages_zh.properties} and {@code messages_en.properties}
 * of this package and its arguments. Numbers are rendered by {@link MessageFormat} in the locale of the language;
 * arguments that are {@link Localized} or themselves messages are rendered in the same language.
 *
 * @param key key into both bundles; a test proves that every key exists in both
 * @param arguments what stands for {0}, {1}, ...
 */
public record Message(String key, List<Object> arguments) {
    public Message {
        arguments = List.copyOf(arguments);
    }

    public static Message of(String key, Object... arguments) {
        return new Message(key, List.of(arguments));
    }

    public String in(Language language) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                "org.positiveoptimization.text.messages",
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        Object[] rendered = arguments.stream().map(a -> render(a, language)).toArray();
        return new MessageFormat(bundle.getString(key), language.locale()).format(rendered);
    }

    /** @return the sentence in both languages */
    public Localized localized() {
        return new Localized(in(Language.ZH), in(Language.EN));
    }

    private static Object render(Object argument, Language language) {
        if (argument instanceof Message message) {
            return message.in(language);
        }
        if (argument instanceof Localized text) {
            return text.in(language);
        }
        return argument;
    }
}
