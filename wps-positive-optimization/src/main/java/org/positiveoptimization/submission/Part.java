/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.submission;

import org.positiveoptimization.plan.LayerCatalog;
import org.positiveoptimization.plan.LayerDefinition;

/** The three layers in which a maintained layer is submitted. */
public enum Part {
    /** WHQ: the features of the approved plan that the maintenance touches, whole (维护前) */
    BEFORE,
    /** WHC: the changed ground, one row per connected piece (维护) */
    CHANGE,
    /** WHH: what lies there in the draft (维护后) */
    AFTER;

    /** @return definition of this part of a maintained layer */
    public LayerDefinition definition(LayerDefinition layer) {
        return LayerCatalog.standard().submissionLayers(layer).stream()
                .filter(l -> l.code().equals(code(layer)))
                .findFirst()
                .orElseThrow();
    }

    /** @return code of this part of a maintained layer, for example {@code WHQCZKFBJ} */
    public String code(LayerDefinition layer) {
        return switch (this) {
            case BEFORE -> layer.beforeCode();
            case CHANGE -> layer.ledgerCode();
            case AFTER -> layer.afterCode();
        };
    }
}
