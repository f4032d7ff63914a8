/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.features;

/**
 * The most that is read. What is beyond is never left out quietly: a layer with more features cannot be read, a feature with
 * more vertices has a geometry that cannot be read.
 *
 * @param features the most features of one plan version or layer
 * @param vertices the most vertices of one feature
 */
public record ReadCaps(long features, int vertices) {}
