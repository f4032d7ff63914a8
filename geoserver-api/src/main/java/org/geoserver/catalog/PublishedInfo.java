/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.geoserver.catalog;

/** What is published by name: a layer or a group of layers. */
public interface PublishedInfo extends CatalogInfo {}
