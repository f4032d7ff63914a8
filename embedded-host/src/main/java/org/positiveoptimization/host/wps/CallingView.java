/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wps;

import java.util.Optional;
import java.util.function.Supplier;
import org.positiveoptimization.host.catalog.CatalogView;

/**
 * What the user may see for whom this thread runs a process. A process asks its host in the thread in which it was started, and
 * nothing that it is handed tells who calls.
 */
final class CallingView {
    private static final ThreadLocal<CatalogView> CURRENT = new ThreadLocal<>();

    private CallingView() {}

    /** Runs something for a user. */
    static <T> T with(CatalogView view, Supplier<T> work) {
        CURRENT.set(view);
        try {
            return work.get();
        } finally {
            CURRENT.remove();
        }
    }

    /** @return nothing in a thread that runs for nobody */
    static Optional<CatalogView> current() {
        return Optional.ofNullable(CURRENT.get());
    }
}
