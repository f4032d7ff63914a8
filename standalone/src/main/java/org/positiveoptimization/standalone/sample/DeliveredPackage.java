/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.sample;

import org.locationtech.jts.geom.Polygon;

/**
 * The maintenance package of the heritage lines as another tool might have delivered it with the draft: WHQ and WHH beside
 * the ledger WHC. It knows of the lawful edit only.
 */
final class DeliveredPackage {
    private static final String BEFORE = "WHQLSWHBHX";
    private static final String CHANGE = "WHCLSWHBHX";
    private static final String AFTER = "WHHLSWHBHX";

    private final Draft draft;

    DeliveredPackage(Draft draft) {
        this.draft = draft;
    }

    /** Heritage that stays as it is, and heritage that was added; the ledger declares the latter. */
    void holds(Row kept, Row added) {
        draft.edits.add(in(BEFORE, kept));
        draft.edits.add(in(AFTER, kept));
        draft.edits.add(in(AFTER, added));
    }

    /** Heritage that has another attribute; the ledger declares it. */
    void changes(Row before, Row after) {
        draft.edits.add(in(BEFORE, before));
        draft.edits.add(in(AFTER, after));
    }

    /** An addition that nobody declared is in neither part. */
    void lacks(Polygon ground) {
        draft.expected.blocking("S1", CHANGE, ground, "变化未列入维护层", "change is not in the package");
        draft.expected.blocking("S1", AFTER, ground, "变化未列入维护后层", "ground is missing after the change");
    }

    /** S1: heritage that the approved plan has at another level. */
    void isWrongAbout(Row kept) {
        draft.edits.add(in(BEFORE, kept).with("JB", "3"));
        draft.edits.add(in(AFTER, kept));
        draft.expected.blocking("S1", BEFORE, kept.polygon(), "维护前与备案库不一致", "before is not as approved");
    }

    private static Row in(String layer, Row row) {
        Row copy = Row.of(layer, 0, row.county, row.geometry);
        for (String field : new String[] {"MC", "LB", "JB"}) {
            copy = copy.with(field, row.values.get(field));
        }
        return copy;
    }
}
