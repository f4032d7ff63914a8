/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.guard;

import java.util.Optional;

/**
 * The transaction of each thread. A server may end a transaction without telling so; the next one of the same thread then
 * finds it and ends it.
 */
public final class GuardedTransactions {
    @SuppressWarnings("ThreadLocalUsage") // of one server; its threads are many, it is one
    private final ThreadLocal<GuardedTransaction> current = new ThreadLocal<>();

    /**
     * Begins a transaction of this thread.
     *
     * @return the one before it, when its end was never told; if it was accepted its outcome is unknown
     */
    public Optional<GuardedTransaction> begin(GuardedTransaction transaction) {
        Optional<GuardedTransaction> lost = end();
        lost.ifPresent(GuardedTransaction::lost);
        current.set(transaction);
        return lost;
    }

    /** @return the transaction of this thread */
    public Optional<GuardedTransaction> current() {
        return Optional.ofNullable(current.get());
    }

    /** @return the transaction of this thread, which is forgotten */
    public Optional<GuardedTransaction> end() {
        GuardedTransaction transaction = current.get();
        current.remove();
        return Optional.ofNullable(transaction);
    }
}
