/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.zoning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.positiveoptimization.checks.Check;
import org.positiveoptimization.checks.CountyAreas;
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
 * Z1: the zones tile the municipality (规划分区全覆盖、不重叠).
 *
 * <p><b>Metric,</b> square metres, in the draft: ground that two zones share, ground of XZQ in no zone, ground of zones
 * outside XZQ, each place above {@code tol.overlap_m2} and the latter two wider than {@code tol.gap_m}; and the sum of the
 * ellipsoidal areas of the zones less the sum of JSMJ, each area rounded to 0.01. <b>Pass:</b> no such place, and the sums
 * differ by no more than {@code control.per_feature_m2} for each zone and each feature of XZQ. Overlap, gap and outside of
 * the approved plan are given for comparison.
 *
 * <p>The sum has a finding of its own only where no place explains it. <b>Incomplete:</b> when a control area is blank.
 * <b>Not detected:</b> whether each county balances (see A2); zones that tile and lie in the wrong place (see Z2).
 *
 * <p>Source: 三(二).
 */
public final class ZoneTiling implements Check {
    private static final String CONTROL = "XZQ";

    @Override
    public String id() {
        return "Z1";
    }

    @Override
    public Needs needs(Parameters parameters) {
        return Needs.both(CONTROL, "JSMJ").andBoth(Zones.LAYER);
    }

    @Override
    public Outcome evaluate(PlanPair pair, Parameters parameters, Progress progress) {
        double minArea = parameters.number("tol.overlap_m2");
        double minWidth = parameters.number("tol.gap_m");
        double perFeature = parameters.number("control.per_feature_m2");
        List<Finding> findings = new ArrayList<>();
        LayerOverlaps overlaps = LayerOverlaps.of(pair, Zones.LAYER, minArea, progress);
        for (LayerOverlaps.Shared shared : overlaps.pairs()) {
            Message text = Message.of(
                    "Z1.overlap", shared.first().id(), shared.second().id(), shared.area());
            findings.add(FindingBuilder.of(pair.metric(), Zones.LAYER, text)
                    .ground(shared.ground())
                    .after(shared.first())
                    .after(shared.second())
                    .build());
        }
        GroundDifference difference = GroundDifference.of(
                pair, GroundDifference.Side.all(Zones.LAYER), GroundDifference.Side.all(CONTROL), minArea, progress);
        List<GroundDifference.Face> before = wide(pair, difference.faces(Role.APPROVED), minWidth);
        List<GroundDifference.Face> after = wide(pair, difference.faces(Role.DRAFT), minWidth);
        after.forEach(face -> findings.add(place(pair, face)));

        CountyAreas.Sum zones = CountyAreas.of(pair, Role.DRAFT, Zones.LAYER).total();
        CountyAreas.Sum control = CountyAreas.of(pair, Role.DRAFT, CONTROL).total();
        BigDecimal rest = zones.computed().subtract(control.stated());
        BigDecimal allowed = BigDecimal.valueOf(perFeature)
                .multiply(BigDecimal.valueOf((long) zones.features() + control.features()))
                .setScale(2, RoundingMode.DOWN);
        boolean isKnown = control.unstated() == null;
        if (isKnown && findings.isEmpty() && rest.abs().compareTo(allowed) > 0) {
            findings.add(FindingBuilder.of(
                            pair.metric(), Zones.LAYER, Message.of("Z1.sum", zones.computed(), control.stated(), rest))
                    .size(rest.abs().doubleValue())
                    .build());
        }
        List<Measure> measures = new ArrayList<>(List.of(
                area("zone_overlap", overlaps.before(), overlaps.after()),
                area("zone_gap", gaps(before), gaps(after)),
                area("zone_outside", all(before) - gaps(before), all(after) - gaps(after))));
        if (isKnown) {
            measures.add(Measure.limited(
                    "zone_total_difference",
                    null,
                    null,
                    rest.abs().doubleValue(),
                    Measure.Direction.AT_MOST,
                    allowed.doubleValue(),
                    Unit.SQUARE_METRE));
        }
        return new Outcome(
                Verdicts.of(findings, isKnown),
                isKnown || !findings.isEmpty()
                        ? Message.of(findings.isEmpty() ? "Z1.pass" : "Z1.fail", findings.size(), zones.computed())
                        : Message.of("Z1.blank", control.unstated().id()),
                measures,
                findings);
    }

    private static List<GroundDifference.Face> wide(PlanPair pair, List<GroundDifference.Face> faces, double minWidth) {
        return faces.stream()
                .filter(f -> pair.metric().width(f.ground()) > minWidth)
                .toList();
    }

    private static Finding place(PlanPair pair, GroundDifference.Face face) {
        boolean isGap = face.first() == null;
        Message text = isGap
                ? Message.of("Z1.gap", face.area())
                : Message.of("Z1.outside", face.first().id(), face.area());
        return FindingBuilder.of(pair.metric(), Zones.LAYER, text)
                .ground(face.ground())
                .after(face.first())
                .county(face.covering().county())
                .build();
    }

    private static double gaps(List<GroundDifference.Face> faces) {
        return faces.stream()
                .filter(f -> f.first() == null)
                .mapToDouble(GroundDifference.Face::area)
                .sum();
    }

    private static double all(List<GroundDifference.Face> faces) {
        return faces.stream().mapToDouble(GroundDifference.Face::area).sum();
    }

    private static Measure area(String name, double before, double after) {
        return Measure.limited(name, null, before, after, Measure.Direction.AT_MOST, 0, Unit.SQUARE_METRE);
    }
}
