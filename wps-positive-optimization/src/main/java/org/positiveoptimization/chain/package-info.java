/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */

/**
 * Records that last and that show when they were changed: files of one JSON object a line, each line with the SHA-256 of the
 * line before, forced to the disk. The version register and the journal of edits are such records; what their lines say is
 * theirs, how lines hang together and how they come to the disk is here.
 */
package org.positiveoptimization.chain;
