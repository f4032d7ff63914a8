/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.text;

import java.util.Locale;

/** The two languages in which everything that a user reads exists. */
public enum Language {
    ZH("zh", Locale.SIMPLIFIED_CHINESE),
    EN("en", Locale.ENGLISH);

    private final String code;
    private final Locale locale;

    Language(String code, Locale locale) {
        this.code = code;
        this.locale = locale;
    }

    /** @return the ISO 639-1 code, {@code zh} or {@code en} */
    public String code() {
        return code;
    }

    public Locale locale() {
        return locale;
    }

    /**
     * @param code {@code zh} or {@code en}, in any case
     * @throws IllegalArgumentException if the code is neither
     */
    public static Language of(String code) {
        for (Language language : values()) {
            if (language.code.equalsIgnoreCase(code)) {
                return language;
            }
        }
        throw new IllegalArgumentException("language must be zh or en, not '" + code + "'");
    }
}
