/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */

/**
 * Map, numbers and text agree (二(三)4): the indicator tables with the layers and with the approved tables, the plan text
 * with the tables. {@link org.positiveoptimization.checks.consistency.Indicators} says what the rule set knows of an
 * indicator, {@link org.positiveoptimization.checks.consistency.LayerMeasure} what the layers tell of it.
 */
package org.positiveoptimization.checks.consistency;
