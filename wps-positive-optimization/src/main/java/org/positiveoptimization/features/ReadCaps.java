/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.features;

/**
 * The most that is read. What is beyond is never left out quietly: a plan version with more features or a longer text cannot
 * be read, a feature with more vertices has a geometry that cannot be read.
 *
 * @param features the most features of one plan version
 * @param vertices the most vertices of one feature
 * @param characters the most characters of one value
 */
public record ReadCaps(long features, int vertices, int characters) {}
