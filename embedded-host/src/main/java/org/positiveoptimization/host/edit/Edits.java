/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.edit;

import org.positiveoptimization.host.catalog.CatalogView;

/** Begins transactions. Safe for use by several threads. */
public interface Edits {
    /**
     * Begins a transaction, for the thread that calls. Waits until no other is open and nobody reads a plan as a whole.
     *
     * @param view what the client may see and write
     * @throws EditException if it was others' turn for too long, or no edit is accepted at all
     */
    EditSession begin(CatalogView view) throws EditException;
}
