/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */

/**
 * Written statements that answer findings: read from a file, bound to the finding's place and size, held against what a
 * check found now.
 */
package org.positiveoptimization.statements;
