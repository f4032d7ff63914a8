/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.journal;

import java.util.Objects;
import org.positiveoptimization.text.Localized;

/**
 * Why a transaction was refused, or what was noted of it.
 *
 * @param rule id of the rule, or another word for what was not kept
 * @param feature identifier of the feature concerned, empty when it is none in particular
 * @param text the reason in words
 */
public record Reason(String rule, String feature, Localized text) {
    public Reason {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(feature, "feature");
        Objects.requireNonNull(text, "text");
    }
}
