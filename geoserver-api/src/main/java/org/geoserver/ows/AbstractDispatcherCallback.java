/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.geoserver.ows;

/** Is told how a request of an OGC service is served; does nothing. */
public class AbstractDispatcherCallback implements DispatcherCallback {
    @Override
    public void finished(Request request) {}
}
