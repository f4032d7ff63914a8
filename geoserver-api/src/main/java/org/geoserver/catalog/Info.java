/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.geoserver.catalog;

import java.io.Serializable;

/** Anything that has an identifier of its own in the configuration. */
public interface Info extends Serializable {
    String getId();
}
