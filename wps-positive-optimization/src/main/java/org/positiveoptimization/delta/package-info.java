<<<<<<< HEAD
/**
 * What changed between the approved plan and the draft. {@link org.positiveoptimization.delta.PlanPair} holds the two
 * versions and all that is derived from them; {@link org.positiveoptimization.delta.LayerComparison} finds the changed
 * pieces of one layer, with work that grows with the edit.
 */
=======
/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */

/** What changed between the approved plan and the draft. The cost grows with the edit, not with the plan. */
>>>>>>> cli
package org.positiveoptimization.delta;
