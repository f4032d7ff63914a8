/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
/**
 * What a {@link org.positiveoptimization.engine.ConformityReport} looks like to a reader: JSON for programs, HTML for
 * people, lines for a terminal. Reads the report and nothing else: no layer, no clock, no network. The same report gives
 * the same bytes.
 */
package org.positiveoptimization.report;
