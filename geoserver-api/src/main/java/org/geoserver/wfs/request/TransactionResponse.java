/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.geoserver.wfs.request;

/** What a transaction did. */
public abstract class TransactionResponse extends RequestObject {
    TransactionResponse() {}
}
