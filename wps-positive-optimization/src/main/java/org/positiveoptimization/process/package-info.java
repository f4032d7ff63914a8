/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */

/**
 * The checks as processes of a Web Processing Service (OGC 05-007r7), prefix {@code po}. A process is one annotated class of
 * GeoTools that names no type of a server: {@link org.positiveoptimization.process.ProcessHost} is what it needs of the one
 * that runs it. Processes compute nothing themselves: they take arguments apart, have the engine do the work, and give its
 * answer a form.
 */
package org.positiveoptimization.process;
