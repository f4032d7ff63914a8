/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.geoserver.wfs;

import org.geoserver.platform.ExtensionPriority;
import org.geoserver.wfs.request.TransactionRequest;
import org.geoserver.wfs.request.TransactionResponse;

/** Is called around a transaction, and may veto by an exception until it is committed. */
public interface TransactionCallback extends ExtensionPriority, TransactionListener {
    /** @return the request to be executed */
    TransactionRequest beforeTransaction(TransactionRequest request) throws WFSException;

    void beforeCommit(TransactionRequest request) throws WFSException;

    void afterTransaction(TransactionRequest request, TransactionResponse result, boolean committed);

    @Override
    default int getPriority() {
        return LOWEST;
    }
}
