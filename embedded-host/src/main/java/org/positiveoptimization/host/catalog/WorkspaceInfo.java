/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.catalog;

/**
 * A workspace: a version of the plan.
 *
 * @param name its name, which is the prefix of its layers as well
 * @param namespace of its feature types
 */
public record WorkspaceInfo(String name, String namespace) {}
