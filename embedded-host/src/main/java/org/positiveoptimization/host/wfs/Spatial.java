/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wfs;

import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.locationtech.jts.geom.Geometry;

/** Spatial operators of FES, as filters of GeoTools. */
final class Spatial {
    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();

    private Spatial() {}

    /**
     * @param operator name of FES
     * @param property name of a geometry of the layer
     * @param geometry in the system of the layer
     */
    static Filter of(String operator, Target target, String property, Geometry geometry) {
        Expression of = FILTERS.property(property);
        Expression literal = FILTERS.literal(geometry);
        return switch (operator) {
            case "BBOX" -> box(target, property, geometry);
            // GeoTools would take a polygon and an aggregate of the same one for different
            case "Equals" -> FILTERS.and(FILTERS.within(of, literal), FILTERS.contains(of, literal));
            case "Disjoint" -> FILTERS.disjoint(of, literal);
            case "Intersects" -> FILTERS.intersects(of, literal);
            case "Touches" -> FILTERS.touches(of, literal);
            case "Crosses" -> FILTERS.crosses(of, literal);
            case "Within" -> FILTERS.within(of, literal);
            case "Contains" -> FILTERS.contains(of, literal);
            case "Overlaps" -> FILTERS.overlaps(of, literal);
            default -> throw new IllegalArgumentException(operator);
        };
    }

    /** Not disjoint with the box (09-026r2 7.8.3.2); the box alone would also find those whose own box meets it. */
    private static Filter box(Target target, String property, Geometry geometry) {
        ReferencedEnvelope box = new ReferencedEnvelope(
                geometry.getEnvelopeInternal(), target.declared().crs());
        Expression of = FILTERS.property(property);
        return FILTERS.and(FILTERS.bbox(of, box), FILTERS.intersects(of, FILTERS.literal(geometry.getEnvelope())));
    }
}
