/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */

/** Who the users of the host are and what they may do, as the security files of the data directory say. */
package org.positiveoptimization.host.access;
