/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */

/**
 * What the services have in common (OGC 06-121r3): requests, answers, exceptions, and XML that comes from anywhere. No service, no
 * layer and no server is named here.
 */
package org.positiveoptimization.host.ows;
