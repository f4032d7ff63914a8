/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.publication;

import org.positiveoptimization.journal.Edit;

/** The journal of edits of a server, told of a publication as of any other transaction. */
public interface EditLog {
    /**
     * The plan is about to be replaced.
     *
     * @return number of the transaction
     * @throws PublicationException if that cannot be written; nothing is published then
     */
    long intend(Edit edit) throws PublicationException;

    /** How a transaction ended. Raises nothing: what has happened has happened. */
    void ended(long transaction, boolean isCommitted);
}
