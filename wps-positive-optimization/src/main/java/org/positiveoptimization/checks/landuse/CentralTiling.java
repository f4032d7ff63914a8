/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.landuse;

import java.util.ArrayList;
import java.util.List;
import org.positiveoptimization.checks.Check;
import org.positiveoptimization.checks.Finding;
import org.positiveoptimization.checks.FindingBuilder;
import org.positiveoptimization.checks.GroundDifference;
import org.positiveoptimization.checks.LayerOverlaps;
import org.positiveoptimization.checks.Measure;
import org.positiveoptimization.checks.Needs;
import org.positiveoptimization.checks.Outcome;
import org.positiveoptimization.checks.Unit;
import org.positiveoptimization.checks.Verdicts;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.rules.Parameters;
import org.positiveoptimization.text.Message;

/**
 * L2: the land use of the central city tiles its extent (中心城区用地全覆盖).
 *
 * <p><b>Metric,</b> square metres, each above {@code tol.overlap_m2}: ground that two features of ZXCQGHYDYH share; ground
 * of ZXCQFW that none covers; ground covered outside ZXCQFW, the last two wider than {@code tol.gap_m}. <b>Pass:</b> none
 * in the draft; the approved plan stands beside it. The overlaps and differences are those that G4 looks at, derived
 * once. <b>Not detected:</b> slivers (G4).
 *
 * <p>Source: 三(三).
 */
public final class CentralTiling implements Check {
    private static final String EXTENT = "ZXCQFW";

    @Override
    public String id() {
        return "L2";
    }

    @Override
    public Needs needs(Parameters parameters) {
        return Needs.both(LandUse.LAYER).andBoth(EXTENT);
    }

    @Override
    public Outcome evaluate(PlanPair pair, Parameters parameters, Progress progress) {
        double minArea = parameters.number("tol.overlap_m2");
        double minWidth = parameters.number("tol.gap_m");
        LayerOverlaps overlaps = LayerOverlaps.of(pair, LandUse.LAYER, minArea, progress);
        GroundDifference difference = GroundDifference.of(
                pair, GroundDifference.Side.all(LandUse.LAYER), GroundDifference.Side.all(EXTENT), minArea, progress);
        List<GroundDifference.Face> before = wide(pair, difference.faces(Role.APPROVED), minWidth);
        List<GroundDifference.Face> after = wide(pair, difference.faces(Role.DRAFT), minWidth);
        progress.check();

        List<Finding> findings = new ArrayList<>();
        for (LayerOverlaps.Shared shared : overlaps.pairs()) {
            Message text = Message.of(
                    "L2.overlap", shared.first().id(), shared.second().id(), shared.area());
            findings.add(FindingBuilder.of(pair.metric(), LandUse.LAYER, text)
                    .ground(shared.ground())
                    .after(shared.first())
                    .after(shared.second())
                    .build());
        }
        for (GroundDifference.Face face : after) {
            boolean isGap = face.first() == null;
            Message text = Message.of(isGap ? "L2.gap" : "L2.outside", face.area());
            FindingBuilder finding =
                    FindingBuilder.of(pair.metric(), LandUse.LAYER, text).ground(face.ground());
            findings.add(
                    isGap
                            ? finding.county(face.second().county()).build()
                            : finding.after(face.first()).build());
        }
        return new Outcome(
                Verdicts.of(findings, true),
                Message.of(findings.isEmpty() ? "L2.pass" : "L2.fail", findings.size()),
                List.of(
                        area("overlap_area", overlaps.before(), overlaps.after()),
                        area("gap_area", sum(before, true), sum(after, true)),
                        area("outside_area", sum(before, false), sum(after, false))),
                findings);
    }

    private static Measure area(String name, double before, double after) {
        return Measure.limited(name, LandUse.LAYER, before, after, Measure.Direction.AT_MOST, 0, Unit.SQUARE_METRE);
    }

    private static List<GroundDifference.Face> wide(PlanPair pair, List<GroundDifference.Face> faces, double minWidth) {
        return faces.stream()
                .filter(f -> pair.metric().width(f.ground()) > minWidth)
                .toList();
    }

    private static double sum(List<GroundDifference.Face> faces, boolean isGap) {
        return faces.stream()
                .filter(f -> (f.first() == null) == isGap)
                .mapToDouble(GroundDifference.Face::area)
                .sum();
    }
}
