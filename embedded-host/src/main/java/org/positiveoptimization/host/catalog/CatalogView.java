/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.catalog;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.geotools.api.data.Query;
import org.geotools.api.data.SimpleFeatureSource;
import org.geotools.api.data.SimpleFeatureStore;
import org.geotools.api.style.Style;
import org.positiveoptimization.host.access.LayerRules;
import org.positiveoptimization.host.access.User;
import org.positiveoptimization.host.store.ReadProgress;
import org.positiveoptimization.progress.Progress;

/**
 * What one user may see of the catalogue at one address. What he may not read is not there. Names may come without the prefix of
 * their workspace: then they are of the workspace of the address, or of the default one.
 */
public final class CatalogView {
    private final Catalog catalog;
    private final FeatureStores stores;
    private final LayerRules rules;
    private final User user;
    private final String workspace;

    /** @param workspace of the address, or null for all */
    public CatalogView(Catalog catalog, FeatureStores stores, LayerRules rules, User user, String workspace) {
        this.catalog = catalog;
        this.stores = stores;
        this.rules = rules;
        this.user = user;
        this.workspace = workspace;
    }

    public User user() {
        return user;
    }

    /** @return what the same user may see at the address of all workspaces */
    public CatalogView everywhere() {
        return new CatalogView(catalog, stores, rules, user, null);
    }

    /** @return workspace of the address, or null */
    public String workspace() {
        return workspace;
    }

    public ServiceInfo service(String service) {
        return catalog.service(service, workspace);
    }

    public List<WorkspaceInfo> workspaces() {
        return catalog.workspaces().stream().filter(w -> isHere(w)).toList();
    }

    public List<LayerInfo> layers() {
        return catalog.layers().stream().filter(this::isVisible).toList();
    }

    /** @return the groups of whose layers the user may read all */
    public List<GroupInfo> groups() {
        return catalog.groups().stream()
                .filter(g -> g.members().stream().allMatch(m -> isVisible(m.layer())))
                .toList();
    }

    private boolean isHere(WorkspaceInfo of) {
        return workspace == null || workspace.equals(of.name());
    }

    private boolean isVisible(LayerInfo layer) {
        return isHere(layer.workspace())
                && rules.mayRead(user, layer.workspace().name(), layer.name());
    }

    /** @param name {@code workspace:name} or {@code name} */
    public Optional<LayerInfo> layer(String name) {
        String qualified = qualified(name);
        return layers().stream()
                .filter(l -> l.qualifiedName().equals(qualified))
                .findFirst();
    }

    /** @param name {@code workspace:name} or {@code name} */
    public Optional<GroupInfo> group(String name) {
        String qualified = qualified(name);
        return groups().stream()
                .filter(g -> g.qualifiedName().equals(qualified))
                .findFirst();
    }

    private String qualified(String name) {
        if (name.indexOf(':') >= 0) {
            return name;
        }
        return (workspace == null ? catalog.defaultWorkspace() : workspace) + ":" + name;
    }

    /** @return the layer of a namespace and a name */
    public Optional<LayerInfo> layer(String namespace, String name) {
        return layers().stream()
                .filter(l ->
                        l.workspace().namespace().equals(namespace) && l.name().equals(name))
                .findFirst();
    }

    public Optional<Style> style(String name) {
        return catalog.style(name);
    }

    /** @return whether the user may edit the layer: his roles, the service and the store let him */
    public boolean mayWrite(LayerInfo layer) {
        return !layer.store().isReadOnly()
                && service("wfs").isTransactional()
                && rules.mayWrite(user, layer.workspace().name(), layer.name());
    }

    /** @return the features of a layer of this view; coordinates x before y. Not to be written */
    public SimpleFeatureSource features(LayerInfo layer) throws IOException {
        return stores.source(layer);
    }

    /** @return the query; reading it ends with a {@link java.util.concurrent.CancellationException} when the progress is cancelled */
    public static Query polled(Query query, Progress progress) {
        return ReadProgress.polled(query, progress);
    }

    /**
     * @return the features of a layer of this view, to be replaced by a publication, whether or not the user may edit them: who may
     *     publish is for the caller to say
     */
    public SimpleFeatureStore forPublication(LayerInfo layer) throws IOException {
        return stores.forPublication(layer);
    }

    /**
     * @return the features of a layer of this view, to be written; the caller sets the transaction
     * @throws IllegalArgumentException if the user {@linkplain #mayWrite may not}
     */
    public SimpleFeatureStore store(LayerInfo layer) throws IOException {
        if (!mayWrite(layer)) {
            throw new IllegalArgumentException(layer.qualifiedName() + " is not for writing");
        }
        return (SimpleFeatureStore) stores.source(layer);
    }
}
