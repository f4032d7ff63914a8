/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.report;

import java.util.List;
import java.util.stream.Collectors;
import org.positiveoptimization.delta.ChangePiece;
import org.positiveoptimization.geopackage.Column;
import org.positiveoptimization.plan.LayerDefinition;
import org.positiveoptimization.plan.PlanFeature;

/**
 * What is told of a piece of changed ground beside its place, in a GeoPackage and in a feature collection alike. {@code kind}
 * is the code of field WHLX; {@code before_code} and {@code after_code} are the class code of the feature before and after
 * or, in a layer without class code, its compare fields joined by a slash. Areas in square metres, widths in metres,
 * unrounded.
 */
public final class ChangeAttributes {
    public static final List<Column> COLUMNS = List.of(
            Column.text("layer"),
            Column.text("kind"),
            Column.text("kind_zh"),
            Column.text("kind_en"),
            Column.text("county"),
            Column.text("before_id"),
            Column.text("after_id"),
            Column.text("before_code"),
            Column.text("after_code"),
            Column.real("area_m2"),
            Column.real("width_m"));

    private ChangeAttributes() {}

    /** @return one value per column */
    public static Object[] of(LayerDefinition layer, ChangePiece piece) {
        return new Object[] {
            layer.code(),
            piece.kind().code(),
            piece.kind().title().zh(),
            piece.kind().title().en(),
            piece.county(),
            id(piece.before()),
            id(piece.after()),
            code(layer, piece.before()),
            code(layer, piece.after()),
            piece.area(),
            piece.width()
        };
    }

    private static String id(PlanFeature feature) {
        return feature == null ? null : feature.id();
    }

    private static String code(LayerDefinition layer, PlanFeature feature) {
        if (feature == null) {
            return null;
        }
        return layer.codeField() != null
                ? feature.text(layer.codeField())
                : layer.compareFields().stream().map(feature::text).collect(Collectors.joining("/"));
    }
}
