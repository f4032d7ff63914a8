/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geoserver;

import org.geoserver.ows.AbstractDispatcherCallback;
import org.geoserver.ows.Request;
import org.positiveoptimization.hosting.EditTurns;

/** Ends the turn of a request of GeoServer with the request. */
final class RequestTurns extends AbstractDispatcherCallback {
    private final EditTurns turns;

    RequestTurns(EditTurns turns) {
        this.turns = turns;
    }

    @Override
    public void finished(Request request) {
        turns.finished();
    }
}
