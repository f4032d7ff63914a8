/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */

/**
 * What the plan hands down (五(一)): its binding figures to the counties, its lines and zones to the sector plans.
 */
package org.positiveoptimization.checks.conduction;
