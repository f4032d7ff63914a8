/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.rules;

import java.util.List;
import org.positiveoptimization.text.Localized;

/**
 * A layer of polygons that a department supplies and the database specification does not know, by configuration: the rule
 * set names it, and it is read, looked at and reported like a layer of the catalogue. A plan database of another province
 * can so bring its own control boundaries, or the layers of its sector plans, without code.
 *
 * <p>The compare fields and the name field hold text, the area field a number; each must be there and filled in. The
 * common head (BSM, YSDM, XZQDM, XZQMC) may be there. Features may have several parts and may overlap, as the zones of a
 * heritage site do.
 *
 * @param code code of the layer and name of its table, such as {@code SYSYBHQ}; none of the catalogue
 * @param title what it is called
 * @param kind what it is to the plan
 * @param source the department or sector plan that it comes from
 * @param required whether the plan is incomplete without it, in both versions
 * @param nameField field with the name of a feature, or null
 * @param compareFields fields that may not change: name, type, level
 * @param areaField field that holds the area in square metres, or null
 */
public record SuppliedLayer(
        String code,
        Localized title,
        Kind kind,
        Localized source,
        boolean required,
        String nameField,
        List<String> compareFields,
        String areaField) {
    /** What a supplied layer is to the plan. */
    public enum Kind {
        /** a control boundary: part of the plan and maintained with it, so that a change ledger WHC + code goes with it */
        CONTROL,
        /** a layer of a sector plan, which the plan does not maintain and must not contradict */
        SECTOR
    }

    public SuppliedLayer {
        compareFields = List.copyOf(compareFields);
    }
}
