/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.catalog;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.geotools.api.data.SimpleFeatureStore;
import org.geotools.util.logging.Logging;
import org.positiveoptimization.features.LayerSource;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.text.Message;

/**
 * The workspaces as plan versions, for checks and guard: layers found by the names that the database specification gives them, as
 * the user may see them. What he may not see is refused in the same words as what is not there.
 */
public final class CatalogPlans {
    private static final Logger LOGGER = Logging.getLogger(CatalogPlans.class);

    private final CatalogView view;

    /** @param view of one user; the workspace of its address does not count, for a check compares several */
    public CatalogPlans(CatalogView view) {
        this.view = view.everywhere();
    }

    /**
     * @param wanted which codes, upper case
     * @return the layers of a workspace by their codes, not opened yet
     * @throws PlanReadException if the user sees nothing of such a workspace
     */
    public SortedMap<String, LayerInfo> find(String workspace, Predicate<String> wanted) throws PlanReadException {
        boolean isThere = false;
        SortedMap<String, LayerInfo> found = new TreeMap<>();
        for (LayerInfo layer : view.layers()) {
            if (layer.workspace().name().equals(workspace)) {
                isThere = true;
                String code = layer.name().toUpperCase(Locale.ROOT);
                if (wanted.test(code)) {
                    LayerInfo other = found.putIfAbsent(code, layer);
                    if (other != null) {
                        throw new PlanReadException(
                                Message.of("hosting.layer.twice", other.qualifiedName(), layer.qualifiedName()));
                    }
                }
            }
        }
        if (!isThere) {
            throw absent(workspace);
        }
        return found;
    }

    /** @return the layers that {@link #find} gives, opened */
    public SortedMap<String, LayerSource> open(String workspace, Predicate<String> wanted) throws PlanReadException {
        SortedMap<String, LayerSource> layers = new TreeMap<>();
        for (var entry : find(workspace, wanted).entrySet()) {
            layers.put(entry.getKey(), open(entry.getValue()));
        }
        return layers;
    }

    /**
     * @param name {@code workspace:layer}
     * @throws PlanReadException if there is no such layer for the user, or it cannot be read
     */
    public LayerSource layer(String name) throws PlanReadException {
        if (name == null || name.indexOf(':') < 0) {
            throw new PlanReadException(Message.of("hosting.layer.name"));
        }
        return open(view.layer(name).orElseThrow(() -> absent(name)));
    }

    /** @throws PlanReadException if it cannot be read */
    public LayerSource open(LayerInfo layer) throws PlanReadException {
        try {
            return new LayerSource(
                    layer.qualifiedName(),
                    view.features(layer),
                    layer.isPartial() ? Optional.of(Message.of("hosting.layer.filter")) : Optional.empty());
        } catch (IOException e) {
            LOGGER.log(Level.WARNING, layer.qualifiedName() + " cannot be read", e);
            throw new PlanReadException(Message.of("hosting.layer.unreadable", layer.qualifiedName()), e);
        }
    }

    /** @return the features of a layer, to be replaced by a publication */
    public SimpleFeatureStore forPublication(LayerInfo layer) throws IOException {
        return view.forPublication(layer);
    }

    private static PlanReadException absent(String name) {
        return new PlanReadException(Message.of("hosting.layer.absent", name));
    }
}
