/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.hosting;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.geotools.util.logging.Logging;
import org.positiveoptimization.guard.GuardedTransaction;
import org.positiveoptimization.journal.Edit;
import org.positiveoptimization.journal.Journal;
import org.positiveoptimization.journal.JournalException;
import org.positiveoptimization.journal.JournalLimits;
import org.positiveoptimization.journal.JournalReader;
import org.positiveoptimization.text.Language;
import org.positiveoptimization.text.Message;

/**
 * The journal of edits of a server, {@code positive-optimization/journal/} in its data directory. A directory that cannot be
 * had, or a journal that another server writes, does not stop the server: nothing can be written, so that no edit of a plan is
 * accepted, and the status page says why. Safe for use by several threads.
 */
public final class EditJournal implements StatusSource, AutoCloseable {
    public static final String DIRECTORY = "positive-optimization/journal";

    private static final Logger LOGGER = Logging.getLogger(EditJournal.class);

    private final DataFiles dataDirectory;
    private Journal journal;

    public EditJournal(DataFiles dataDirectory) {
        this.dataDirectory = dataDirectory;
    }

    /** @throws Unwritable if there is no directory to write to */
    private synchronized Journal journal() throws Unwritable {
        if (journal == null) {
            Path directory;
            try {
                directory = dataDirectory.directory(DIRECTORY);
            } catch (IOException e) {
                throw new Unwritable(Message.of("hosting.journal.directory"), e);
            }
            journal = Journal.open(directory, JournalLimits.STANDARD, Clock.systemUTC());
        }
        return journal;
    }

    /** @throws Unwritable if there is no journal */
    public JournalReader reader() throws Unwritable {
        return journal().reader();
    }

    /** The journal cannot be written. The message is meant for the user. */
    public static final class Unwritable extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Message text;

        Unwritable(Message text, Exception cause) {
            super(text.in(Language.EN), cause);
            this.text = text;
        }

        public Message text() {
            return text;
        }
    }

    /**
     * A transaction is about to be committed.
     *
     * @return its number
     * @throws Unwritable if that cannot be written; it must not be committed then
     */
    public long intend(Edit edit) throws Unwritable {
        try {
            return journal().intend(edit);
        } catch (JournalException e) {
            throw new Unwritable(Message.of("hosting.journal.unwritable", e.text()), e);
        }
    }

    /**
     * A transaction was refused. That it cannot be written is logged: what was refused stays refused. Of callers who have not
     * signed in it is not written: anybody could fill the disk.
     */
    public void refused(Edit edit) {
        if (edit.user().equals(GuardedTransaction.ANONYMOUS)) {
            return;
        }
        try {
            journal().refused(edit);
        } catch (JournalException | Unwritable e) {
            LOGGER.log(Level.SEVERE, "a refused edit of " + edit.user() + " is not in the journal", e);
        }
    }

    /**
     * A transaction has ended. That it cannot be written is logged, and written with the next event that can be: the data are
     * committed, and an exception would tell the client that they are not.
     */
    public void ended(long transaction, boolean isCommitted) {
        try {
            if (isCommitted) {
                journal().committed(transaction);
            } else {
                journal().rolledBack(transaction);
            }
        } catch (JournalException | Unwritable e) {
            LOGGER.log(Level.SEVERE, "the end of transaction " + transaction + " is not in the journal yet", e);
        }
    }

    @Override
    public List<Message> states() {
        Optional<Message> fault;
        try {
            fault = journal().fault();
        } catch (Unwritable e) {
            fault = Optional.of(e.text());
        }
        return List.of(fault.map(f -> Message.of("hosting.journal.down", f))
                .orElseGet(() -> Message.of("hosting.journal.up")));
    }

    @Override
    public synchronized void close() {
        if (journal != null) {
            journal.close();
            journal = null;
        }
    }
}
