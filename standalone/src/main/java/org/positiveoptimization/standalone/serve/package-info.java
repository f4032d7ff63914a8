/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */

/**
 * What {@code po serve} starts: a host of the services, in a module of its own that brings a server with it. The command line
 * does without when the module is not on the class path.
 */
package org.positiveoptimization.standalone.serve;
