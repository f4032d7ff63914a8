/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.catalog;

import java.nio.file.Path;

/**
 * A store of features: a GeoPackage.
 *
 * @param id identifier in the data directory
 * @param workspace the workspace it belongs to
 * @param file the GeoPackage
 * @param isReadOnly whether nobody edits it
 */
public record StoreInfo(String id, WorkspaceInfo workspace, Path file, boolean isReadOnly) {}
