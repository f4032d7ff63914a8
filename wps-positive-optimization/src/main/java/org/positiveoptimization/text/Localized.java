/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.text;

import java.util.Objects;

/**
 * One text in Chinese and English.
 *
 * @param zh the Chinese text
 * @param en the English text
 */
public record Localized(String zh, String en) {
    public Localized {
        Objects.requireNonNull(zh, "zh");
        Objects.requireNonNull(en, "en");
    }

    public String in(Language language) {
        return language == Language.ZH ? zh : en;
    }
}
