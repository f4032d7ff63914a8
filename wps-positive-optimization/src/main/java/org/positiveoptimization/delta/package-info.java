/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */

/** What changed between the approved plan and the draft. The cost grows with the edit, not with the plan. */
package org.positiveoptimization.delta;
