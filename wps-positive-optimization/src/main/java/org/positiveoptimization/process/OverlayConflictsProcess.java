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
import org.positiveoptimization.checks.LayerCrossings;
import org.positiveoptimization.checks.LayerCrossings.Crossing;
import org.positiveoptimization.checks.LineOverlaps;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.features.LayerSource;
import org.positiveoptimization.geopackage.Column;
import org.positiveoptimization.rules.Parameters;
import org.positiveoptimization.text.Message;

/**
 * Pairs of features of two layers that share ground. A piece counts above {@code tol.line_overlap_m2} and with S / P of at least
 * {@code tol.line_sliver_m} of the rule set.
 */
@DescribeProcess(title = "po:OverlayConflicts")
public final class OverlayConflictsProcess {
    private static final List<Column> COLUMNS =
            List.of(Column.text("first"), Column.text("second"), Column.real("area_m2"), Column.real("sliver_m2"));

    private final ProcessHost host;

    public OverlayConflictsProcess(ProcessHost host) {
        this.host = host;
    }

    /** Outputs by name: {@code conflicts}, their number and the sum of their areas. */
    @DescribeResults({
        @DescribeResult(name = "conflicts", type = SimpleFeatureCollection.class),
        @DescribeResult(name = "pairs", type = Long.class),
        @DescribeResult(name = "area", type = Double.class)
    })
    public Map<String, Object> execute(
            @DescribeParameter(name = "first") String first,
            @DescribeParameter(name = "second") String second,
            @DescribeParameter(name = "ruleSet", min = 0) String ruleSet,
            @DescribeParameter(name = "lang", min = 0) String lang,
            ProgressListener monitor) {
        return Call.answer(host, lang, monitor, call -> {
            Parameters parameters = host.ruleSet(ruleSet).parameters();
            LayerSource one = host.layer(Inputs.required("first", first));
            LayerSource other = host.layer(Inputs.required("second", second));
            if (one.name().equals(other.name())) {
                throw new InputException(Message.of("process.same"));
            }
            PlanPair pair = PlainLayers.alone(call, one, other);
            List<Crossing> crossings = LayerCrossings.of(
                    pair.draft().features(one.name()),
                    pair.draft().features(other.name()),
                    new LineOverlaps(pair, parameters),
                    call.limits().results(),
                    call);
            call.checkResults(crossings.size());
            Map<String, Object> outputs = new LinkedHashMap<>();
            outputs.put(
                    "conflicts",
                    new FeatureTable<>(
                            "conflicts",
                            Geometry.class,
                            COLUMNS,
                            crossings,
                            pair.metric().srid(),
                            c -> c.ground().ground(),
                            OverlayConflictsProcess::values));
            outputs.put("pairs", (long) crossings.size());
            outputs.put(
                    "area",
                    Figure.area(crossings.stream()
                            .mapToDouble(c -> c.ground().area())
                            .sum()));
            return outputs;
        });
    }

    private static Object[] values(Crossing crossing) {
        return new Object[] {
            crossing.first().id(),
            crossing.second().id(),
            crossing.ground().area(),
            crossing.ground().sliverArea()
        };
    }
}
