/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geoserver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.geoserver.catalog.FeatureTypeInfo;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.referencing.FactoryException;
import org.geotools.feature.NameImpl;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.geotools.referencing.CRS;
import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.fixture.TinyPlan;
import org.positiveoptimization.plan.FeatureSchema;
import org.positiveoptimization.plan.FieldType;
import org.positiveoptimization.plan.LayerCatalog;
import org.positiveoptimization.plan.PlanSource;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.plan.RowReader;

/**
 * A tiny plan in the workspaces {@code approved} and {@code draft} of a catalogue. Every layer has a column {@code GXCS}
 * besides, which counts updates.
 */
final class FakePlan {
    static final String VERSION = "GXCS";

    final FakeCatalogue catalogue = new FakeCatalogue();

    private final Map<String, FakeStore> stores = new HashMap<>();
    private final Map<String, FeatureTypeInfo> layers = new HashMap<>();

    FakePlan(TinyPlan plan) throws Exception {
        for (Role role : Role.values()) {
            String workspace = role == Role.APPROVED ? "approved" : "draft";
            catalogue.workspace(workspace);
            PlanSource source = plan.source(role);
            for (String code : source.codes()) {
                FakeStore store;
                try (RowReader rows = source.open(code)) {
                    store = store(workspace, code, rows);
                }
                stores.put(workspace + ":" + code, store);
                layers.put(workspace + ":" + code, catalogue.layer(workspace, code, call -> store.open()));
            }
        }
    }

    private static FakeStore store(String workspace, String code, RowReader rows) throws Exception {
        FakeStore store = new FakeStore(type(workspace, code, rows));
        while (rows.next()) {
            List<Object> values = new ArrayList<>();
            if (isSpatial(code)) {
                values.add(rows.geometry());
            }
            values.addAll(Arrays.asList(rows.values()));
            values.add(null);
            store.put(rows.fid(), values.toArray());
        }
        return store;
    }

    private static SimpleFeatureType type(String workspace, String code, RowReader rows) throws FactoryException {
        SimpleFeatureTypeBuilder builder = new SimpleFeatureTypeBuilder();
        builder.setName(new NameImpl("urn:" + workspace, code));
        if (isSpatial(code)) {
            builder.setCRS(CRS.decode("EPSG:" + rows.srid(), true));
            builder.add("geom", Geometry.class);
        }
        for (FeatureSchema.Field field : rows.schema().fields()) {
            builder.add(field.name(), binding(field.type()));
        }
        builder.add(VERSION, Integer.class);
        return builder.buildFeatureType();
    }

    private static boolean isSpatial(String code) {
        return LayerCatalog.standard().layer(code).orElseThrow().spatial();
    }

    private static Class<?> binding(FieldType type) {
        return switch (type) {
            case TEXT -> String.class;
            case INTEGER -> Long.class;
            case REAL -> Double.class;
        };
    }

    /** @param name {@code workspace:layer} */
    FakeStore store(String name) {
        return stores.get(name);
    }

    FeatureTypeInfo layer(String name) {
        return layers.get(name);
    }

    /** @return a feature of a layer of the draft, as a client sends it: like feature 1, with another geometry and values */
    SimpleFeature feature(String code, Geometry geometry, Object... namesAndValues) {
        FakeStore store = store("draft:" + code);
        SimpleFeatureBuilder builder = new SimpleFeatureBuilder(store.type);
        builder.init(store.feature(1));
        builder.set("geom", geometry);
        builder.set("BSM", "new");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            builder.set((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return builder.buildFeature("new");
    }
}
