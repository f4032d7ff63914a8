/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.guard;

import java.util.List;
import java.util.function.Predicate;

/**
 * What a transaction did to one layer, for the journal.
 *
 * @param layer the layer
 * @param mode its mode
 * @param inserted identifiers of the features that were not there before
 * @param updated identifiers of the features that are there before and after
 * @param deleted identifiers of the features that are no longer there
 * @param comments numbers of the comments that were handed in; what identifiers the store gave them is not known
 * @param areaBefore ellipsoidal area of the features before, square metres; NaN when it cannot be told
 * @param areaAfter ellipsoidal area of the features after, square metres; NaN when it cannot be told
 */
public record LayerSummary(
        LayerName layer,
        LayerPolicy.Mode mode,
        List<Long> inserted,
        List<Long> updated,
        List<Long> deleted,
        List<String> comments,
        double areaBefore,
        double areaAfter) {
    public LayerSummary {
        inserted = List.copyOf(inserted);
        updated = List.copyOf(updated);
        deleted = List.copyOf(deleted);
        comments = List.copyOf(comments);
    }

    static LayerSummary of(LayerEdit edit, LayerPolicy.Mode mode, double areaBefore, double areaAfter) {
        return new LayerSummary(
                edit.name(),
                mode,
                fids(edit, c -> c.before() == null),
                fids(edit, c -> c.before() != null && c.isThere()),
                fids(edit, c -> !c.isThere()),
                List.of(),
                areaBefore,
                areaAfter);
    }

    /** A comment for an inbox. */
    static LayerSummary ofComment(LayerName layer, String number) {
        return new LayerSummary(
                layer,
                LayerPolicy.Mode.INBOX,
                List.of(),
                List.of(),
                List.of(),
                List.of(number),
                Double.NaN,
                Double.NaN);
    }

    private static List<Long> fids(LayerEdit edit, Predicate<LayerEdit.Change> which) {
        return edit.changes().stream().filter(which).map(LayerEdit.Change::fid).toList();
    }
}
