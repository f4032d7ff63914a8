/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */

/**
 * Texts in two languages. {@link org.positiveoptimization.text.Localized} is a finished pair of texts;
 * {@link org.positiveoptimization.text.Message} is a sentence still to be built from figures.
 */
package org.positiveoptimization.text;
