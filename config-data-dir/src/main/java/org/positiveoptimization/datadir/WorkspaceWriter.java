/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.datadir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Envelope;
import org.positiveoptimization.geometry.Cgcs2000;
import org.positiveoptimization.plan.LayerDefinition;
import org.positiveoptimization.text.Language;
import org.positiveoptimization.text.Localized;

/**
 * Writes one workspace: its store, the layers and tables that the plan has, and the groups of them. Ids follow from names, so
 * that the same plan gives the same files.
 */
final class WorkspaceWriter {
    /** The layer whose extent stands for that of a table, or of a layer without a usable one. */
    private static final String WHOLE = "XZQ";

    private final Path directory;
    private final Workspace workspace;
    private final Store kind;
    private final Map<String, Extent> extents;
    private final StyleNames styles;
    private final List<LayerDefinition> layers;
    private final Extent whole;

    /**
     * @param directory of the workspace
     * @param catalogue every layer and table that a plan may have
     * @param extents of those that this plan has
     * @throws IOException if a layer that every plan must have is not there
     */
    WorkspaceWriter(
            Path directory,
            Workspace workspace,
            Store kind,
            List<LayerDefinition> catalogue,
            Map<String, Extent> extents,
            StyleNames styles)
            throws IOException {
        this.directory = directory;
        this.workspace = workspace;
        this.kind = kind;
        this.extents = extents;
        this.styles = styles;
        this.layers =
                catalogue.stream().filter(l -> extents.containsKey(l.code())).toList();
        this.whole = extents.get(WHOLE);
        List<String> missing = catalogue.stream()
                .filter(l -> l.required() && !extents.containsKey(l.code()))
                .map(LayerDefinition::code)
                .toList();
        if (!missing.isEmpty() || !whole.isUsable()) {
            throw new IOException(workspace.id() + ".gpkg lacks " + missing + ", or an extent of " + WHOLE);
        }
    }

    void write() throws IOException {
        Templates.write("workspace", base(), directory.resolve("workspace.xml"));
        Templates.write("namespace", base(), directory.resolve("namespace.xml"));
        Map<String, Object> store = base();
        store.put("title", workspace.title());
        store.put("readOnly", workspace.readOnly());
        store.put("file", workspace.id());
        Templates.write(
                kind.template(), store, directory.resolve(workspace.id()).resolve("datastore.xml"));
        if (!workspace.readOnly()) {
            Map<String, Object> service = base();
            service.put("title", workspace.service());
            service.put("access", new Localized("需登录", "sign-in required"));
            Templates.write("wfs", service, directory.resolve("wfs.xml"));
        }
        for (LayerDefinition layer : layers) {
            layer(layer);
        }
        for (LayerGroup group : LayerGroup.ALL) {
            group(group);
        }
    }

    private void layer(LayerDefinition layer) throws IOException {
        Extent extent = extents.get(layer.code());
        Envelope geographic = extent.isUsable() ? extent.geographic() : whole.geographic();
        Map<String, Object> model = base();
        model.put("code", layer.code());
        model.put("chapter", layer.chapter());
        model.put("title", new Localized(title(layer, Language.ZH), title(layer, Language.EN)));
        model.put("description", description(layer));
        model.put("srid", extent.isUsable() ? extent.srid() : Cgcs2000.GEOGRAPHIC);
        model.put("bounds", extent.isUsable() ? extent.bounds() : geographic);
        model.put("geographic", geographic);
        model.put("style", styles.of(layer));
        model.put("otherStyles", styles.overlays(layer));
        Path target = directory.resolve(workspace.id()).resolve(layer.code());
        Templates.write("featuretype", model, target.resolve("featuretype.xml"));
        Templates.write("layer", model, target.resolve("layer.xml"));
    }

    private void group(LayerGroup group) throws IOException {
        List<Map<String, String>> members = new ArrayList<>();
        Envelope bounds = new Envelope();
        for (LayerDefinition layer : group.members(layers)) {
            Map<String, String> member = new HashMap<>();
            member.put("code", layer.code());
            if (group.isOverlay(layer)) {
                styles.overlay(layer).ifPresent(s -> member.put("style", s));
            }
            members.add(member);
            Extent extent = extents.get(layer.code());
            bounds.expandToInclude((extent.isUsable() ? extent : whole).geographic());
        }
        Map<String, Object> model = base();
        model.put("name", group.name());
        model.put("title", group.title());
        model.put("description", group.description());
        model.put("members", members);
        model.put("bounds", bounds);
        model.put("srid", Cgcs2000.GEOGRAPHIC);
        Templates.write("layergroup", model, directory.resolve("layergroups").resolve(group.name() + ".xml"));
    }

    private Map<String, Object> base() {
        Map<String, Object> model = new HashMap<>();
        model.put("workspace", workspace.id());
        model.put("uri", workspace.uri());
        return model;
    }

    private String title(LayerDefinition layer, Language language) {
        String of = workspace.title().in(language);
        return language == Language.ZH
                ? layer.title().zh() + "（" + of + "）"
                : layer.title().en() + " (" + of.toLowerCase(language.locale()) + ")";
    }

    private Localized description(LayerDefinition layer) {
        return new Localized(fields(layer, Language.ZH, "、", "。"), fields(layer, Language.EN, ", ", "."));
    }

    private static String fields(LayerDefinition layer, Language language, String comma, String stop) {
        return layer.fields().stream()
                .map(f -> f.name() + " " + f.title().in(language))
                .collect(Collectors.joining(comma, layer.code() + ": ", stop));
    }
}
