/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.geoserver.wfs.request;

import java.util.List;

/** A Replace element. No event tells of it. */
public abstract class Replace extends TransactionElement {
    Replace() {}

    public abstract List<?> getFeatures();
}
