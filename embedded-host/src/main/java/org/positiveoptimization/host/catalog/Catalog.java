/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.geotools.api.style.Style;

/** All that a data directory publishes. Immutable; styles are read only. */
public final class Catalog {
    private final List<WorkspaceInfo> workspaces;
    private final String defaultWorkspace;
    private final List<LayerInfo> layers;
    private final List<GroupInfo> groups;
    private final Map<String, Style> styles;
    private final Map<String, ServiceInfo> services;
    private final WpsLimits wpsLimits;

    private Catalog(Builder builder) {
        this.workspaces = List.copyOf(builder.workspaces);
        this.defaultWorkspace = builder.defaultWorkspace;
        this.layers = builder.layers.stream()
                .sorted(Comparator.comparing(LayerInfo::qualifiedName))
                .toList();
        this.groups = builder.groups.stream()
                .sorted(Comparator.comparing(GroupInfo::qualifiedName))
                .toList();
        this.styles = Map.copyOf(builder.styles);
        this.services = Map.copyOf(builder.services);
        this.wpsLimits = builder.wpsLimits;
    }

    /** Collects what the reader finds. */
    static final class Builder {
        final List<WorkspaceInfo> workspaces = new ArrayList<>();
        final List<LayerInfo> layers = new ArrayList<>();
        final List<GroupInfo> groups = new ArrayList<>();
        final Map<String, Style> styles = new TreeMap<>();
        final Map<String, ServiceInfo> services = new TreeMap<>();
        String defaultWorkspace;
        WpsLimits wpsLimits;

        Catalog build() {
            return new Catalog(this);
        }
    }

    public List<WorkspaceInfo> workspaces() {
        return workspaces;
    }

    public Optional<WorkspaceInfo> workspace(String name) {
        return workspaces.stream().filter(w -> w.name().equals(name)).findFirst();
    }

    /** @return name of the workspace of names without prefix, where none is said */
    public String defaultWorkspace() {
        return defaultWorkspace;
    }

    /** @return all layers, in the order of their names */
    public List<LayerInfo> layers() {
        return layers;
    }

    public List<GroupInfo> groups() {
        return groups;
    }

    public Optional<Style> style(String name) {
        return Optional.ofNullable(styles.get(name));
    }

    /**
     * @param service {@code wms}, {@code wfs} or {@code wps}
     * @param workspace the workspace of the address, or null
     * @return what the service says of itself there
     */
    public ServiceInfo service(String service, String workspace) {
        ServiceInfo own = workspace == null ? null : services.get(workspace + "/" + service);
        return own == null ? services.get(service) : own;
    }

    public WpsLimits wpsLimits() {
        return wpsLimits;
    }
}
