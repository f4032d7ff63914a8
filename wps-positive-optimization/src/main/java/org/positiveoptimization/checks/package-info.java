/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */

/** What is demanded of a plan: one class per rule, pure functions of a pair of plan versions. */
package org.positiveoptimization.checks;
