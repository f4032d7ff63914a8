/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.geoserver.wfs.request;

import java.util.List;
import org.geotools.api.data.Transaction;

/** A Transaction request. */
public abstract class TransactionRequest extends RequestObject {
    TransactionRequest() {}

    public Transaction getTransaction() {
        throw new UnsupportedOperationException();
    }

    public abstract List<TransactionElement> getElements();
}
