/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */

/** Observed changes of land against the lines of the approved plan, and what has to be handed over for enforcement. */
package org.positiveoptimization.supervision.monitor;
