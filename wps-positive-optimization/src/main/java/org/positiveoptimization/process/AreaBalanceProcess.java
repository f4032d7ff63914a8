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
import org.geotools.process.factory.DescribeParameter;
import org.geotools.process.factory.DescribeProcess;
import org.geotools.process.factory.DescribeResult;
import org.geotools.process.factory.DescribeResults;
import org.positiveoptimization.delta.ChangeKind;
import org.positiveoptimization.delta.LayerDelta;
import org.positiveoptimization.delta.Noise;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.features.LayerSource;
import org.positiveoptimization.plan.PlanFeature;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.report.TableSet;
import org.positiveoptimization.tables.AreaBalance;
import org.positiveoptimization.tables.TransferMatrix;
import org.positiveoptimization.text.Message;

/**
 * Areas by the classes of a field, before and after, and from which class to which. Square metres on the ellipsoid by the
 * national formula; no change is too small to count.
 */
@DescribeProcess(title = "po:AreaBalance")
public final class AreaBalanceProcess {
    private static final int LONGEST_CLASS = 32;

    private final ProcessHost host;

    public AreaBalanceProcess(ProcessHost host) {
        this.host = host;
    }

    /** Outputs by name: {@code report} and the sums over all classes. */
    @DescribeResults({
        @DescribeResult(name = "report", type = TableDocument.class),
        @DescribeResult(name = "areaBefore", type = Double.class),
        @DescribeResult(name = "areaAfter", type = Double.class),
        @DescribeResult(name = "areaIn", type = Double.class),
        @DescribeResult(name = "areaOut", type = Double.class),
        @DescribeResult(name = "areaReclassified", type = Double.class)
    })
    public Map<String, Object> execute(
            @DescribeParameter(name = "before") String before,
            @DescribeParameter(name = "after") String after,
            @DescribeParameter(name = "field") String field,
            @DescribeParameter(name = "length", min = 0, minValue = 1, maxValue = LONGEST_CLASS) Integer length,
            @DescribeParameter(name = "lang", min = 0) String lang,
            ProgressListener monitor) {
        return Call.answer(host, lang, monitor, call -> {
            int characters = Inputs.whole("length", length, LONGEST_CLASS, 1, LONGEST_CLASS);
            LayerSource then = host.layer(Inputs.required("before", before));
            LayerSource now = host.layer(Inputs.required("after", after));
            String name = Inputs.attribute("field", field, PlainLayers.schema(then));
            Inputs.attribute("field", field, PlainLayers.schema(now));
            PlanPair pair = PlainLayers.versions(call, then, now, List.of(name), Noise.NONE);
            String code = PlainLayers.code(then);
            TableSet tables = new TableSet(
                    ProcessText.both("AreaBalance"),
                    List.of(Message.of("process.compared", then.name(), now.name(), name)),
                    List.of(
                            AreaBalance.of("class_balance", pair, code, name, characters),
                            TransferMatrix.of("class_transfer", pair, code, name, characters)));
            LayerDelta delta = pair.delta(code);
            Map<String, Object> outputs = new LinkedHashMap<>();
            outputs.put("report", new TableDocument(tables, call.language()));
            outputs.put("areaBefore", area(pair, Role.APPROVED, code));
            outputs.put("areaAfter", area(pair, Role.DRAFT, code));
            outputs.put("areaIn", Figure.area(delta.area(ChangeKind.IN)));
            outputs.put("areaOut", Figure.area(delta.area(ChangeKind.OUT)));
            outputs.put("areaReclassified", Figure.area(delta.area(ChangeKind.RECLASSIFIED)));
            return outputs;
        });
    }

    private static Double area(PlanPair pair, Role role, String code) {
        return Figure.area(pair.version(role).features(code).stream()
                .mapToDouble(PlanFeature::area)
                .sum());
    }
}
