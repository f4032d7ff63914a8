/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */

/**
 * Transactions of clients: carried out in the store, put to the edit guard before the commit, written to the journal before and
 * after it, one at a time. Whatever protocol an edit comes by, it comes through here.
 */
package org.positiveoptimization.host.edit;
