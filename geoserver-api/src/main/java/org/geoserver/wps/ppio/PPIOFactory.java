/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.geoserver.wps.ppio;

import java.util.List;

/** A bean that makes several PPIOs. */
public interface PPIOFactory {
    List<ProcessParameterIO> getProcessParameterIO();
}
