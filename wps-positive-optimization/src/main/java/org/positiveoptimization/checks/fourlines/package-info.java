/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
/**
 * The urban four lines and other control boundaries (城市四线、其他空间管控边界): F1 green, F2 yellow, F3 blue, F4 purple, F5
 * heritage, flood risk, nature reserves and what departments supply. {@link
 * org.positiveoptimization.checks.fourlines.LineAreas} compares areas, {@link
 * org.positiveoptimization.checks.fourlines.Losses} finds what features lose, {@link
 * org.positiveoptimization.checks.fourlines.KeptLine} puts both together.
 */
package org.positiveoptimization.checks.fourlines;
