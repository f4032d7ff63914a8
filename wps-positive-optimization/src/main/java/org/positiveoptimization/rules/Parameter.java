/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.rules;

import org.positiveoptimization.text.Localized;

/**
 * One parameter of a rule set with its value and where the value comes from.
 *
 * @param name dotted name, for example {@code pbf.min_patch_mu}
 * @param value {@code Double}, {@code Boolean}, {@code String}, an immutable {@code List} of numbers or texts, or an
 *     immutable {@code Map} from text to number (per county)
 * @param origin seed (the plan's own text), sourced (a retrieved standard), or default (ours, to be confirmed)
 * @param clause clause or source
 * @param title what it means, with unit
 */
public record Parameter(String name, Object value, Origin origin, String clause, Localized title) {
    /** Where a value comes from. */
    public enum Origin {
        SEED,
        SOURCED,
        DEFAULT
    }
}
