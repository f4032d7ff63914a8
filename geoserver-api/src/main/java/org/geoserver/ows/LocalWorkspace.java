/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.geoserver.ows;

import org.geoserver.catalog.WorkspaceInfo;

/** The workspace whose own service the thread serves, or null. */
public class LocalWorkspace {
    private static final ThreadLocal<WorkspaceInfo> LOCAL = new ThreadLocal<>();

    LocalWorkspace() {}

    public static void set(WorkspaceInfo info) {
        LOCAL.set(info);
    }

    public static WorkspaceInfo get() {
        return LOCAL.get();
    }

    public static void remove() {
        LOCAL.remove();
    }
}
