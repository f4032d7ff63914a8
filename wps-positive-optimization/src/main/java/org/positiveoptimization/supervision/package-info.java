/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */

/** Watching an approved plan while it is carried out (五(二)): pure computations, called by whatever reads and writes. */
package org.positiveoptimization.supervision;
