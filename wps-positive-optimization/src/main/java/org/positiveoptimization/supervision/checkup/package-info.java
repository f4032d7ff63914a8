/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */

/** The yearly check-up of a plan (一年一体检、五年一评估): indicators of several years against their targets. */
package org.positiveoptimization.supervision.checkup;
