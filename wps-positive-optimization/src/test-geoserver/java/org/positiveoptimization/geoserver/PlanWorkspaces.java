/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geoserver;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.geoserver.catalog.Catalog;
import org.geoserver.catalog.CatalogBuilder;
import org.geoserver.catalog.DataStoreInfo;
import org.geoserver.catalog.FeatureTypeInfo;
import org.geoserver.catalog.NamespaceInfo;
import org.geoserver.catalog.WorkspaceInfo;
import org.geotools.feature.NameImpl;
import org.positiveoptimization.fixture.TinyPlan;
import org.positiveoptimization.geopackage.Column;
import org.positiveoptimization.geopackage.GeoPackageWriter;
import org.positiveoptimization.geopackage.TableWriter;
import org.positiveoptimization.hosting.GuardStore;
import org.positiveoptimization.plan.FeatureSchema;
import org.positiveoptimization.plan.LayerCatalog;
import org.positiveoptimization.plan.LayerDefinition;
import org.positiveoptimization.plan.PlanSource;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.plan.RowReader;

/**
 * A tiny plan as GeoPackages that a running GeoServer publishes in the workspaces {@code approved} and {@code draft}. Every
 * layer has a column {@code GXCS} besides, which counts updates. The approved plan is read-only, as in the data directory.
 */
final class PlanWorkspaces {
    static final String VERSION = "GXCS";

    private static final String POLICY =
            """
            {"schema": "urn:positive-optimization:guard:1", "workspaces": {"draft": {
              "approved": "approved",
              "limits": {"features": 20, "vertices": 10000, "neighbours": 1000},
              "default": {"mode": "OPEN"},
              "layers": {
                "STBHHX": {"mode": "FROZEN", "reason": {"zh": "本轮不调整", "en": "not adjusted in this round"}},
                "YJJBNT": {"mode": "GUARDED", "rules": ["G3", "P7"]},
                "GHFQ": {"mode": "GUARDED", "rules": ["G3"], "versionColumn": "GXCS", "onMissingVersion": "refuse"}
              }}}}
            """;

    private PlanWorkspaces() {}

    /** @param root the data directory; the files come into its folder {@code data} */
    static void publish(TinyPlan plan, Catalog catalog, File root) throws Exception {
        File directory = new File(root, "data");
        Files.createDirectories(directory.toPath());
        for (Role role : Role.values()) {
            String workspace = role == Role.APPROVED ? "approved" : "draft";
            PlanSource source = plan.source(role);
            File file = new File(directory, workspace + ".gpkg");
            write(source, file);
            publish(workspace, source, catalog, file);
        }
    }

    /** Guards the draft: a layer is frozen, one is checked, one counts its updates, the others are open. */
    static void guard(File root) throws IOException {
        File policy = new File(root, GuardStore.FILE);
        Files.createDirectories(policy.getParentFile().toPath());
        Files.writeString(policy.toPath(), POLICY);
    }

    private static LayerDefinition definition(String code) {
        return LayerCatalog.standard().layer(code).orElseThrow();
    }

    private static void write(PlanSource source, File file) throws Exception {
        try (GeoPackageWriter writer = GeoPackageWriter.create(file.toPath(), Instant.EPOCH)) {
            for (String code : source.codes()) {
                try (RowReader rows = source.open(code)) {
                    List<Column> columns = new ArrayList<>();
                    for (FeatureSchema.Field field : rows.schema().fields()) {
                        columns.add(new Column(field.name(), field.type(), 0));
                    }
                    columns.add(Column.integer(VERSION));
                    TableWriter table = definition(code).spatial()
                            ? writer.layer(code, code, rows.srid(), GeoPackageWriter.GeometryType.GEOMETRY, columns)
                            : writer.table(code, code, columns);
                    while (rows.next()) {
                        Object[] values = rows.values();
                        table.add(rows.fid(), rows.geometry(), Arrays.copyOf(values, values.length + 1));
                    }
                }
            }
            writer.commit();
        }
    }

    private static void publish(String name, PlanSource source, Catalog catalog, File file) throws Exception {
        WorkspaceInfo workspace = catalog.getFactory().createWorkspace();
        workspace.setName(name);
        catalog.add(workspace);
        NamespaceInfo namespace = catalog.getFactory().createNamespace();
        namespace.setPrefix(name);
        namespace.setURI("urn:" + name);
        catalog.add(namespace);
        DataStoreInfo store = catalog.getFactory().createDataStore();
        store.setName(name);
        store.setWorkspace(workspace);
        store.setEnabled(true);
        store.getConnectionParameters()
                .putAll(Map.of(
                        "dbtype",
                        "geopkg",
                        "database",
                        file.toURI().toString(),
                        "namespace",
                        "urn:" + name,
                        "contents_only",
                        "false",
                        "read_only",
                        Boolean.toString(name.equals("approved"))));
        catalog.add(store);
        CatalogBuilder builder = new CatalogBuilder(catalog);
        builder.setStore(store);
        for (String code : source.codes()) {
            FeatureTypeInfo layer = builder.buildFeatureType(new NameImpl("urn:" + name, code));
            layer.setSRS("EPSG:4490");
            builder.setupBounds(layer);
            catalog.add(layer);
            catalog.add(builder.buildLayer(layer));
        }
    }
}
