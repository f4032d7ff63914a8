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
import org.locationtech.jts.geom.Polygon;
import org.positiveoptimization.checks.LayerGaps;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.features.LayerSource;
import org.positiveoptimization.geometry.Metric;
import org.positiveoptimization.geopackage.Column;

/** Ground that the features of a layer enclose and none of them covers; see {@link LayerGaps} for what is not detected. */
@DescribeProcess(title = "po:Gaps")
public final class GapsProcess {
    private static final int LARGEST_AREA = 1_000_000_000;
    private static final int LARGEST_WIDTH = 100_000;
    private static final List<Column> COLUMNS = List.of(Column.real("area_m2"), Column.real("width_m"));

    private final ProcessHost host;

    public GapsProcess(ProcessHost host) {
        this.host = host;
    }

    /** Outputs by name: {@code gaps}, their number and the sum of their areas. */
    @DescribeResults({
        @DescribeResult(name = "gaps", type = SimpleFeatureCollection.class),
        @DescribeResult(name = "pieces", type = Long.class),
        @DescribeResult(name = "area", type = Double.class)
    })
    public Map<String, Object> execute(
            @DescribeParameter(name = "layer", min = 0) String layer,
            @DescribeParameter(name = "features", min = 0) SimpleFeatureCollection features,
            @DescribeParameter(name = "crs", min = 0) String crs,
            @DescribeParameter(name = "count", min = 0, minValue = 0, maxValue = Integer.MAX_VALUE) Integer count,
            @DescribeParameter(name = "minArea", min = 0, minValue = 0, maxValue = LARGEST_AREA) Double minArea,
            @DescribeParameter(name = "minWidth", min = 0, minValue = 0, maxValue = LARGEST_WIDTH) Double minWidth,
            @DescribeParameter(name = "ruleSet", min = 0) String ruleSet,
            @DescribeParameter(name = "lang", min = 0) String lang,
            ProgressListener monitor) {
        return Call.answer(host, lang, monitor, call -> {
            double least = Inputs.number("minArea", minArea, 0, 0, LARGEST_AREA);
            double tolerance = host.ruleSet(ruleSet).parameters().number("tol.gap_m");
            double width = Inputs.number("minWidth", minWidth, tolerance, 0, LARGEST_WIDTH);
            LayerSource source = PlainLayers.one(call, layer, features, crs, count);
            PlanPair pair = PlainLayers.alone(call, source);
            Metric metric = pair.metric();
            List<Polygon> gaps = LayerGaps.of(pair.draft().features(source.name()), metric, least, width, call);
            call.checkResults(gaps.size());
            Map<String, Object> outputs = new LinkedHashMap<>();
            outputs.put("gaps", new FeatureTable<>("gaps", Polygon.class, COLUMNS, gaps, metric.srid(), g -> g, g ->
                    new Object[] {metric.area(g), metric.width(g)}));
            outputs.put("pieces", (long) gaps.size());
            outputs.put(
                    "area", Figure.area(gaps.stream().mapToDouble(metric::area).sum()));
            return outputs;
        });
    }
}
