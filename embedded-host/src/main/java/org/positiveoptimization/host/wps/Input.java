/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wps;

/**
 * An input of an execution.
 *
 * @param id its identifier
 * @param value what it is
 * @param format as which complex data came; null for a literal
 */
record Input(String id, Object value, DataFormat format) {}
