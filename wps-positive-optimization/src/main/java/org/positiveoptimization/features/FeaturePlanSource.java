/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.features;

import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.geotools.api.data.Query;
import org.geotools.util.logging.Logging;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.plan.PlanSource;
import org.positiveoptimization.plan.RowReader;
import org.positiveoptimization.text.Message;

/**
 * A plan version whose layers and tables are feature sources: those of a GeoServer workspace, or what a request brings.
 *
 * <p>How many features each layer has is asked when the source is opened, and again when the layer has been read: a layer of
 * which another number was read cannot be read, for it was edited meanwhile or given in part. A layer whose store does not tell is
 * {@link #partial partial}. The features come in the order of their identifiers, which end in a number each ({@link
 * FeatureIds}); see {@link FeatureRows} for coordinates and values.
 *
 * <p><b>Not detected:</b> a store that leaves features out and does not count them either; an edit while reading that leaves
 * their number as it was. Layers are read one after another, each as it is then.
 */
public final class FeaturePlanSource implements PlanSource {
    private static final Logger LOGGER = Logging.getLogger(FeaturePlanSource.class);

    private final String name;
    private final Map<String, LayerSource> layers;
    private final Map<String, Integer> counts = new TreeMap<>();
    private final ReadCaps caps;
    private final AtomicLong read = new AtomicLong();

    private FeaturePlanSource(String name, Map<String, LayerSource> layers, ReadCaps caps) {
        this.name = name;
        this.layers = new TreeMap<>(layers);
        this.caps = caps;
    }

    /**
     * @param name what to call the source in messages and in the report
     * @param layers layers and tables by code in upper case, as the calling user may see them
     * @throws PlanReadException if the features of a layer cannot be counted
     */
    public static FeaturePlanSource open(String name, Map<String, LayerSource> layers, ReadCaps caps)
            throws PlanReadException {
        FeaturePlanSource source = new FeaturePlanSource(name, layers, caps);
        for (Map.Entry<String, LayerSource> layer : source.layers.entrySet()) {
            source.counts.put(layer.getKey(), count(layer.getValue()));
        }
        return source;
    }

    /** @return the number of features, -1 when the store does not tell */
    static int count(LayerSource layer) throws PlanReadException {
        try {
            return layer.features().getCount(Query.ALL);
        } catch (IOException | RuntimeException e) {
            // GeoTools wraps what a store raises
            LOGGER.log(Level.WARNING, layer.name() + " cannot be counted", e);
            throw new PlanReadException(Message.of("features.failed", layer.name()), e);
        }
    }

    @Override
    public Set<String> codes() {
        return Collections.unmodifiableSet(layers.keySet());
    }

    @Override
    public Optional<Message> partial(String code) {
        LayerSource layer = layers.get(code);
        return layer.partial().isEmpty() && counts.get(code) < 0
                ? Optional.of(Message.of("features.uncounted"))
                : layer.partial();
    }

    @Override
    public OptionalLong count(String code) {
        Integer count = counts.get(code);
        return count == null || count < 0 ? OptionalLong.empty() : OptionalLong.of(count);
    }

    @Override
    public RowReader open(String code) throws PlanReadException {
        LayerSource layer = layers.get(code);
        if (layer == null) {
            throw new PlanReadException(Message.of("features.absent", name, code));
        }
        return new WholeRows(layer, counts.get(code), caps, read);
    }

    @Override
    public String name() {
        return name;
    }

    /** Nothing to do: each reader closes what it reads. */
    @Override
    public void close() {}
}
