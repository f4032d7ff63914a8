/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.supervision.checkup;

import org.positiveoptimization.text.Localized;

/**
 * One indicator in one administrative area with its targets.
 *
 * @param area administrative code, empty for the whole plan
 * @param code indicator code, or the layer code of an indicator that is computed from a layer
 * @param name name
 * @param unit unit as the tables give it
 * @param base value of the base year, NaN when the table leaves it blank
 * @param near near-term target, NaN when there is none
 * @param target target of the plan, NaN when there is none
 * @param direction on which side of the target it must lie
 */
public record Indicator(
        String area,
        String code,
        Localized name,
        String unit,
        double base,
        double near,
        double target,
        Direction direction) {

    /** @return whether the target is a limit that must hold from the first year: without a base, or met by the base */
    boolean isLimit() {
        return Double.isNaN(base) || direction.holds(base, target);
    }
}
