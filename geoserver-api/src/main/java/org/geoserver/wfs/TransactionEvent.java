/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.geoserver.wfs;

import javax.xml.namespace.QName;
import org.geotools.api.data.Transaction;
import org.geotools.data.simple.SimpleFeatureCollection;

/** One moment of a transaction. */
public class TransactionEvent {
    TransactionEvent() {}

    public TransactionEventType getType() {
        throw new UnsupportedOperationException();
    }

    /** @return the features concerned; to be read during the event only */
    public SimpleFeatureCollection getAffectedFeatures() {
        throw new UnsupportedOperationException();
    }

    public QName getLayerName() {
        throw new UnsupportedOperationException();
    }

    public Transaction getTransaction() {
        throw new UnsupportedOperationException();
    }
}
