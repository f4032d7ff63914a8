/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.process;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.geotools.api.util.ProgressListener;
import org.geotools.data.simple.SimpleFeatureCollection;
import org.geotools.process.factory.DescribeParameter;
import org.geotools.process.factory.DescribeResult;
import org.geotools.process.factory.DescribeResults;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.delta.ChangeKind;
import org.positiveoptimization.engine.ConformityReport;
import org.positiveoptimization.engine.Engine;
import org.positiveoptimization.engine.PlanLayers;
import org.positiveoptimization.engine.RuleResult;
import org.positiveoptimization.plan.LayerDefinition;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.plan.PlanSource;
import org.positiveoptimization.report.MapOutlines;
import org.positiveoptimization.report.Outline;
import org.positiveoptimization.rules.Rule;
import org.positiveoptimization.rules.RuleSet;
import org.positiveoptimization.text.Message;

/**
 * Checks a draft against the approved plan by some rules of a rule set, or all. The same engine as that of the command line:
 * the report is the same to the byte but for the names of the sources.
 *
 * <p>The draft is a workspace, or a workspace in which features of the request stand for one layer; without a workspace of
 * its own it is the approved plan with that layer.
 */
public abstract class ConformityProcess {
    private final ProcessHost host;
    private final Predicate<Rule> which;

    /** @param which the rules that the process checks */
    ConformityProcess(ProcessHost host, Predicate<Rule> which) {
        this.host = host;
        this.which = which;
    }

    /** Outputs by name: {@code report, verdict, findings, changes} and figures. */
    @DescribeResults({
        @DescribeResult(name = "report", type = ReportDocument.class),
        @DescribeResult(name = "verdict", type = String.class),
        @DescribeResult(name = "findings", type = SimpleFeatureCollection.class),
        @DescribeResult(name = "changes", type = SimpleFeatureCollection.class),
        @DescribeResult(name = "passed", type = Long.class),
        @DescribeResult(name = "warned", type = Long.class),
        @DescribeResult(name = "incomplete", type = Long.class),
        @DescribeResult(name = "failed", type = Long.class),
        @DescribeResult(name = "informing", type = Long.class),
        @DescribeResult(name = "findingsTotal", type = Long.class),
        @DescribeResult(name = "areaIn", type = Double.class),
        @DescribeResult(name = "areaOut", type = Double.class),
        @DescribeResult(name = "areaReclassified", type = Double.class)
    })
    public Map<String, Object> execute(
            @DescribeParameter(name = "approved") String approved,
            @DescribeParameter(name = "draft", min = 0) String draft,
            @DescribeParameter(name = "layer", min = 0) String layer,
            @DescribeParameter(name = "features", min = 0) SimpleFeatureCollection features,
            @DescribeParameter(name = "crs", min = 0) String crs,
            @DescribeParameter(name = "count", min = 0, minValue = 0, maxValue = Integer.MAX_VALUE) Integer count,
            @DescribeParameter(name = "ruleSet", min = 0) String ruleSet,
            @DescribeParameter(name = "only", min = 0) String only,
            @DescribeParameter(name = "lang", min = 0) String lang,
            ProgressListener monitor) {
        return Call.answer(host, lang, monitor, call -> {
            RuleSet rules = host.ruleSet(ruleSet);
            Set<String> ids = Inputs.rules(only, rules, which);
            // a report on all rules is one on no selection
            Set<String> selection = ids.size() == rules.rules().size() ? Set.of() : ids;
            List<LayerDefinition> definitions = PlanLayers.of(rules);
            try (PlanSource before = host.plan(Inputs.required("approved", approved), definitions);
                    PlanSource after = draft(call, definitions, approved, draft, layer, features, crs, count)) {
                ConformityReport report = new Engine().run(before, after, rules, selection, call);
                return outputs(
                        call, report, MapOutlines.of(after, report.metric().srid()));
            }
        });
    }

    private PlanSource draft(
            Call call,
            List<LayerDefinition> definitions,
            String approved,
            String draft,
            String layer,
            SimpleFeatureCollection features,
            String crs,
            Integer count)
            throws InputException, PlanReadException {
        if (features == null) {
            if (Inputs.isGiven(layer) || Inputs.isGiven(crs) || count != null) {
                throw new InputException(Message.of("process.no_features"));
            }
            return host.plan(Inputs.required("draft", draft), definitions);
        }
        String code = Inputs.required("layer", layer);
        LayerDefinition definition = definitions.stream()
                .filter(d -> d.code().equalsIgnoreCase(code))
                .findFirst()
                .orElseThrow(() -> new InputException(Message.of("process.layer_code")));
        int srid = Inputs.crs("crs", crs);
        if (count != null) {
            Inputs.whole("count", count, 0, 0, Integer.MAX_VALUE);
        }
        PlanSource stored = host.plan(Inputs.isGiven(draft) ? draft.strip() : approved.strip(), definitions);
        return DraftInputs.of(call, stored, definition, features, srid, count);
    }

    private static Map<String, Object> outputs(Call call, ConformityReport report, List<Outline> outlines)
            throws InputException {
        long findings = report.results().stream()
                .mapToLong(r -> r.outcome().findings().size())
                .sum();
        call.checkResults(findings);
        call.checkResults(
                report.deltas().stream().mapToLong(d -> d.pieces().size()).sum());
        Map<String, Object> outputs = new LinkedHashMap<>();
        outputs.put(
                "report",
                new ReportDocument(
                        report, outlines, call.language(), Clock.systemUTC().instant()));
        outputs.put("verdict", report.verdict().name());
        outputs.put("findings", ReportFeatures.findings(report));
        outputs.put("changes", ReportFeatures.changes(report));
        outputs.put("passed", count(report, Verdict.PASS));
        outputs.put("warned", count(report, Verdict.WARN));
        outputs.put("incomplete", count(report, Verdict.INCOMPLETE));
        outputs.put("failed", count(report, Verdict.FAIL));
        outputs.put(
                "informing",
                report.results().stream().filter(RuleResult::isInformation).count());
        outputs.put("findingsTotal", findings);
        outputs.put("areaIn", area(report, ChangeKind.IN));
        outputs.put("areaOut", area(report, ChangeKind.OUT));
        outputs.put("areaReclassified", area(report, ChangeKind.RECLASSIFIED));
        return outputs;
    }

    private static long count(ConformityReport report, Verdict verdict) {
        return report.results().stream()
                .filter(r -> r.verdict() == verdict && !r.isInformation())
                .count();
    }

    private static double area(ConformityReport report, ChangeKind kind) {
        double area = report.deltas().stream().mapToDouble(d -> d.area(kind)).sum();
        return Figure.area(area);
    }
}
