/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.guard;

import java.util.List;

/**
 * Whether a transaction may be committed, and what it did.
 *
 * @param refusals why it may not; none when it is accepted. At most {@value #MOST} are listed
 * @param notes findings that refuse nothing and will need a written statement, and rules that could not be told where the
 *     policy accepts that; at most {@value #MOST}
 * @param layers what the transaction did, by layer
 * @param versions numbers that must be written to version columns in the same transaction before it is committed
 */
public record GuardDecision(
        List<Refusal> refusals, List<Refusal> notes, List<LayerSummary> layers, List<NextVersion> versions) {
    /** The most refusals, and the most notes, of one decision. */
    public static final int MOST = 100;

    /**
     * A number to be written.
     *
     * @param column name of the version column, upper case
     * @param fid identifier of the feature
     */
    public record NextVersion(LayerName layer, String column, long fid, long version) {}

    public GuardDecision {
        refusals = refusals.stream().limit(MOST).toList();
        notes = notes.stream().limit(MOST).toList();
        layers = List.copyOf(layers);
        versions = List.copyOf(versions);
    }

    public boolean isAccepted() {
        return refusals.isEmpty();
    }
}
