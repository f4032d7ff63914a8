/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */

/**
 * Comments that anybody may hand in without signing in. What may be in one is told by {@link
 * org.positiveoptimization.inbox.InboxRules}, and looked at by {@link org.positiveoptimization.inbox.Comment}; {@link
 * org.positiveoptimization.inbox.RecentComments} remembers how many came, and which.
 *
 * <p><b>Not detected:</b> what a sentence means. Whether a comment is shown to others is for a person to decide.
 */
package org.positiveoptimization.inbox;
