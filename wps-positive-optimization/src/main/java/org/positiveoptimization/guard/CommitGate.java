/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.guard;

import java.util.concurrent.TimeUnit;

/**
 * Lets one guarded transaction at a time from its check to its commit. Two transactions that do not see each other yet, one
 * that takes ground into the farmland and one that takes the same ground into the urban boundary, would each pass the check.
 *
 * <p>Who holds the gate for longer than the lease is taken for lost: a server need not tell of every transaction how it
 * ended. Safe for use by several threads.
 */
public final class CommitGate {
    private final long waitNanos;
    private final long leaseNanos;
    private Object holder;
    private long since;

    /**
     * @param waitMillis how long a transaction waits for the gate before it is refused
     * @param leaseMillis how long a transaction may hold it; longer than any check and commit takes
     */
    public CommitGate(long waitMillis, long leaseMillis) {
        this.waitNanos = TimeUnit.MILLISECONDS.toNanos(waitMillis);
        this.leaseNanos = TimeUnit.MILLISECONDS.toNanos(leaseMillis);
    }

    /** @return whether the owner holds the gate now; not when it was held by others all the time or the thread interrupted */
    synchronized boolean enter(Object owner) {
        long start = System.nanoTime();
        while (holder != null && holder != owner && System.nanoTime() - since < leaseNanos) {
            long left = Math.min(waitNanos - (System.nanoTime() - start), leaseNanos - (System.nanoTime() - since));
            if (waitNanos - (System.nanoTime() - start) <= 0) {
                return false;
            }
            try {
                TimeUnit.NANOSECONDS.timedWait(this, Math.max(left, 1));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        holder = owner;
        since = System.nanoTime();
        return true;
    }

    /** Gives the gate free, if the owner holds it. */
    synchronized void leave(Object owner) {
        if (holder == owner) {
            holder = null;
            notifyAll();
        }
    }
}
