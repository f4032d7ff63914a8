/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.hosting;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.positiveoptimization.features.LayerSource;
import org.positiveoptimization.plan.PlanReadException;

/**
 * The layers of a server as one user may see them: a workspace holds a plan version, and its layers are found by the names that
 * the database specification gives them. What the user may not see is refused in the same words as what is not there.
 *
 * @param <L> a layer as the server knows it, not opened yet
 */
public interface ServedLayers<L> {
    /**
     * @param workspace name of a workspace
     * @param wanted which codes are wanted
     * @return those of them that the user may know of, by code: the name of the layer in upper case
     * @throws PlanReadException if there is no such workspace, or two layers of it have one code
     */
    SortedMap<String, L> find(String workspace, Predicate<String> wanted) throws PlanReadException;

    /** @throws PlanReadException if the layer may not or cannot be read */
    LayerSource open(L layer) throws PlanReadException;

    /**
     * @param name {@code workspace:layer}
     * @throws PlanReadException if there is no such layer, or it may not or cannot be read
     */
    LayerSource layer(String name) throws PlanReadException;

    /**
     * @return the layers that {@link #find} gives, opened
     * @throws PlanReadException also if one of the layers may not or cannot be read
     */
    default SortedMap<String, LayerSource> open(String workspace, Predicate<String> wanted) throws PlanReadException {
        SortedMap<String, LayerSource> layers = new TreeMap<>();
        for (Map.Entry<String, L> entry : find(workspace, wanted).entrySet()) {
            layers.put(entry.getKey(), open(entry.getValue()));
        }
        return layers;
    }
}
