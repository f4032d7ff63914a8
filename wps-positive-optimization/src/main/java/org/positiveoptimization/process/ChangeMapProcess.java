/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.process;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.geotools.api.util.ProgressListener;
import org.geotools.data.simple.SimpleFeatureCollection;
import org.geotools.process.factory.DescribeParameter;
import org.geotools.process.factory.DescribeProcess;
import org.geotools.process.factory.DescribeResult;
import org.geotools.process.factory.DescribeResults;
import org.positiveoptimization.delta.ChangeKind;
import org.positiveoptimization.delta.LayerDelta;
import org.positiveoptimization.delta.Noise;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.features.LayerSource;
import org.positiveoptimization.rules.Parameters;

/**
 * What ground came into a layer, went out of it, or was given other attributes. A piece is noise, and left out, when its area and
 * its mean width 2 S / P both lie below {@code tol.change_m2} and {@code tol.change_width_m} of the rule set.
 */
@DescribeProcess(title = "po:ChangeMap")
public final class ChangeMapProcess {
    private final ProcessHost host;

    public ChangeMapProcess(ProcessHost host) {
        this.host = host;
    }

    /** Outputs by name: {@code changes} and the sums by kind. */
    @DescribeResults({
        @DescribeResult(name = "changes", type = SimpleFeatureCollection.class),
        @DescribeResult(name = "areaIn", type = Double.class),
        @DescribeResult(name = "areaOut", type = Double.class),
        @DescribeResult(name = "areaReclassified", type = Double.class),
        @DescribeResult(name = "kept", type = Long.class),
        @DescribeResult(name = "areaNoise", type = Double.class)
    })
    public Map<String, Object> execute(
            @DescribeParameter(name = "before") String before,
            @DescribeParameter(name = "after") String after,
            @DescribeParameter(name = "fields", min = 0) String fields,
            @DescribeParameter(name = "ruleSet", min = 0) String ruleSet,
            @DescribeParameter(name = "lang", min = 0) String lang,
            ProgressListener monitor) {
        return Call.answer(host, lang, monitor, call -> {
            Parameters parameters = host.ruleSet(ruleSet).parameters();
            Noise noise = new Noise(parameters.number("tol.change_m2"), parameters.number("tol.change_width_m"));
            LayerSource then = host.layer(Inputs.required("before", before));
            LayerSource now = host.layer(Inputs.required("after", after));
            List<String> compared = new ArrayList<>();
            for (String field : Inputs.list("fields", fields)) {
                compared.add(Inputs.attribute("fields", field, PlainLayers.schema(then)));
                Inputs.attribute("fields", field, PlainLayers.schema(now));
            }
            PlanPair pair = PlainLayers.versions(call, then, now, compared, noise);
            LayerDelta delta = pair.delta(PlainLayers.code(then));
            call.checkResults(delta.pieces().size());
            Map<String, Object> outputs = new LinkedHashMap<>();
            outputs.put(
                    "changes",
                    ReportFeatures.changes(List.of(delta), pair.metric().srid()));
            outputs.put("areaIn", Figure.area(delta.area(ChangeKind.IN)));
            outputs.put("areaOut", Figure.area(delta.area(ChangeKind.OUT)));
            outputs.put("areaReclassified", Figure.area(delta.area(ChangeKind.RECLASSIFIED)));
            outputs.put("kept", delta.kept());
            outputs.put("areaNoise", Figure.area(delta.noiseArea()));
            return outputs;
        });
    }
}
