/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.guard;

import static org.positiveoptimization.guard.TinyTransaction.guarding;

import org.positiveoptimization.fixture.TinyPlan;

/** A conforming plan and edits of its draft. */
abstract class EditFixture {
    final TinyPlan plan = TinyPlan.conforming();

    /** @param layers guarded layers with their rules, {@code "YJJBNT G3 P7"} each; the others are open */
    final TinyTransaction edit(String... layers) {
        return new TinyTransaction(plan, guarding(layers));
    }
}
