/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.journal;

import java.time.Instant;

/**
 * Which transactions are wanted: those that answer all that is asked. Null asks nothing.
 *
 * @param from not written before
 * @param to written before
 * @param layer touches this layer, {@code workspace:layer}
 * @param user by this user
 * @param feature touches a feature of this identifier, or gives a reason about it; in the layer when one is asked for
 * @param verdict the guard said this of a layer; of the layer when one is asked for
 * @param outcome what became of it
 */
public record JournalFilter(
        Instant from,
        Instant to,
        String layer,
        String user,
        String feature,
        EditedLayer.Verdict verdict,
        Outcome outcome) {
    /** All transactions. */
    public static final JournalFilter ALL = new JournalFilter(null, null, null, null, null, null, null);

    /** @return those that touch one feature */
    public static JournalFilter feature(String layer, String feature) {
        return new JournalFilter(null, null, layer, null, feature, null, null);
    }

    boolean matches(Instant time) {
        return (from == null || !time.isBefore(from)) && (to == null || time.isBefore(to));
    }

    boolean matches(Edit edit) {
        boolean isUsers = user == null || edit.user().equals(Texts.of(user));
        boolean isAny = layer == null && feature == null && verdict == null;
        return isUsers && (isAny || edit.layers().stream().anyMatch(this::matches));
    }

    private boolean matches(EditedLayer edited) {
        return (layer == null || edited.layer().equals(Texts.of(layer)))
                && (verdict == null || edited.verdict() == verdict)
                && (feature == null || FeatureEvent.touches(edited, Texts.of(feature)));
    }
}
