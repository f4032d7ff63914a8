/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.hosting;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.geotools.util.logging.Logging;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.publication.PlanStore;
import org.positiveoptimization.publication.StorePublication;
import org.positiveoptimization.text.Message;

/**
 * Opens the plan in force for being replaced. Register and archive lie in {@value #DIRECTORY} in the data directory, by the name
 * of the workspace.
 */
final class PlanPublisher<L> {
    static final String DIRECTORY = "positive-optimization/archive";

    private static final Logger LOGGER = Logging.getLogger(PlanPublisher.class);

    private final PlanServer<L> server;
    private final DataFiles dataDirectory;
    private final EditJournal journal;

    PlanPublisher(PlanServer<L> server, DataFiles dataDirectory, EditJournal journal) {
        this.server = server;
        this.dataDirectory = dataDirectory;
        this.journal = journal;
    }

    /**
     * See {@link org.positiveoptimization.process.ProcessHost#publication}.
     *
     * @param wanted codes of the layers and tables of the plan
     */
    StorePublication.Place place(String workspace, Predicate<String> wanted) throws PlanReadException {
        PlanStore plan = open(workspace, wanted);
        try {
            return new StorePublication.Place(plan, register(workspace), new PublicationLog(journal));
        } catch (PlanReadException | RuntimeException e) {
            plan.close();
            throw e;
        }
    }

    private PlanStore open(String workspace, Predicate<String> wanted) throws PlanReadException {
        try {
            return server.forPublication(workspace, server.layers().find(workspace, wanted));
        } catch (PlanReadException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // its text may hold a host or a password
            LOGGER.log(Level.WARNING, "the store of " + workspace + " cannot be opened", e);
            throw new PlanReadException(Message.of("hosting.publish.unopened", workspace), e);
        }
    }

    private Path register(String workspace) throws PlanReadException {
        try {
            return dataDirectory.directory(DIRECTORY).resolve(workspace + ".register.jsonl");
        } catch (IOException e) {
            throw new PlanReadException(Message.of("hosting.publish.directory"), e);
        }
    }
}
