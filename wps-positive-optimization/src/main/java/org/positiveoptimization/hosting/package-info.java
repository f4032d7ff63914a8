/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */

/**
 * What every server needs in which the plug-in works, whatever server that is: rule sets and guard policy that are edited while
 * it runs, the journal of edits, whose turn it is to edit or to read a plan, the words of a refusal, and what guard and processes
 * are lent. It names no server; a server lends it its data directory ({@link org.positiveoptimization.hosting.DataFiles}), its layers
 * ({@link org.positiveoptimization.hosting.ServedLayers}) and who calls ({@link org.positiveoptimization.hosting.PlanServer}).
 *
 * <p>Files of the data directory, all below {@code positive-optimization/}: {@code rules/NAME.json} are rule sets,
 * {@code rules/default.json} is the one that is used where a request names none; {@code guard.json} is the policy of the edit
 * guard; {@code journal/} is the journal of edits. Rule sets and policy are read when they are needed, and
 * again when their bytes have changed ({@link org.positiveoptimization.hosting.WatchedFile}).
 */
package org.positiveoptimization.hosting;
