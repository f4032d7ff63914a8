/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geoserver;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.geoserver.catalog.Catalog;
import org.geoserver.catalog.FeatureTypeInfo;
import org.geoserver.catalog.NamespaceInfo;
import org.geotools.api.data.FeatureSource;
import org.geotools.data.DataUtilities;
import org.geotools.util.logging.Logging;
import org.positiveoptimization.features.LayerSource;
import org.positiveoptimization.hosting.ServedLayers;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.text.Message;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;

/**
 * Layers of the catalogue by name, as the calling user may see them. The catalogue is the secured one: what it hides is not
 * there for the user. What it shows and does not let him read is refused in the same words as what is not there, so that an
 * answer tells no more than the catalogue does. A layer of which the user sees a part says so ({@link ReadLimits}).
 *
 * <p>Layers are resolved when they are asked for, in the thread of the user; what was resolved keeps the user's limits in
 * whatever thread it is read. They are asked for {@linkplain AsReader as by a reader}.
 */
final class CatalogueLayers implements ServedLayers<FeatureTypeInfo> {
    private static final Logger LOGGER = Logging.getLogger(CatalogueLayers.class);
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.-]{0,127}");

    private final Catalog catalog;
    private final ReadLimits limits;

    /** @param catalog the secured catalogue, never the raw one */
    CatalogueLayers(Catalog catalog, ReadLimits limits) {
        this.catalog = catalog;
        this.limits = limits;
    }

    @Override
    public SortedMap<String, FeatureTypeInfo> find(String workspace, Predicate<String> wanted)
            throws PlanReadException {
        return AsReader.call(() -> all(workspace, wanted));
    }

    private SortedMap<String, FeatureTypeInfo> all(String workspace, Predicate<String> wanted)
            throws PlanReadException {
        NamespaceInfo namespace = namespace(workspace);
        SortedMap<String, FeatureTypeInfo> found = new TreeMap<>();
        List<FeatureTypeInfo> all = permitted(workspace, () -> catalog.getFeatureTypesByNamespace(namespace));
        for (FeatureTypeInfo layer : all) {
            String code = layer.getName().toUpperCase(Locale.ROOT);
            if (wanted.test(code) && layer.enabled()) {
                FeatureTypeInfo other = found.putIfAbsent(code, layer);
                if (other != null) {
                    throw new PlanReadException(
                            Message.of("hosting.layer.twice", other.prefixedName(), layer.prefixedName()));
                }
            }
        }
        return found;
    }

    @Override
    public LayerSource layer(String name) throws PlanReadException {
        return AsReader.call(() -> open(find(name)));
    }

    private FeatureTypeInfo find(String name) throws PlanReadException {
        int colon = name == null ? -1 : name.indexOf(':');
        if (colon < 0 || !NAME.matcher(name.substring(colon + 1)).matches()) {
            throw new PlanReadException(Message.of("hosting.layer.name"));
        }
        NamespaceInfo namespace = namespace(name.substring(0, colon));
        FeatureTypeInfo layer =
                permitted(name, () -> catalog.getFeatureTypeByName(namespace, name.substring(colon + 1)));
        if (!layer.enabled()) {
            throw absent(name);
        }
        return layer;
    }

    private NamespaceInfo namespace(String workspace) throws PlanReadException {
        if (workspace == null || !NAME.matcher(workspace).matches()) {
            // what was asked for is not repeated: it may be anything
            throw new PlanReadException(Message.of("hosting.workspace.name"));
        }
        permitted(workspace, () -> catalog.getWorkspaceByName(workspace));
        return permitted(workspace, () -> catalog.getNamespaceByPrefix(workspace));
    }

    @Override
    public LayerSource open(FeatureTypeInfo layer) throws PlanReadException {
        return AsReader.call(() -> source(layer));
    }

    private LayerSource source(FeatureTypeInfo layer) throws PlanReadException {
        String name = layer.prefixedName();
        try {
            FeatureSource<?, ?> source = layer.getFeatureSource(null, null);
            return new LayerSource(name, DataUtilities.simple(source), limits.of(layer));
        } catch (AccessDeniedException | AuthenticationException e) {
            throw absent(name);
        } catch (IOException | RuntimeException e) {
            // a store that is down raises either; its text may hold a host or a password
            LOGGER.log(Level.WARNING, name + " cannot be read", e);
            throw new PlanReadException(Message.of("hosting.layer.unreadable", name), e);
        }
    }

    /** @return what the catalogue gives, never null */
    private static <T> T permitted(String name, Supplier<T> call) throws PlanReadException {
        T found;
        try {
            found = call.get();
        } catch (AccessDeniedException | AuthenticationException e) {
            throw absent(name);
        }
        if (found == null) {
            throw absent(name);
        }
        return found;
    }

    private static PlanReadException absent(String name) {
        return new PlanReadException(Message.of("hosting.layer.absent", name));
    }
}
