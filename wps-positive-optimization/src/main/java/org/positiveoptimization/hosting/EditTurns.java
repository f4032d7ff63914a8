/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.hosting;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.text.Message;

/**
 * Turns of writing and of reading: one transaction at a time edits plans, from its first operation to its end, and none while a
 * plan is read as a whole. Several plans are read at once. Who waits longest comes next.
 *
 * <p><b>Why.</b> The layers of a plan are read one after the other. What is committed meanwhile would be in some of them and
 * not in others, and a verdict on such a mixture is a verdict on a plan that never was. And a store in one file, a GeoPackage,
 * takes one writer at a time: a second one fails instead of waiting.
 *
 * <p>A turn of writing belongs to the request that the thread serves and ends with it: of a request every server knows the end,
 * of a transaction GeoServer does not. A turn of reading ends when the plan has been read, before it is judged.
 *
 * <p><b>Not detected:</b> what is written around the WFS, and a publication that is committed while the plan in force is read.
 */
public final class EditTurns {
    private static final int READERS = 1_000;

    private final long waitMillis;
    private final Semaphore turns = new Semaphore(READERS, true);
    private final Map<Thread, Reading> readings = new ConcurrentHashMap<>();
    private volatile Thread writer;

    /** @param wait how long a turn is waited for */
    public EditTurns(Duration wait) {
        this.waitMillis = wait.toMillis();
    }

    /** As in a server. */
    public EditTurns() {
        this(Duration.ofSeconds(60));
    }

    /**
     * Waits for the turn of writing, which the request of this thread then has until it is {@link #finished}.
     *
     * @return whether it has it; not when it was others' turn all the time or the thread was interrupted
     */
    public boolean write() {
        if (!isWriting()) {
            if (!acquire(READERS)) {
                return false;
            }
            writer = Thread.currentThread();
        }
        return true;
    }

    private boolean isWriting() {
        return Thread.currentThread().equals(writer);
    }

    /** The request of this thread has ended. */
    public void finished() {
        if (isWriting()) {
            writer = null;
            turns.release(READERS);
        }
    }

    /**
     * Waits for a turn of reading. Within one that the thread has already it has the same once more: to wait for a second
     * one, behind a writer that waits for the first to end, would be to wait for oneself.
     *
     * @return the turn, to be closed as often as it was given; by any thread
     * @throws PlanReadException if it was others' turn all the time or the thread was interrupted
     */
    public Reading read() throws PlanReadException {
        Reading current = readings.get(Thread.currentThread());
        if (current != null && current.again()) {
            return current;
        }
        if (!acquire(1)) {
            throw new PlanReadException(Message.of("hosting.turns.busy"));
        }
        Reading next = new Reading(Thread.currentThread());
        readings.put(Thread.currentThread(), next);
        return next;
    }

    /** @return whether somebody waits for a turn */
    public boolean hasWaiting() {
        return turns.hasQueuedThreads();
    }

    private boolean acquire(int permits) {
        try {
            return turns.tryAcquire(permits, waitMillis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** A turn of reading. */
    public final class Reading implements AutoCloseable {
        private final Thread reader;
        private final AtomicInteger users = new AtomicInteger(1);

        private Reading(Thread reader) {
            this.reader = reader;
        }

        /** @return whether it was still open */
        private boolean again() {
            return users.updateAndGet(n -> n == 0 ? 0 : n + 1) > 0;
        }

        @Override
        public void close() {
            if (users.decrementAndGet() == 0) {
                readings.remove(reader, this);
                turns.release();
            }
        }
    }
}
