/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.geoserver.wfs;

import java.util.ArrayList;
import java.util.List;
import org.geotools.api.util.CodeList;

/** The moments of a transaction that are told. */
public class TransactionEventType extends CodeList<TransactionEventType> {
    private static final long serialVersionUID = 1L;
    private static final List<TransactionEventType> VALUES = new ArrayList<>();

    public static final TransactionEventType PRE_INSERT = new TransactionEventType("PreInsert");
    public static final TransactionEventType POST_INSERT = new TransactionEventType("PostInsert");
    public static final TransactionEventType PRE_UPDATE = new TransactionEventType("PreUpdate");
    public static final TransactionEventType POST_UPDATE = new TransactionEventType("PostUpdate");

    /** Told before features are deleted, though the name says otherwise. */
    public static final TransactionEventType PRE_DELETE = new TransactionEventType("PostDelete");

    private TransactionEventType(String name) {
        super(name, VALUES);
    }

    @Override
    public TransactionEventType[] family() {
        throw new UnsupportedOperationException();
    }
}
