/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geoserver;

import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.geoserver.catalog.Catalog;
import org.geoserver.catalog.FeatureTypeInfo;
import org.geoserver.catalog.NamespaceInfo;
import org.geotools.api.data.FeatureSource;
import org.geotools.api.data.SimpleFeatureSource;
import org.geotools.data.DataUtilities;
import org.geotools.util.logging.Logging;
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
 * whatever thread it is read.
 */
final class CatalogueLayers {
    private static final Logger LOGGER = Logging.getLogger(CatalogueLayers.class);
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.-]{0,127}");

    private final Catalog catalog;
    private final ReadLimits limits;

    /** @param catalog the secured catalogue, never the raw one */
    CatalogueLayers(Catalog catalog, ReadLimits limits) {
        this.catalog = catalog;
        this.limits = limits;
    }

    /**
     * A layer that the user may read.
     *
     * @param name name with its workspace
     * @param source its features
     * @param partial why they are not all that is stored
     */
    record Published(String name, SimpleFeatureSource source, Optional<Message> partial) {}

    /**
     * @param workspace name of a workspace
     * @param wanted codes of layers and tables, upper case
     * @return those of them that are there, by code: the name of the layer in upper case
     * @throws PlanReadException if there is no such workspace, or one of the layers may not or cannot be read, or two layers
     *     of the workspace have one code
     */
    Map<String, Published> ofWorkspace(String workspace, Collection<String> wanted) throws PlanReadException {
        NamespaceInfo namespace = namespace(workspace);
        Set<String> codes = new TreeSet<>(wanted);
        Map<String, FeatureTypeInfo> found = new TreeMap<>();
        List<FeatureTypeInfo> all = permitted(workspace, () -> catalog.getFeatureTypesByNamespace(namespace));
        for (FeatureTypeInfo layer : all) {
            String code = layer.getName().toUpperCase(Locale.ROOT);
            if (codes.contains(code) && layer.enabled()) {
                FeatureTypeInfo other = found.putIfAbsent(code, layer);
                if (other != null) {
                    throw new PlanReadException(
                            Message.of("geoserver.layer.twice", other.prefixedName(), layer.prefixedName()));
                }
            }
        }
        Map<String, Published> layers = new LinkedHashMap<>();
        for (Map.Entry<String, FeatureTypeInfo> entry : found.entrySet()) {
            layers.put(entry.getKey(), published(entry.getValue()));
        }
        return layers;
    }

    /**
     * @param name {@code workspace:layer}
     * @throws PlanReadException if there is no such layer, or it may not or cannot be read
     */
    Published layer(String name) throws PlanReadException {
        int colon = name == null ? -1 : name.indexOf(':');
        if (colon < 0 || !NAME.matcher(name.substring(colon + 1)).matches()) {
            throw new PlanReadException(Message.of("geoserver.layer.name"));
        }
        NamespaceInfo namespace = namespace(name.substring(0, colon));
        FeatureTypeInfo layer =
                permitted(name, () -> catalog.getFeatureTypeByName(namespace, name.substring(colon + 1)));
        if (!layer.enabled()) {
            throw absent(name);
        }
        return published(layer);
    }

    private NamespaceInfo namespace(String workspace) throws PlanReadException {
        if (workspace == null || !NAME.matcher(workspace).matches()) {
            // what was asked for is not repeated: it may be anything
            throw new PlanReadException(Message.of("geoserver.workspace.name"));
        }
        permitted(workspace, () -> catalog.getWorkspaceByName(workspace));
        return permitted(workspace, () -> catalog.getNamespaceByPrefix(workspace));
    }

    private Published published(FeatureTypeInfo layer) throws PlanReadException {
        String name = layer.prefixedName();
        try {
            FeatureSource<?, ?> source = layer.getFeatureSource(null, null);
            return new Published(name, DataUtilities.simple(source), limits.of(layer));
        } catch (AccessDeniedException | AuthenticationException e) {
            throw absent(name);
        } catch (IOException | RuntimeException e) {
            // a store that is down raises either; its text may hold a host or a password
            LOGGER.log(Level.WARNING, name + " cannot be read", e);
            throw new PlanReadException(Message.of("geoserver.layer.unreadable", name), e);
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
        return new PlanReadException(Message.of("geoserver.layer.absent", name));
    }
}
