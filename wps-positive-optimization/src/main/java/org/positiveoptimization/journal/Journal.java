/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.journal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.positiveoptimization.chain.ChainLine;
import org.positiveoptimization.chain.DurableFiles;
import org.positiveoptimization.chain.ProcessLock;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.text.Message;

/**
 * Writes the journal of edits. What a call tells is on the disk when the call returns. A typical transaction:
 *
 * <pre>{@code
 * long transaction = journal.intend(edit);   // a JournalException refuses the transaction
 * ...commit...
 * journal.committed(transaction);
 * }</pre>
 *
 * <p>Safe for use by several threads. One journal at a time writes to a directory, of this process or another. A journal that
 * cannot be written to refuses every event, tries again with the next one, and goes on as soon as it can; outcomes that could
 * not be written in the meantime come first then, with their own time.
 *
 * <p>When the process ended while an event was being written, the next journal puts what there is of it aside and says so in
 * the journal; the event had not been acknowledged. A journal whose last two files are not whole is not written to: an
 * administrator moves the directory away, and a new journal begins.
 */
public final class Journal implements AutoCloseable {
    private static final Logger LOGGER = Logger.getLogger(Journal.class.getName());
    private static final String LOCK = "journal.lock";

    private final Path directory;
    private final JournalLimits limits;
    private final Clock clock;
    private final Disk disk;

    /** Transactions whose outcome is still to be told. */
    private final Set<Long> running = new HashSet<>();

    /** Events that happened and are not yet written. */
    private final List<EventLines> waiting = new ArrayList<>();

    private ProcessLock lock;
    private JournalEnd end;
    private boolean isDirty;
    private boolean isClosed;
    private Message fault;

    /** Appends and forces to the disk; tests put a disk in its place that fails. */
    interface Disk {
        void append(Path file, byte[] bytes) throws IOException;
    }

    Journal(Path directory, JournalLimits limits, Clock clock, Disk disk) {
        this.directory = directory.toAbsolutePath().normalize();
        this.limits = limits;
        this.clock = clock;
        this.disk = disk;
    }

    /**
     * Opens a journal. When that is not possible at present, the journal refuses events until it is; see {@link #fault}.
     *
     * @param directory directory of the journal, which is made where it is not there
     */
    public static Journal open(Path directory, JournalLimits limits, Clock clock) {
        Journal journal = new Journal(directory, limits, clock, DurableFiles::append);
        journal.tryToOpen();
        return journal;
    }

    void tryToOpen() {
        try {
            write(null);
        } catch (JournalException e) {
            LOGGER.log(Level.WARNING, "the journal cannot be written: " + e.getMessage(), e);
        }
    }

    /**
     * A transaction is about to be committed.
     *
     * @return number of the transaction, by which its outcome is told
     * @throws JournalException if it cannot be written; the transaction must not be committed then
     */
    public synchronized long intend(Edit edit) throws JournalException {
        long transaction = write(EventLines.edit(LineEvent.INTENT, edit, now(), limits));
        running.add(transaction);
        return transaction;
    }

    /**
     * A transaction was refused, and not committed.
     *
     * @return number of the transaction
     * @throws JournalException if it cannot be written
     */
    public synchronized long refused(Edit edit) throws JournalException {
        return write(EventLines.edit(LineEvent.REFUSED, edit, now(), limits));
    }

    /**
     * The commit has succeeded.
     *
     * @param transaction what {@link #intend} has given
     * @throws JournalException if it cannot be written now; it will be with the next event that can, unless the process ends
     *     before
     * @throws IllegalArgumentException if no transaction of this number is waiting for its outcome
     */
    public void committed(long transaction) throws JournalException {
        end(LineEvent.COMMITTED, transaction);
    }

    /**
     * The transaction was not committed after all.
     *
     * @param transaction what {@link #intend} has given
     * @throws JournalException see {@link #committed}
     */
    public void rolledBack(long transaction) throws JournalException {
        end(LineEvent.ROLLED_BACK, transaction);
    }

