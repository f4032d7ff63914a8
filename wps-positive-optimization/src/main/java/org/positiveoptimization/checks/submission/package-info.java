/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
/** Maintenance package: S1 before, change and after make up the draft (维护成果包). */
package org.positiveoptimization.checks.submission;
