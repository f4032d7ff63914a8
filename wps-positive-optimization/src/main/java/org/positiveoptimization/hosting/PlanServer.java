/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.hosting;

import java.io.IOException;
import java.util.SortedMap;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.process.Caller;
import org.positiveoptimization.publication.PlanStore;

/**
 * A server that serves plans: what of it the processes need. It knows the user by the thread in which a process was started, and
 * is asked in no other.
 *
 * @param <L> a layer as the server knows it
 */
public interface PlanServer<L> {
    /** @return the layers that the user of this thread may see */
    ServedLayers<L> layers();

    /** @return the user of this thread */
    Caller caller();

    /**
     * Opens a plan for being replaced, whether or not the user may edit it.
     *
     * @param layers of a workspace, by code
     * @return their store; the caller closes it
     * @throws PlanReadException if they lie in several stores, or the server cannot write one of them
     * @throws IOException if the store cannot be opened
     */
    PlanStore forPublication(String workspace, SortedMap<String, L> layers) throws PlanReadException, IOException;
}
