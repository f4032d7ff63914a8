/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.journal;

import java.time.Instant;

/**
 * One transaction as the journal tells it.
 *
 * @param transaction number of the transaction
 * @param time when it was written down, before the commit
 * @param edit what it does, or was meant to do
 * @param outcome what became of it
 * @param ended when the outcome was written down; null when it is unknown
 */
public record JournalEntry(long transaction, Instant time, Edit edit, Outcome outcome, Instant ended) {}