    private synchronized void end(LineEvent event, long transaction) throws JournalException {
        if (!running.remove(transaction)) {
            throw new IllegalArgumentException("transaction " + transaction + " is not under way");
        }
        waiting.add(EventLines.outcome(event, transaction, now(), limits));
        write(null);
    }

    /** @return why nothing could be written when it was last tried; nothing when it could */
    public synchronized Optional<Message> fault() {
        return Optional.ofNullable(fault);
    }

    /** @return the journal for reading */
    public JournalReader reader() {
        return new JournalReader(directory);
    }

    /** Verifies the journal from its first line to the last that has been written when this is called. */
    public JournalVerification verify(Progress progress) throws JournalException {
        JournalEnd present;
        synchronized (this) {
            present = end;
        }
        return new JournalVerifier(directory, present, null, progress).verify();
    }

    /** Ends writing and lets another journal write to the directory. */
    @Override
    public synchronized void close() {
        isClosed = true;
        try {
            if (lock != null) {
                lock.close();
                lock = null;
            }
        } catch (IOException e) {
            LOGGER.log(Level.FINE, "the lock goes with the process", e);
        }
    }

    private Instant now() {
        return clock.instant();
    }

    /**
     * Writes what is waiting, and then an event.
     *
     * @param event the event, or null
     * @return number of its first line
     */
    private synchronized long write(EventLines event) throws JournalException {
        try {
            prepare();
            List<EventLines> events = new ArrayList<>(waiting);
            if (event != null) {
                events.add(event);
            }
            long first = append(events) - (event == null ? 0 : event.size()) + 1;
            waiting.clear();
            fault = null;
            return first;
        } catch (IOException e) {
            fault = WriteFault.of(e);
            undo();
            throw new JournalException(fault, e);
        } catch (JournalException e) {
            fault = e.text();
            throw e;
        }
    }

    /** @return number of the last line */
    private long append(List<EventLines> events) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        long sequence = end.sequence();
        String head = end.head();
        for (EventLines event : events) {
            for (ObjectNode content : event.numbered(sequence + 1)) {
                ChainLine line = ChainLine.sealed(content, head);
                bytes.writeBytes((line.text() + "\n").getBytes(StandardCharsets.UTF_8));
                head = line.hash();
                sequence++;
            }
        }
        if (bytes.size() == 0) {
            return sequence;
        }
        boolean isFull = end.length() >= limits.fileBytes();
        JournalFile file = isFull ? JournalFile.in(directory, end.sequence() + 1) : end.file();
        JournalEnd start = isFull ? new JournalEnd(file, 0, end.sequence(), end.head()) : end;
        end = start;
        isDirty = true;
        disk.append(file.path(), bytes.toByteArray());
        isDirty = false;
        end = new JournalEnd(file, start.length() + bytes.size(), sequence, head);
        return sequence;
    }

    /** Takes the lock and finds the end where that has not been done; nobody else must have written meanwhile. */
    private void prepare() throws IOException, JournalException {
        if (isClosed) {
            throw new JournalException(Message.of("journal.closed"));
        }
        if (lock == null) {
            Files.createDirectories(directory);
            lock = ProcessLock.take(directory.resolve(LOCK))
                    .orElseThrow(() -> new JournalException(Message.of("journal.locked")));
        }
        if (end == null) {
            JournalEnd found = JournalEnd.of(directory);
            waiting.add(EventLines.opened(found.putAside(), now(), limits));
            end = found;
        }
        cutToEnd();
        if (end.fileLength() != end.length()) {
            throw new JournalException(Message.of("journal.changed", end.file().name()));
        }
    }

    /** Takes away at once what a failed attempt has left, so that nobody reads it as written; if need be, later. */
    private void undo() {
        try {
            cutToEnd();
        } catch (IOException e) {
            LOGGER.log(Level.FINE, "the next attempt cuts it off", e);
        }
    }

    private void cutToEnd() throws IOException {
        if (isDirty && end.fileLength() > end.length()) {
            DurableFiles.truncate(end.file().path(), end.length());
        }
        isDirty = false;
    }
}
