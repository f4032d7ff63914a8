/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.plan;

import java.util.List;

/**
 * One layer in one version, wholly in memory, in the working CRS of the pair.
 *
 * @param definition what the layer ought to be
 * @param role which version
 * @param schema the fields that it really has
 * @param sourceSrid EPSG code as stored, 0 when undefined
 * @param reprojected whether the geometries were transformed to the working CRS
 * @param features all rows in the order of their identifiers, those with faults included
 * @param faults what is wrong with the layer as a whole; see {@link LayerFault}
 * @param vertices number of vertices of all features
 * @param sha256 SHA-256 over identifiers, geometries as stored and values, lower-case hexadecimal
 */
public record PlanLayer(
        LayerDefinition definition,
        Role role,
        FeatureSchema schema,
        int sourceSrid,
        boolean reprojected,
        List<PlanFeature> features,
        List<LayerFault> faults,
        long vertices,
        String sha256) {

    public String code() {
        return definition.code();
    }

    /** @return whether figures may be computed from the layer: no fault of the layer, none of any geometry */
    public boolean isUsable() {
        return faults.isEmpty();
    }

    /** @return the sum of the ellipsoidal areas of the features in square metres, unrounded */
    public double area() {
        return features.stream().mapToDouble(PlanFeature::area).sum();
    }
}
