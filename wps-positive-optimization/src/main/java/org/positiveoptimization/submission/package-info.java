/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
/**
 * The maintenance package (维护成果包): for every maintained layer what was before (WHQ), what changed (WHC) and what is after
 * (WHH). {@link org.positiveoptimization.submission.MaintenancePackage} derives it from a pair of versions; {@link
 * org.positiveoptimization.submission.PackageAudit} proves of a package, whoever wrote it, that after = before - out + in, by
 * a path that shares nothing with the derivation but the overlay.
 */
package org.positiveoptimization.submission;
