/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.hosting;

import org.positiveoptimization.journal.Edit;
import org.positiveoptimization.publication.EditLog;
import org.positiveoptimization.publication.PublicationException;

/** The journal of edits, as a publication sees it. */
public record PublicationLog(EditJournal journal) implements EditLog {
    @Override
    public long intend(Edit edit) throws PublicationException {
        try {
            return journal.intend(edit);
        } catch (EditJournal.Unwritable e) {
            throw new PublicationException(e.text(), e);
        }
    }

    @Override
    public void ended(long transaction, boolean isCommitted) {
        journal.ended(transaction, isCommitted);
    }
}
