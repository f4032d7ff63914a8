/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.store;

import java.util.Map;
import org.geotools.api.data.Query;
import org.geotools.util.factory.Hints;
import org.positiveoptimization.progress.Progress;

/** Hint of a query: the progress that is polled at each row, also at those that a filter passes over. */
public final class ReadProgress extends Hints.Key {
    private static final ReadProgress KEY = new ReadProgress();

    private ReadProgress() {
        super(Progress.class);
    }

    /** @return the query; reading it ends with a {@link java.util.concurrent.CancellationException} when the progress is cancelled */
    public static Query polled(Query query, Progress progress) {
        Query polled = new Query(query);
        polled.setHints(new Hints(Map.of(KEY, progress)));
        return polled;
    }

    static Progress of(Query query) {
        return query.getHints() == null
                ? Progress.NONE
                : (Progress) query.getHints().getOrDefault(KEY, Progress.NONE);
    }
}
