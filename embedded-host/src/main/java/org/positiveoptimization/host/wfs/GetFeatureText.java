/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wfs;

import java.util.List;

/**
 * A GetFeature or GetPropertyValue as the client wrote it.
 *
 * @param version of the request
 * @param queries in their order; none when a feature is asked for by its identifier
 * @param featureId what the stored query GetFeatureById asks for, or null
 * @param outputFormat as asked for, or null
 * @param isHits whether only their number is asked for
 * @param count the most features, or null
 * @param startIndex number of features to pass over
 * @param valueReference property that GetPropertyValue asks for, or null
 */
record GetFeatureText(
        WfsVersion version,
        List<QueryText> queries,
        String featureId,
        String outputFormat,
        boolean isHits,
        Integer count,
        int startIndex,
        String valueReference) {
    GetFeatureText {
        queries = List.copyOf(queries);
    }
}
