/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.guard;

import java.util.Locale;

/**
 * A layer as a server names it.
 *
 * @param workspace workspace, which stands for a plan version
 * @param layer name of the layer in it
 */
public record LayerName(String workspace, String layer) {
    /** @return the code of the layer in the plan: its name in upper case */
    public String code() {
        return layer.toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return workspace + ":" + layer;
    }
}
