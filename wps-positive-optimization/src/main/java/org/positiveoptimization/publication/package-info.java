/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */

/** Puts a checked draft into force as the approved plan, keeps every former version, and proves that none was tampered with. */
package org.positiveoptimization.publication;
