/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.submission;

import java.util.List;
import org.positiveoptimization.plan.LayerDefinition;

/**
 * The three parts of one maintained layer.
 *
 * @param layer the maintained layer
 * @param before rows of WHQ
 * @param changes rows of WHC
 * @param after rows of WHH
 */
public record LayerPackage(
        LayerDefinition layer, List<StateRow> before, List<ChangeRow> changes, List<StateRow> after) {
    public LayerPackage {
        before = List.copyOf(before);
        changes = List.copyOf(changes);
        after = List.copyOf(after);
    }
}
