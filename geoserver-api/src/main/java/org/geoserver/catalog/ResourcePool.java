/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.geoserver.catalog;

import java.util.Map;
import org.geoserver.platform.GeoServerResourceLoader;

/** Opens what the catalogue describes. */
public class ResourcePool {
    protected ResourcePool() {}

    /** @return the parameters of a store with paths relative to the data directory made absolute */
    @SuppressWarnings("DoNotCallSuggester") // a signature without a body
    public static <K, V> Map<K, V> getParams(Map<K, V> parameters, GeoServerResourceLoader loader) {
        throw new UnsupportedOperationException();
    }

    /** @return a copy whose parameters have, where asked for, what the environment of the server says in the place of ${...} */
    public DataStoreInfo clone(DataStoreInfo source, boolean allowEnvParametrization) {
        throw new UnsupportedOperationException();
    }
}
