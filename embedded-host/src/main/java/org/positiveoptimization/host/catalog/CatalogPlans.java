/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.catalog;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.geotools.api.data.SimpleFeatureStore;
import org.geotools.util.logging.Logging;
import org.positiveoptimization.features.LayerSource;
import org.positiveoptimization.hosting.ServedLayers;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.publication.PlanStore;
import org.positiveoptimization.text.Message;

/**
 * The workspaces of the catalogue as plan versions, for checks, guard and publication.
 */
public final class CatalogPlans implements ServedLayers<LayerInfo> {
    private static final Logger LOGGER = Logging.getLogger(CatalogPlans.class);

    private final CatalogView view;

    /** @param view of one user; the workspace of its address does not count, for a check compares several */
    public CatalogPlans(CatalogView view) {
        this.view = view.everywhere();
    }

    @Override
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

    @Override
    public LayerSource layer(String name) throws PlanReadException {
        if (name == null || name.indexOf(':') < 0) {
            throw new PlanReadException(Message.of("hosting.layer.name"));
        }
        return open(view.layer(name).orElseThrow(() -> absent(name)));
    }

    @Override
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

    /** See {@link org.positiveoptimization.hosting.PlanServer#forPublication}. */
    public PlanStore forPublication(String workspace, Map<String, LayerInfo> layers)
            throws PlanReadException, IOException {
        if (layers.values().stream().map(LayerInfo::store).distinct().count() != 1) {
            throw new PlanReadException(Message.of("hosting.publish.stores", workspace));
        }
        Map<String, SimpleFeatureStore> features = new HashMap<>();
        for (Map.Entry<String, LayerInfo> layer : layers.entrySet()) {
            features.put(layer.getKey(), view.forPublication(layer.getValue()));
        }
        // the stores of the host stay open
        return new PlanStore(workspace, features, () -> {});
    }

    private static PlanReadException absent(String name) {
        return new PlanReadException(Message.of("hosting.layer.absent", name));
    }
}
