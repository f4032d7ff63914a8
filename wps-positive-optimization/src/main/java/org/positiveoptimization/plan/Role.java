/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.plan;

/** Which of the two plan versions: the approved one (A, 备案库) or the draft (B, 维护后全量库). */
public enum Role {
    APPROVED,
    DRAFT
}
