/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.quality;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.positiveoptimization.checks.Check;
import org.positiveoptimization.checks.Finding;
import org.positiveoptimization.checks.FindingBuilder;
import org.positiveoptimization.checks.Measure;
import org.positiveoptimization.checks.Needs;
import org.positiveoptimization.checks.Outcome;
import org.positiveoptimization.checks.Unit;
import org.positiveoptimization.checks.Verdicts;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.plan.LayerFault;
import org.positiveoptimization.plan.PlanLayer;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.rules.Parameters;
import org.positiveoptimization.text.Message;

/**
 * G2: every layer is in CGCS2000 (坐标系).
 *
 * <p><b>Metric.</b> Per layer and version: the CRS is EPSG:4490 or a three-degree Gauss-Kruger zone (EPSG:4513 to 4554);
 * all coordinates lie in China with x as longitude or easting; the middle of a projected layer lies within 1.5° of the
 * central meridian of its zone. <b>Pass:</b> every layer. Layers in different CRS are lawful; they are converted, and the
 * report says so. <b>Incomplete:</b> when a required layer is missing. <b>Not detected:</b> a wrong datum, and a wrong central meridian of a zone without prefix (EPSG:4534 to
 * 4554), which coordinates alone cannot show.
 *
 * <p>Source: 二(三)4; database specification section 5.
 */
public final class ReferenceSystem implements Check {
    @Override
    public String id() {
        return "G2";
    }

    @Override
    public Needs needs(Parameters parameters) {
        return Needs.nothing();
    }

    @Override
    public Outcome evaluate(PlanPair pair, Parameters parameters, Progress progress) {
        List<Finding> findings = new ArrayList<>();
        Set<String> unseen = new LinkedHashSet<>();
        int layers = 0;
        int reprojected = 0;
        for (Role role : Role.values()) {
            unseen.addAll(Unseen.layers(pair, role, (layer, fault) -> false));
            for (PlanLayer layer : pair.version(role).layers()) {
                layers++;
                reprojected += layer.reprojected() ? 1 : 0;
                for (LayerFault fault : layer.faults()) {
                    if (fault.kind() == LayerFault.Kind.CRS) {
                        Message text = Message.of("G2.layer", Message.of("role." + role.name()), fault.text());
                        findings.add(FindingBuilder.of(pair.metric(), layer.code(), text)
                                .build());
                    }
                }
            }
        }
        return new Outcome(
                Verdicts.of(findings, unseen.isEmpty()),
                reason(pair, findings, unseen, layers, reprojected),
                List.of(
                        Measure.limited(
                                "crs_faults", null, null, findings.size(), Measure.Direction.AT_MOST, 0, Unit.COUNT),
                        Measure.of("reprojected_layers", null, null, (double) reprojected, Unit.COUNT)),
                findings);
    }

    private static Message reason(
            PlanPair pair, List<Finding> findings, Set<String> unseen, int layers, int reprojected) {
        if (!findings.isEmpty()) {
            return Message.of("G2.fail", layers, findings.size());
        }
        return unseen.isEmpty()
                ? Message.of("G2.pass", layers, "EPSG:" + pair.metric().srid(), reprojected)
                : Message.of("unusable.layers", String.join(", ", unseen));
    }
}
