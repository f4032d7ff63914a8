/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.plan;

import java.util.List;
import java.util.Optional;
import org.positiveoptimization.geometry.GeometryKind;
import org.positiveoptimization.text.Localized;

/**
 * One layer or non-spatial table of the plan database: the single description from which schemas, checks, styles and
 * documents are derived.
 *
 * @param code layer code, for example {@code YJJBNT}; also the name of the table
 * @param title name of the layer
 * @param geometry what its geometries are, or null for a table
 * @param chapter chapter of the plan: frame, lines, zoning, landuse, fourlines, projects, indicators, evidence, ledger; of
 *     a layer that a rule set supplies: control or sector
 * @param required whether the plan is incomplete without it, in both versions
 * @param mayBeEmpty whether no feature at all is a lawful state
 * @param multipart whether features may have more than one part
 * @param noOverlap whether no two features may share ground
 * @param tiles code of the layer whose area the features tile without gap, or null
 * @param maintained whether the maintenance may edit it, and a change ledger WHC + code goes with it; only
 *     a layer of surfaces
 * @param areaField field that holds the area in square metres, or null
 * @param codeField field with the class code, or null
 * @param nameField field with the name that belongs to the class code, or null
 * @param compareFields fields whose change makes a feature reclassified (属性变更)
 * @param fields all fields in order, without the geometry
 */
public record LayerDefinition(
        String code,
        Localized title,
        GeometryKind geometry,
        String chapter,
        boolean required,
        boolean mayBeEmpty,
        boolean multipart,
        boolean noOverlap,
        String tiles,
        boolean maintained,
        String areaField,
        String codeField,
        String nameField,
        List<String> compareFields,
        List<FieldDefinition> fields) {

    public LayerDefinition {
        compareFields = List.copyOf(compareFields);
        fields = List.copyOf(fields);
    }

    /** @return whether it is a layer and no table */
    public boolean spatial() {
        return geometry != null;
    }

    public Optional<FieldDefinition> field(String name) {
        return fields.stream().filter(f -> f.name().equals(name)).findFirst();
    }

    /** @return code of the change ledger that goes with the layer, for example {@code WHCYJJBNT} */
    public String ledgerCode() {
        return "WHC" + code;
    }

    /** @return code of the layer of a maintenance package that holds the layer before, for example {@code WHQYJJBNT} */
    public String beforeCode() {
        return "WHQ" + code;
    }

    /** @return code of the layer of a maintenance package that holds the layer after, for example {@code WHHYJJBNT} */
    public String afterCode() {
        return "WHH" + code;
    }
}
