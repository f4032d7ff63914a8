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
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.features.LayerSource;
import org.positiveoptimization.geometry.PartLayout;
import org.positiveoptimization.plan.PlanFeature;
import org.positiveoptimization.rules.Parameters;
import org.positiveoptimization.text.Message;

/**
 * How clustered the ground of a layer is laid out: the figures of {@link PartLayout}, which rule U4 compares. What is not given
 * is taken from the rule set: {@code udb.touch_m}, {@code udb.small_part_ha}.
 */
@DescribeProcess(title = "po:Fragmentation")
public final class FragmentationProcess {
    private static final double SQUARE_METRES_PER_HECTARE = 10_000;
    private static final int FARTHEST = 100;
    private static final int LARGEST = 1_000_000_000;

    private final ProcessHost host;

    public FragmentationProcess(ProcessHost host) {
        this.host = host;
    }

    /** Outputs by name: the figures. */
    @DescribeResults({
        @DescribeResult(name = "parts", type = Long.class),
        @DescribeResult(name = "smallParts", type = Long.class),
        @DescribeResult(name = "smallPartArea", type = Double.class),
        @DescribeResult(name = "meanPart", type = Double.class),
        @DescribeResult(name = "largestShare", type = Double.class),
        @DescribeResult(name = "compactness", type = Double.class),
        @DescribeResult(name = "holes", type = Long.class),
        @DescribeResult(name = "holeArea", type = Double.class)
    })
    public Map<String, Object> execute(
            @DescribeParameter(name = "layer", min = 0) String layer,
            @DescribeParameter(name = "features", min = 0) SimpleFeatureCollection features,
            @DescribeParameter(name = "crs", min = 0) String crs,
            @DescribeParameter(name = "count", min = 0, minValue = 0, maxValue = Integer.MAX_VALUE) Integer count,
            @DescribeParameter(name = "touch", min = 0, minValue = 0, maxValue = FARTHEST) Double touch,
            @DescribeParameter(name = "small", min = 0, minValue = 0, maxValue = LARGEST) Double small,
            @DescribeParameter(name = "ruleSet", min = 0) String ruleSet,
            @DescribeParameter(name = "lang", min = 0) String lang,
            ProgressListener monitor) {
        return Call.answer(host, lang, monitor, call -> {
            Parameters parameters = host.ruleSet(ruleSet).parameters();
            double join = Inputs.number("touch", touch, parameters.number("udb.touch_m"), 0, FARTHEST);
            double below = Inputs.number(
                    "small", small, parameters.number("udb.small_part_ha") * SQUARE_METRES_PER_HECTARE, 0, LARGEST);
            LayerSource source = PlainLayers.one(call, layer, features, crs, count);
            PlanPair pair = PlainLayers.alone(call, source);
            List<Geometry> members = pair.draft().features(source.name()).stream()
                    .map(PlanFeature::geometry)
                    .toList();
            if (members.isEmpty()) {
                throw new InputException(Message.of("process.empty", source.name()));
            }
            return outputs(PartLayout.of(members, pair.metric(), join, below, call::check));
        });
    }

    private static Map<String, Object> outputs(PartLayout layout) {
        Map<String, Object> outputs = new LinkedHashMap<>();
        outputs.put("parts", (long) layout.parts());
        outputs.put("smallParts", (long) layout.smallParts());
        outputs.put("smallPartArea", Figure.area(layout.smallPartArea()));
        outputs.put("meanPart", Figure.area(layout.meanPart()));
        outputs.put("largestShare", layout.largestShare());
        outputs.put("compactness", layout.compactness());
        outputs.put("holes", (long) layout.holes());
        outputs.put("holeArea", Figure.area(layout.holeArea()));
        return outputs;
    }
}
