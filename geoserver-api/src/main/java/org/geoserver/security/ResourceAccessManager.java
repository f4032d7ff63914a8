/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.geoserver.security;

import org.geoserver.catalog.ResourceInfo;
import org.springframework.security.core.Authentication;

/** Decides what a user may do with a resource. */
public interface ResourceAccessManager {
    /** @return the limits, or null when there are none */
    DataAccessLimits getAccessLimits(Authentication user, ResourceInfo resource);
}
