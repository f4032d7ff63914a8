/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
/**
 * The sample plan: two versions of an invented plan inside real county outlines, and what the checks must find in them.
 *
 * <p>All ground is cut once into leaves that match edge to edge ({@code CellGrid}, {@code OutlineCut}, {@code CellModel});
 * every layer is leaves or sets of leaves with their inner edges cancelled ({@code Dissolver}), so that layers tile exactly and
 * change pieces are known without an overlay. The draft is the approved plan plus edits ({@code Edits}): lawful ones, and
 * deviations whose findings the generator books itself ({@code FarmlandBook}, {@code UrbanBook}, {@code Expectations}). It
 * never runs a check.
 */
package org.positiveoptimization.standalone.sample;
