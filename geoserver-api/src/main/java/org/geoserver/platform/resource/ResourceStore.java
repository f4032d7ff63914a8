/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.geoserver.platform.resource;

/** Entry to the files of the data directory, wherever they are kept. */
public interface ResourceStore {
    /** @param path relative to the data directory, with slashes */
    Resource get(String path);
}
