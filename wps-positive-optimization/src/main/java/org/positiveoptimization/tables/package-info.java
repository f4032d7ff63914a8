/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */

/**
 * The tables that a maintenance plan prints (变化汇总、结构调整、指标对照 …), derived from the pair of versions and the measures
 * of the rules, before and independent of any format.
 */
package org.positiveoptimization.tables;
