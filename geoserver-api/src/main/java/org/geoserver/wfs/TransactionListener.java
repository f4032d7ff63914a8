/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.geoserver.wfs;

/** Is told of the moments of a transaction, and may veto by an exception. */
public interface TransactionListener {
    void dataStoreChange(TransactionEvent event) throws WFSException;
}
