/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.process;

import java.util.Collection;
import org.locationtech.jts.geom.Envelope;
import org.positiveoptimization.features.LayerSource;
import org.positiveoptimization.journal.JournalReader;
import org.positiveoptimization.plan.LayerDefinition;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.plan.PlanSource;
import org.positiveoptimization.publication.StorePublication;
import org.positiveoptimization.rules.RuleSet;
import org.positiveoptimization.text.Message;

/**
 * What the server that runs the processes lends them: data as the calling user may see it, rule sets, who calls, limits. Every
 * method is called in the thread in which the process was started, before any other thread reads: a server knows the user by
 * the thread. What is lent keeps the user's rights in whatever thread it is read.
 *
 * <p>A {@link PlanReadException} carries words for the user. It tells what is not there and what is not permitted apart only
 * as far as the user may know.
 */
public interface ProcessHost {
    /**
     * @param workspace name of the workspace that holds a plan version
     * @param definitions layers and tables that may be read; what is not there is left out
     * @return the plan version; the caller closes it
     * @throws PlanReadException if there is no such workspace or one of its layers cannot be read
     */
    PlanSource plan(String workspace, Collection<LayerDefinition> definitions) throws PlanReadException;

    /**
     * What of a plan version lies in a rectangle, for {@link org.positiveoptimization.plan.PlanLoader#ofWindow}.
     *
     * @param window longitudes and latitudes, degrees
     * @throws PlanReadException as {@link #plan}
     */
    PlanSource window(String workspace, Collection<LayerDefinition> definitions, Envelope window)
            throws PlanReadException;

    /**
     * @param name name of a layer with its workspace, {@code workspace:layer}
     * @throws PlanReadException if there is no such layer or it cannot be read
     */
    LayerSource layer(String name) throws PlanReadException;

    /**
     * @param name name of a rule set, never a path or an address; null or empty for the server's default
     * @throws PlanReadException if there is none of that name, or it has faults
     */
    RuleSet ruleSet(String name) throws PlanReadException;

    /**
     * @return the journal of edits; what of it the caller may know is for the process to say
     * @throws PlanReadException if there is none
     */
    JournalReader journal() throws PlanReadException;

    /**
     * Opens the plan in force for being replaced by a draft, whatever the caller may write himself: whether he may publish is
     * for the process to say, and has been said.
     *
     * @param workspace name of the workspace that holds the plan in force
     * @param definitions its layers and tables
     * @return where it is published; the caller closes it
     * @throws PlanReadException if it cannot be replaced as a whole, or nothing can on this server
     */
    default StorePublication.Place publication(String workspace, Collection<LayerDefinition> definitions)
            throws PlanReadException {
        throw new PlanReadException(Message.of("process.publish.nowhere"));
    }

    /** @return who calls */
    Caller caller();

    ProcessLimits limits();
}
