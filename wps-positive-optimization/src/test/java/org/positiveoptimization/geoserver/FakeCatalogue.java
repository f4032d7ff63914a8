/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geoserver;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.geoserver.catalog.Catalog;
import org.geoserver.catalog.FeatureTypeInfo;
import org.geoserver.catalog.NamespaceInfo;
import org.geoserver.catalog.WorkspaceInfo;
import org.geoserver.ows.LocalWorkspace;
import org.geoserver.security.DataAccessLimits;
import org.geoserver.security.ResourceAccessManager;
import org.geoserver.security.SecureCatalogImpl;
import org.geotools.api.data.SimpleFeatureSource;
import org.mockito.stubbing.Answer;

/** A secured catalogue of the tests. */
final class FakeCatalogue {
    final Catalog catalog = mock(Catalog.class);
    final SecureCatalogImpl secured = mock(SecureCatalogImpl.class);
    final ResourceAccessManager manager = mock(ResourceAccessManager.class);

    private final Map<String, NamespaceInfo> namespaces = new HashMap<>();
    private final Map<NamespaceInfo, List<FeatureTypeInfo>> layers = new HashMap<>();
    private final Map<String, DataAccessLimits> limits = new HashMap<>();

    FakeCatalogue() {
        when(secured.getResourceAccessManager()).thenReturn(manager);
        when(manager.getAccessLimits(any(), any(FeatureTypeInfo.class)))
                .thenAnswer(
                        call -> limits.get(call.<FeatureTypeInfo>getArgument(1).prefixedName()));
        when(catalog.getFeatureTypesByNamespace(any()))
                .thenAnswer(call -> List.copyOf(layers.get(call.<NamespaceInfo>getArgument(0))));
        when(catalog.getFeatureTypeByName(any(NamespaceInfo.class), any()))
                .thenAnswer(call -> find(call.getArgument(0), call.getArgument(1)));
    }

    private FeatureTypeInfo find(NamespaceInfo namespace, String name) {
        return layers.get(namespace).stream()
                .filter(l -> l.getName().equals(name))
                .findAny()
                .orElse(null);
    }

    CatalogueLayers layers() {
        return new CatalogueLayers(catalog, new ReadLimits(secured));
    }

    FakeCatalogue workspace(String name) {
        WorkspaceInfo workspace = mock(WorkspaceInfo.class);
        NamespaceInfo namespace = mock(NamespaceInfo.class);
        when(namespace.getPrefix()).thenReturn(name);
        when(namespace.getURI()).thenReturn("urn:" + name);
        when(workspace.getName()).thenReturn(name);
        when(catalog.getWorkspaceByName(name)).thenAnswer(call -> isThere(name) ? workspace : null);
        when(catalog.getNamespaceByPrefix(name)).thenAnswer(call -> isThere(name) ? namespace : null);
        when(catalog.getFeatureTypeByName(eq("urn:" + name), any()))
                .thenAnswer(call -> find(namespace, call.getArgument(1)));
        namespaces.put(name, namespace);
        layers.put(namespace, new ArrayList<>());
        return this;
    }

    /** To the service of one workspace no other is there. */
    private static boolean isThere(String workspace) {
        WorkspaceInfo local = LocalWorkspace.get();
        return local == null || local.getName().equals(workspace);
    }

    FeatureTypeInfo layer(String workspace, String name, SimpleFeatureSource source) {
        return layer(workspace, name, call -> source);
    }

    FeatureTypeInfo layer(String workspace, String name, Answer<SimpleFeatureSource> source) {
        FeatureTypeInfo layer = mock(FeatureTypeInfo.class);
        when(layer.getName()).thenReturn(name);
        when(layer.prefixedName()).thenReturn(workspace + ":" + name);
        when(layer.enabled()).thenReturn(true);
        when(layer.getNamespace()).thenReturn(namespaces.get(workspace));
        try {
            when(layer.getFeatureSource(any(), any())).thenAnswer(source);
        } catch (IOException e) {
            throw new AssertionError("a mock that is being told what to do reads nothing", e);
        }
        layers.get(namespaces.get(workspace)).add(layer);
        return layer;
    }

    /** Lets data security limit what the user sees of a layer. */
    void limit(String layer, DataAccessLimits limit) {
        limits.put(layer, limit);
    }
}
