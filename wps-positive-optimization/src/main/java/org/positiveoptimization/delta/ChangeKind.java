/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.delta;

import org.positiveoptimization.text.Localized;

/** How ground changed between the approved plan and the draft, with the code of field WHLX. */
public enum ChangeKind {
    /** not covered before, covered after (调入) */
    IN("1", new Localized("调入", "in")),
    /** covered before and after, by features that differ in a compare field (属性变更) */
    RECLASSIFIED("2", new Localized("属性变更", "reclassified")),
    /** covered before, not covered after (调出) */
    OUT("3", new Localized("调出", "out"));

    private final String code;
    private final Localized title;

    ChangeKind(String code, Localized title) {
        this.code = code;
        this.title = title;
    }

    /** @return value of WHLX */
    public String code() {
        return code;
    }

    public Localized title() {
        return title;
    }
}
