/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.plan;

/** Value type of a field. Text is compared trimmed; numbers are {@code Long} or {@code Double}. */
public enum FieldType {
    TEXT,
    INTEGER,
    REAL
}
