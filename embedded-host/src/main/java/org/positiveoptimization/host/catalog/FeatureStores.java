/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.catalog;

import java.io.IOException;
import org.geotools.api.data.SimpleFeatureSource;
import org.geotools.api.data.SimpleFeatureStore;

/** The open stores of a catalogue. */
public interface FeatureStores {
    /**
     * @return a source of its own for the caller, who may set a transaction; it can be written when its store can. Coordinates are
     *     x before y, in the coordinate reference system of the layer
     */
    SimpleFeatureSource source(LayerInfo layer) throws IOException;

    /**
     * @return as {@link #source}, to be written even when its store is read-only for everybody: a publication replaces what nobody
     *     edits
     * @throws IOException if the file cannot be written
     */
    default SimpleFeatureStore forPublication(LayerInfo layer) throws IOException {
        throw new IOException(layer.qualifiedName() + " cannot be replaced");
    }
}
