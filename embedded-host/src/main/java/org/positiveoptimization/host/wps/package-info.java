/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */

/**
 * The WPS of the host (OGC 05-007r7, version 1.0.0): the processes of prefix {@code po}, found through the SPI of GeoTools, with the
 * identifiers, inputs, outputs and media types that GeoServer gives them. Synchronous and asynchronous execution in bounded pools;
 * outputs are written to files before anything is answered, so that an answer is whole or an exception.
 *
 * <p>Not offered, and said so when asked for: inputs by reference, bounding boxes, SOAP, other versions. Of the media types of
 * GeoServer, shapefiles and CSV of features and extended WKT are not taken or given.
 */
package org.positiveoptimization.host.wps;
