/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.farmland;

import java.util.ArrayList;
import java.util.List;
import org.positiveoptimization.checks.Check;
import org.positiveoptimization.checks.Finding;
import org.positiveoptimization.checks.FindingBuilder;
import org.positiveoptimization.checks.Measure;
import org.positiveoptimization.checks.Needs;
import org.positiveoptimization.checks.Outcome;
import org.positiveoptimization.checks.Unit;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.delta.ChangeKind;
import org.positiveoptimization.delta.ChangePiece;
import org.positiveoptimization.delta.LayerDelta;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.plan.PlanFeature;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.rules.Parameters;
import org.positiveoptimization.text.Message;

/**
 * P2: the quality of permanent basic farmland does not fall (质量不降).
 *
 * <p><b>Metric.</b> Over the pieces in and out: the area-weighted mean grade Q̄ = Σ(Q·S)/ΣS, Q the cultivated land grade
 * GDDB (1 to 15, smaller is better unless {@code quality.grade_smaller_is_better} is false); the share of area with slope
 * up to 15° (GDPDJB at most {@code pbf.gentle_slope_level}); the area in above 25° (GDPDJB above {@code
 * pbf.max_slope_level}). <b>Pass:</b> Q̄_in not worse than Q̄_out, share in ≥ share out, no area in above 25°; also when
 * nothing came in or nothing went out. <b>Incomplete:</b> when a piece has no grade or no slope level. <b>Not detected:</b>
 * whether the stated grade is true.
 *
 * <p>Source: 二(二)2; review form for farmland layout, average grade and slope buckets (reference 6.2).
 */
public final class FarmlandQuality implements Check {
    @Override
    public String id() {
        return "P2";
    }

    @Override
    public Needs needs(Parameters parameters) {
        return Needs.both(Farmland.LAYER, "GDDB", "GDPDJB");
    }

    @Override
    public Outcome evaluate(PlanPair pair, Parameters parameters, Progress progress) {
        List<ChangePiece> ins = Farmland.pieces(pair, ChangeKind.IN);
        List<ChangePiece> outs = Farmland.pieces(pair, ChangeKind.OUT);
        List<ChangePiece> unknown = new ArrayList<>();
        ins.stream().filter(p -> isUnknown(p.after())).forEach(unknown::add);
        outs.stream().filter(p -> isUnknown(p.before())).forEach(unknown::add);
        if (!unknown.isEmpty()) {
            PlanFeature first = unknown.get(0).after() != null
                    ? unknown.get(0).after()
                    : unknown.get(0).before();
            return Outcome.incomplete(Message.of("P2.unknown", unknown.size(), first.id()));
        }
        int gentle = parameters.integer("pbf.gentle_slope_level");
        int steepest = parameters.integer("pbf.max_slope_level");
        double steepIn = ins.stream()
                .filter(p -> Farmland.slopeLevel(p.after()) > steepest)
                .mapToDouble(ChangePiece::area)
                .sum();
        Measure steep = Measure.limited(
                "in_area_over_25", null, null, steepIn, Measure.Direction.AT_MOST, 0, Unit.SQUARE_METRE);
        if (ins.isEmpty() || outs.isEmpty()) {
            return outcome(pair, List.of(steep), steep.holds(), steepFindings(pair, ins, steepest));
        }
        boolean smallerIsBetter = parameters.flag("quality.grade_smaller_is_better");
        double gradeOut = meanGrade(outs, Role.APPROVED);
        Measure grade = Measure.limited(
                "mean_grade",
                null,
                gradeOut,
                meanGrade(ins, Role.DRAFT),
                smallerIsBetter ? Measure.Direction.AT_MOST : Measure.Direction.AT_LEAST,
                gradeOut,
                Unit.GRADE);
        double shareOut = gentleShare(outs, Role.APPROVED, gentle);
        Measure share = Measure.limited(
                "gentle_share",
                null,
                shareOut,
                gentleShare(ins, Role.DRAFT, gentle),
                Measure.Direction.AT_LEAST,
                shareOut,
                Unit.RATIO);
        boolean holds = grade.holds() && share.holds() && steep.holds();
        List<Finding> findings = new ArrayList<>();
        if (!holds) {
            for (ChangePiece piece : ins) {
                double worse = piece.after().number("GDDB") - gradeOut;
                if ((smallerIsBetter ? worse > 0 : worse < 0) || Farmland.slopeLevel(piece.after()) > steepest) {
                    findings.add(finding(pair, piece));
                }
            }
        }
        return outcome(pair, List.of(grade, share, steep), holds, findings);
    }

    private static Outcome outcome(PlanPair pair, List<Measure> measures, boolean holds, List<Finding> findings) {
        LayerDelta delta = pair.delta(Farmland.LAYER);
        double in = delta.area(ChangeKind.IN);
        double out = delta.area(ChangeKind.OUT);
        return new Outcome(
                holds ? Verdict.PASS : Verdict.FAIL,
                Message.of(holds ? "P2.pass" : "P2.fail", in, out),
                measures,
                findings);
    }

    private static List<Finding> steepFindings(PlanPair pair, List<ChangePiece> ins, int steepest) {
        return ins.stream()
                .filter(p -> Farmland.slopeLevel(p.after()) > steepest)
                .map(p -> finding(pair, p))
                .toList();
    }

    private static Finding finding(PlanPair pair, ChangePiece piece) {
        return FindingBuilder.of(
                        pair.metric(),
                        Farmland.LAYER,
                        Message.of(
                                "P2.piece",
                                piece.after().id(),
                                piece.after().number("GDDB"),
                                Farmland.slopeLevel(piece.after())))
                .ground(List.of(piece))
                .build();
    }

    private static boolean isUnknown(PlanFeature feature) {
        return Double.isNaN(feature.number("GDDB")) || Farmland.slopeLevel(feature) == 0;
    }

    private static double meanGrade(List<ChangePiece> pieces, Role role) {
        double sum = 0;
        for (ChangePiece piece : pieces) {
            sum += feature(piece, role).number("GDDB") * piece.area();
        }
        return sum / Farmland.area(pieces);
    }

    private static double gentleShare(List<ChangePiece> pieces, Role role, int gentle) {
        double sum = 0;
        for (ChangePiece piece : pieces) {
            if (Farmland.slopeLevel(feature(piece, role)) <= gentle) {
                sum += piece.area();
            }
        }
        return sum / Farmland.area(pieces);
    }

    private static PlanFeature feature(ChangePiece piece, Role role) {
        return role == Role.APPROVED ? piece.before() : piece.after();
    }
}
