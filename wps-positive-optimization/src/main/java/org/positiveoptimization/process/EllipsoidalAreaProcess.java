/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.geotools.api.util.ProgressListener;
import org.geotools.data.simple.SimpleFeatureCollection;
import org.geotools.process.factory.DescribeParameter;
import org.geotools.process.factory.DescribeProcess;
import org.geotools.process.factory.DescribeResult;
import org.geotools.process.factory.DescribeResults;
import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.checks.Unit;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.features.LayerSource;
import org.positiveoptimization.geometry.EllipsoidalArea;
import org.positiveoptimization.geometry.Metric;
import org.positiveoptimization.geopackage.Column;
import org.positiveoptimization.plan.PlanFeature;

/**
 * The area of every feature by the national formula ({@link EllipsoidalArea}), square metres rounded half up to 0.01, and the sum
 * of the unrounded areas.
 */
@DescribeProcess(title = "po:EllipsoidalArea")
public final class EllipsoidalAreaProcess {
    private static final List<Column> COLUMNS =
            List.of(Column.text("feature"), Column.real("area_m2"), Column.real("perimeter_m"));

    private final ProcessHost host;

    public EllipsoidalAreaProcess(ProcessHost host) {
        this.host = host;
    }

    /** Outputs by name: {@code areas}, their number and their sum. */
    @DescribeResults({
        @DescribeResult(name = "areas", type = SimpleFeatureCollection.class),
        @DescribeResult(name = "pieces", type = Long.class),
        @DescribeResult(name = "area", type = Double.class)
    })
    public Map<String, Object> execute(
            @DescribeParameter(name = "layer", min = 0) String layer,
            @DescribeParameter(name = "features", min = 0) SimpleFeatureCollection features,
            @DescribeParameter(name = "crs", min = 0) String crs,
            @DescribeParameter(name = "count", min = 0, minValue = 0, maxValue = Integer.MAX_VALUE) Integer count,
            @DescribeParameter(name = "lang", min = 0) String lang,
            ProgressListener monitor) {
        return Call.answer(host, lang, monitor, call -> {
            LayerSource source = PlainLayers.one(call, layer, features, crs, count);
            PlanPair pair = PlainLayers.alone(call, source);
            List<PlanFeature> all = pair.draft().features(source.name());
            call.checkResults(all.size());
            Metric metric = pair.metric();
            Map<String, Object> outputs = new LinkedHashMap<>();
            outputs.put(
                    "areas",
                    new FeatureTable<>(
                            "areas",
                            Geometry.class,
                            COLUMNS,
                            all,
                            metric.srid(),
                            PlanFeature::geometry,
                            f -> values(f, metric)));
            outputs.put("pieces", (long) all.size());
            outputs.put(
                    "area",
                    Figure.area(all.stream().mapToDouble(PlanFeature::area).sum()));
            return outputs;
        });
    }

    private static Object[] values(PlanFeature feature, Metric metric) {
        return new Object[] {
            feature.id(),
            Figure.area(feature.area()),
            Unit.METRE.round(metric.length(feature.geometry())).doubleValue()
        };
    }
}
