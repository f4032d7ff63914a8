/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.algorithm.InteriorPoint;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.positiveoptimization.delta.ChangePiece;
import org.positiveoptimization.geometry.Metric;
import org.positiveoptimization.geometry.Polygons;
import org.positiveoptimization.plan.PlanFeature;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.rules.Severity;
import org.positiveoptimization.text.Message;

/** Puts a {@link Finding} together: area, width and inside point follow from the ground unless they are given. */
public final class FindingBuilder {
    private final Metric metric;
    private final String layer;
    private final Message text;
    private final List<String> approvedIds = new ArrayList<>();
    private final List<String> draftIds = new ArrayList<>();
    private Severity severity;
    private Geometry geometry;
    private double area = Double.NaN;
    private String county = "";

    private FindingBuilder(Metric metric, String layer, Message text) {
        this.metric = metric;
        this.layer = layer;
        this.text = text;
    }

    public static FindingBuilder of(Metric metric, String layer, Message text) {
        return new FindingBuilder(metric, layer, text);
    }

    /** A severity other than the rule's. */
    public FindingBuilder severity(Severity value) {
        severity = value;
        return this;
    }

    /** The place concerned, null when there is none; the area of ground is taken unless another size is given. */
    public FindingBuilder ground(Geometry value) {
        geometry = value;
        if (value != null && value.getDimension() == 2 && Double.isNaN(area)) {
            area = metric.area(value);
        }
        return this;
    }

    /** The pieces together are the ground concerned. */
    public FindingBuilder ground(Collection<ChangePiece> pieces) {
        for (ChangePiece piece : pieces) {
            before(piece.before());
            after(piece.after());
        }
        if (pieces.isEmpty()) {
            return this;
        }
        county = pieces.iterator().next().county();
        Polygon[] polygons = pieces.stream().map(ChangePiece::geometry).toArray(Polygon[]::new);
        return ground(polygons[0].getFactory().createMultiPolygon(polygons));
    }

    /** The size that decides, where it is not the area of the ground: a deficit, an excess. */
    public FindingBuilder size(double squareMetres) {
        area = squareMetres;
        return this;
    }

    /** A feature of the approved plan, or null. */
    public FindingBuilder before(PlanFeature feature) {
        return feature(Role.APPROVED, feature);
    }

    /** A feature of the draft, or null. */
    public FindingBuilder after(PlanFeature feature) {
        return feature(Role.DRAFT, feature);
    }

    public FindingBuilder feature(Role role, PlanFeature feature) {
        if (feature != null) {
            List<String> ids = role == Role.APPROVED ? approvedIds : draftIds;
            if (!ids.contains(feature.id())) {
                ids.add(feature.id());
            }
            if (county.isEmpty()) {
                county = feature.county();
            }
        }
        return this;
    }

    /** The feature with its whole ground. */
    public FindingBuilder whole(Role role, PlanFeature feature) {
        return feature(role, feature).ground(feature.shape().fault() == null ? feature.geometry() : null);
    }

    public FindingBuilder county(String code) {
        county = code;
        return this;
    }

    public Finding build() {
        boolean hasPlace = geometry != null && !geometry.isEmpty();
        return new Finding(
                layer,
                severity,
                text,
                hasPlace ? geometry : null,
                approvedIds,
                draftIds,
                area,
                hasPlace && geometry.getDimension() == 2 ? metric.width(geometry) : Double.NaN,
                hasPlace ? metric.toLonLat(inside()) : null,
                county);
    }

    /** A point inside the largest part. */
    private Coordinate inside() {
        Geometry largest = Polygons.of(geometry).stream()
                .max(Comparator.comparingDouble(Geometry::getArea))
                .map(Geometry.class::cast)
                .orElse(geometry);
        return InteriorPoint.getInteriorPoint(largest);
    }
}
