/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.journal;

/**
 * What a crash left of an event that was being written: put aside, since it was never acknowledged.
 *
 * @param name name of the file that holds it
 * @param bytes its size
 * @param sha256 its SHA-256
 */
record TornEnd(String name, long bytes, String sha256) {}
