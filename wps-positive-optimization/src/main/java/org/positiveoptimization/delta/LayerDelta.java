/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.delta;

import java.util.List;
import java.util.stream.Stream;
import org.positiveoptimization.plan.LayerDefinition;
import org.positiveoptimization.plan.PlanFeature;

/**
 * What changed in one layer.
 *
 * @param layer the layer
 * @param pieces changed ground, noise left out, in a stable order
 * @param removed features of the approved plan without an equal in the draft
 * @param added features of the draft without an equal in the approved plan
 * @param kept number of features that are equal in both versions
 * @param noiseArea area in square metres of the pieces left out as noise
 * @param noisePieces number of pieces left out as noise
 */
public record LayerDelta(
        LayerDefinition layer,
        List<ChangePiece> pieces,
        List<PlanFeature> removed,
        List<PlanFeature> added,
        long kept,
        double noiseArea,
        int noisePieces) {
    public LayerDelta {
        pieces = List.copyOf(pieces);
        removed = List.copyOf(removed);
        added = List.copyOf(added);
    }

    public Stream<ChangePiece> pieces(ChangeKind kind) {
        return pieces.stream().filter(p -> p.kind() == kind);
    }

    /** @return the area of all pieces of a kind in square metres, unrounded */
    public double area(ChangeKind kind) {
        return pieces(kind).mapToDouble(ChangePiece::area).sum();
    }
}
