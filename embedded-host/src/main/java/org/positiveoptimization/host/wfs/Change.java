/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wfs;

import java.util.List;
import java.util.Map;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.Filter;
import org.positiveoptimization.host.catalog.LayerInfo;

/** One operation of a transaction, read and looked up. */
sealed interface Change {
    /** @return what the client calls it, or null */
    String handle();

    /** New features of one layer. */
    record Insert(String handle, LayerInfo layer, List<SimpleFeature> features) implements Change {}

    /** New values for features; null takes a value away. */
    record Update(String handle, LayerInfo layer, Filter filter, Map<String, Object> values) implements Change {}

    /** Features that go. */
    record Delete(String handle, LayerInfo layer, Filter filter) implements Change {}

    /** All values of one feature anew. */
    record Replace(String handle, LayerInfo layer, Filter filter, SimpleFeature feature) implements Change {}
}
