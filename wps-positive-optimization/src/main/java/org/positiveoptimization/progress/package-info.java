/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */

/** Progress and cancellation, shared by reading, checking and writing. */
package org.positiveoptimization.progress;
