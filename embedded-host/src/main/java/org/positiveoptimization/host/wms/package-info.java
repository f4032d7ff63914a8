/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
/**
 * The Web Map Service: OGC WMS 1.1.1 (01-068r3) and 1.3.0 (06-042), and GetLegendGraphic of SLD 1.0 (02-070). Parameters only, no
 * documents; styles of the data directory only, none out of requests.
 */
package org.positiveoptimization.host.wms;
