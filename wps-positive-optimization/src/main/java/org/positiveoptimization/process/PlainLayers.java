/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.geotools.data.simple.SimpleFeatureCollection;
import org.positiveoptimization.delta.Noise;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.features.FeatureColumns;
import org.positiveoptimization.features.FeaturePlanSource;
import org.positiveoptimization.features.LayerSource;
import org.positiveoptimization.features.RequestFeatures;
import org.positiveoptimization.geometry.GeometryKind;
import org.positiveoptimization.plan.FeatureSchema;
import org.positiveoptimization.plan.LayerDefinition;
import org.positiveoptimization.plan.LayerFault;
import org.positiveoptimization.plan.LoadedPlan;
import org.positiveoptimization.plan.PlanLoader;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.plan.PlanSource;
import org.positiveoptimization.plan.PlanVersion;
import org.positiveoptimization.text.Localized;
import org.positiveoptimization.text.Message;

/**
 * Layers of polygons of any schema, read whole. A layer with a fault (a CRS that is none of a plan, a geometry that is not
 * sound, features that the user may not see) gives no figures: a sum over a part of it would look like one.
 */
final class PlainLayers {
    private PlainLayers() {}

    /**
     * A layer of the server, or the features of the request.
     *
     * @param count how many features the request ought to bring, or null
     */
    static LayerSource one(Call call, String layer, SimpleFeatureCollection features, String crs, Integer count)
            throws InputException, PlanReadException {
        if ((features == null) != Inputs.isGiven(layer)) {
            throw new InputException(Message.of("process.one_of", "layer", "features"));
        }
        if (features == null) {
            return call.host().layer(layer.strip());
        }
        String name = "request";
        LayerSource given = RequestFeatures.layer(
                name, name, features, Inputs.crs("crs", crs), call.limits().reading());
        long came = FeaturePlanSource.open(
                        name, Map.of(name, given), call.limits().reading())
                .count(name)
                .orElseThrow();
        if (count != null && came != count) {
            throw new InputException(Message.of("process.count", came, count));
        }
        return given;
    }

    static FeatureSchema schema(LayerSource layer) {
        return FeatureColumns.of(layer.features().getSchema()).schema();
    }

    /** @return what the layer is called in both versions: its name without the workspace, upper case */
    static String code(LayerSource layer) {
        return layer.name().substring(layer.name().indexOf(':') + 1).toUpperCase(Locale.ROOT);
    }

    /**
     * @param fields attributes whose change makes a feature reclassified
     * @return both versions, the layer in each under {@link #code} of the one before
     */
    static PlanPair versions(Call call, LayerSource before, LayerSource after, List<String> fields, Noise noise)
            throws InputException, PlanReadException {
        String code = code(before);
        return read(call, List.of(definition(code, fields)), Map.of(code, before), Map.of(code, after), noise);
    }

    /** @return a pair with the layers in its draft, each under its name */
    static PlanPair alone(Call call, LayerSource... layers) throws InputException, PlanReadException {
        Map<String, LayerSource> all = new LinkedHashMap<>();
        for (LayerSource layer : layers) {
            all.put(layer.name(), layer);
        }
        List<LayerDefinition> definitions =
                all.keySet().stream().map(name -> definition(name, List.of())).toList();
        return read(call, definitions, Map.of(), all, Noise.NONE);
    }

    private static LayerDefinition definition(String code, List<String> fields) {
        return new LayerDefinition(
                code,
                new Localized(code, code),
                GeometryKind.SURFACE,
                "plain",
                false,
                true,
                true,
                false,
                null,
                false,
                null,
                null,
                null,
                fields,
                List.of());
    }

    private static PlanPair read(
            Call call,
            List<LayerDefinition> definitions,
            Map<String, LayerSource> before,
            Map<String, LayerSource> after,
            Noise noise)
            throws InputException, PlanReadException {
        ExecutorService worker = Executors.newSingleThreadExecutor();
        try (PlanSource approved =
                        FeaturePlanSource.open("before", before, call.limits().reading());
                PlanSource draft =
                        FeaturePlanSource.open("after", after, call.limits().reading())) {
            LoadedPlan plan = new PlanLoader(definitions, worker).load(approved, draft, call);
            for (String code : before.keySet()) {
                checkSound(plan.approved(), code);
            }
            for (String code : after.keySet()) {
                checkSound(plan.draft(), code);
            }
            return new PlanPair(plan.approved(), plan.draft(), plan.metric(), noise, call);
        } finally {
            worker.shutdownNow();
        }
    }

    private static void checkSound(PlanVersion version, String code) throws InputException {
        for (LayerFault fault : version.faults(code)) {
            throw new InputException(Message.of("process.layer_fault", fault.text()));
        }
    }
}
