/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.edit;

import java.util.List;
import java.util.Map;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.Filter;
import org.positiveoptimization.host.catalog.LayerInfo;

/**
 * One transaction of a client. Every operation is carried out at once, and is seen by those after it; nobody else sees anything
 * before the {@link #commit}. Closing without it rolls back. After an exception nothing but closing makes sense.
 */
public interface EditSession extends AutoCloseable {
    /**
     * @param features of the type of the layer; their own identifiers do not count
     * @return the identifiers that the store has given, in the order of the features
     */
    List<String> insert(LayerInfo layer, List<SimpleFeature> features) throws EditException;

    /**
     * @param values new values by names of attributes of the layer; null takes a value away
     * @return identifiers of the features that match the filter
     */
    List<String> update(LayerInfo layer, Filter filter, Map<String, Object> values) throws EditException;

    /** @return identifiers of the features that are no longer there */
    List<String> delete(LayerInfo layer, Filter filter) throws EditException;

    /**
     * Gives the one feature that matches all its values anew; it keeps its identifier.
     *
     * @return its identifier; none when nothing matches
     * @throws EditException if more than one feature matches, besides the reasons of the others
     */
    List<String> replace(LayerInfo layer, Filter filter, SimpleFeature feature) throws EditException;

    /** @throws EditException if the guard refuses, the journal cannot be written or the store cannot commit; it says which */
    void commit() throws EditException;

    /** Ends the transaction; rolls back what is not committed. */
    @Override
    void close();
}
