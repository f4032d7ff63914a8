/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
/** Writers of a report that need a library which the plug-in does not carry. */
package org.positiveoptimization.standalone.report;
