/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.guard;

import org.locationtech.jts.geom.Coordinate;
import org.positiveoptimization.text.Message;

/**
 * One reason why an edit is not accepted.
 *
 * @param kind what kind of reason
 * @param layer the layer that was edited
 * @param feature the edited feature concerned, {@code code.fid}; empty when it is not about one
 * @param rule id of the rule that is not kept or cannot be told; empty when it is not about one
 * @param text the reason in words, with figures
 * @param place x and y of a point inside the ground concerned in the CRS of the layer, easting or longitude first; null
 *     when it has no place
 * @param lonLat longitude and latitude of that point in degrees, or null
 * @param size area of the ground concerned in square metres; NaN when it has none
 */
public record Refusal(
        Kind kind,
        LayerName layer,
        String feature,
        String rule,
        Message text,
        Coordinate place,
        Coordinate lonLat,
        double size) {
    /** Kinds of reason. */
    public enum Kind {
        /** the layer is frozen */
        FROZEN,
        /** the transaction touches more than it may */
        LIMIT,
        /** axes seem swapped, or the feature lies outside the plan */
        AXES,
        /** no geometry, or one that is not sound */
        GEOMETRY,
        /** the feature was updated since the client read it, or the client did not say what it read */
        VERSION,
        /** a rule that is not kept */
        RULE,
        /** what is handed in is not of the form that an inbox takes */
        COMMENT,
        /** it cannot be told whether the edit is lawful */
        INCOMPLETE
    }

    /** A reason that names no rule and no place. */
    public static Refusal of(Kind kind, LayerName layer, String feature, Message text) {
        return new Refusal(kind, layer, feature, "", text, null, null, Double.NaN);
    }

    /** A rule that cannot be told. */
    public static Refusal incomplete(LayerName layer, String rule, Message text) {
        return new Refusal(Kind.INCOMPLETE, layer, "", rule, text, null, null, Double.NaN);
    }
}
