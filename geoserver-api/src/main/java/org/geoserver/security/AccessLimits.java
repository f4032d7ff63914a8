/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.geoserver.security;

import java.io.Serializable;

/** What a user may not do with a resource. */
public class AccessLimits implements Serializable {
    private static final long serialVersionUID = 1L;

    AccessLimits() {}
}
