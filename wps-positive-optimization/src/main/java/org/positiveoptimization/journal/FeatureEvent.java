/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What happened to one feature in one transaction.
 *
 * @param transaction number of the transaction
 * @param time when it was written down
 * @param user name of the user
 * @param request identifier of the request
 * @param operations what was done to the feature, or meant to be; none when the transaction only gives a reason about it
 * @param verdict what the guard said of the layer
 * @param reasons reasons about the feature
 * @param outcome what became of the transaction
 */
public record FeatureEvent(
        long transaction,
        Instant time,
        String user,
        String request,
        List<Operation> operations,
        EditedLayer.Verdict verdict,
        List<Reason> reasons,
        Outcome outcome) {
    public FeatureEvent {
        operations = List.copyOf(operations);
        reasons = List.copyOf(reasons);
    }

    static boolean touches(EditedLayer layer, String feature) {
        return layer.features().values().stream().anyMatch(ids -> ids.contains(feature))
                || layer.reasons().stream().anyMatch(r -> r.feature().equals(feature));
    }

    /** @return what the entry says of the feature, one event for each time that it names the layer */
    static List<FeatureEvent> of(JournalEntry entry, String layer, String feature) {
        List<FeatureEvent> events = new ArrayList<>();
        for (EditedLayer edited : entry.edit().layers()) {
            if (edited.layer().equals(layer) && touches(edited, feature)) {
                List<Operation> operations = edited.features().entrySet().stream()
                        .filter(e -> e.getValue().contains(feature))
                        .map(Map.Entry::getKey)
                        .toList();
                List<Reason> reasons = edited.reasons().stream()
                        .filter(r -> r.feature().equals(feature))
                        .toList();
                events.add(new FeatureEvent(
                        entry.transaction(),
                        entry.time(),
                        entry.edit().user(),
                        entry.edit().request(),
                        operations,
                        edited.verdict(),
                        reasons,
                        entry.outcome()));
            }
        }
        return events;
    }
}
