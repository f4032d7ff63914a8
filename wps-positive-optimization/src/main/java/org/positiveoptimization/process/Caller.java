/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.process;

/**
 * Who calls a process.
 *
 * @param name name of the user, as the server knows it
 * @param administrator whether the user administers the server
 * @param reviewer whether the user reviews plans and may publish them
 */
public record Caller(String name, boolean administrator, boolean reviewer) {}
