/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.process;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.geotools.api.util.ProgressListener;
import org.geotools.data.simple.SimpleFeatureCollection;
import org.geotools.process.factory.DescribeParameter;
import org.geotools.process.factory.DescribeProcess;
import org.geotools.process.factory.DescribeResult;
import org.geotools.process.factory.DescribeResults;
import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.engine.PlanLayers;
import org.positiveoptimization.features.FeaturePlanSource;
import org.positiveoptimization.plan.LayerCatalog;
import org.positiveoptimization.plan.LayerDefinition;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.plan.PlanSource;
import org.positiveoptimization.report.HandoverAttributes;
import org.positiveoptimization.rules.RuleSet;
import org.positiveoptimization.supervision.monitor.Monitor;
import org.positiveoptimization.supervision.monitor.MonitorReport;
import org.positiveoptimization.supervision.monitor.WarningLevel;
import org.positiveoptimization.text.Message;

/** Observed patches (JCTB) against the lines of the approved plan; see {@link Monitor}. */
@DescribeProcess(title = "po:Monitoring")
public final class MonitoringProcess {
    private static final String OBSERVATIONS = "JCTB";
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;

    private final ProcessHost host;

    public MonitoringProcess(ProcessHost host) {
        this.host = host;
    }

    /** Outputs by name: {@code report, verdict, warnings} and the number of warnings of each level. */
    @DescribeResults({
        @DescribeResult(name = "report", type = MonitorDocument.class),
        @DescribeResult(name = "verdict", type = String.class),
        @DescribeResult(name = "warnings", type = SimpleFeatureCollection.class),
        @DescribeResult(name = "red", type = Long.class),
        @DescribeResult(name = "orange", type = Long.class),
        @DescribeResult(name = "yellow", type = Long.class),
        @DescribeResult(name = "blue", type = Long.class)
    })
    public Map<String, Object> execute(
            @DescribeParameter(name = "approved") String approved,
            @DescribeParameter(name = "observed", min = 0) String observed,
            @DescribeParameter(name = "features", min = 0) SimpleFeatureCollection features,
            @DescribeParameter(name = "crs", min = 0) String crs,
            @DescribeParameter(name = "count", min = 0, minValue = 0, maxValue = Integer.MAX_VALUE) Integer count,
            @DescribeParameter(name = "year", min = 0, minValue = FIRST_YEAR, maxValue = LAST_YEAR) Integer year,
            @DescribeParameter(name = "ruleSet", min = 0) String ruleSet,
            @DescribeParameter(name = "lang", min = 0) String lang,
            ProgressListener monitor) {
        return Call.answer(host, lang, monitor, call -> {
            if (year != null) {
                Inputs.whole("year", year, FIRST_YEAR, FIRST_YEAR, LAST_YEAR);
            }
            RuleSet rules = host.ruleSet(ruleSet);
            List<LayerDefinition> layers = PlanLayers.of(rules);
            try (PlanSource plan = host.plan(Inputs.required("approved", approved), layers);
                    PlanSource patches = observed(call, observed, features, crs, count)) {
                return outputs(call, new Monitor(rules, layers, year).run(plan, patches, call));
            }
        });
    }

    private PlanSource observed(
            Call call, String workspace, SimpleFeatureCollection features, String crs, Integer count)
            throws InputException, PlanReadException {
        if ((features == null) != Inputs.isGiven(workspace)) {
            throw new InputException(Message.of("process.one_of", "observed", "features"));
        }
        LayerDefinition patches = LayerCatalog.standard().layer(OBSERVATIONS).orElseThrow();
        if (features == null) {
            return host.plan(workspace.strip(), List.of(patches));
        }
        PlanSource nothing = FeaturePlanSource.open("", Map.of(), call.limits().reading());
        return DraftInputs.of(call, nothing, patches, features, Inputs.crs("crs", crs), count);
    }

    private static Map<String, Object> outputs(Call call, MonitorReport report) throws InputException {
        call.checkResults(report.warnings().size());
        Map<String, Object> outputs = new LinkedHashMap<>();
        outputs.put("report", new MonitorDocument(report, Clock.systemUTC().instant()));
        outputs.put("verdict", report.verdict().name());
        List<Integer> places = new ArrayList<>(
                IntStream.range(0, report.warnings().size()).boxed().toList());
        outputs.put(
                "warnings",
                new FeatureTable<>(
                        "warnings",
                        Geometry.class,
                        HandoverAttributes.COLUMNS,
                        places,
                        report.metric().srid(),
                        i -> report.warnings().get(i).ground(),
                        i -> HandoverAttributes.of(report, i)));
        outputs.put("red", report.count(WarningLevel.RED));
        outputs.put("orange", report.count(WarningLevel.ORANGE));
        outputs.put("yellow", report.count(WarningLevel.YELLOW));
        outputs.put("blue", report.count(WarningLevel.BLUE));
        return outputs;
    }
}
