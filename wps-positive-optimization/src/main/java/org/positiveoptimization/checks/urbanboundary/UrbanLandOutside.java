/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.urbanboundary;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.positiveoptimization.checks.Check;
import org.positiveoptimization.checks.EvidenceCover;
import org.positiveoptimization.checks.Finding;
import org.positiveoptimization.checks.FindingBuilder;
import org.positiveoptimization.checks.Measure;
import org.positiveoptimization.checks.Needs;
import org.positiveoptimization.checks.Outcome;
import org.positiveoptimization.checks.Unit;
import org.positiveoptimization.checks.Verdicts;
import org.positiveoptimization.checks.landuse.LandUse;
import org.positiveoptimization.checks.landuse.Losses;
import org.positiveoptimization.delta.ChangeKind;
import org.positiveoptimization.delta.ChangePiece;
import org.positiveoptimization.delta.Noise;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.geometry.Overlap;
import org.positiveoptimization.geometry.Polygons;
import org.positiveoptimization.plan.PlanFeature;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.rules.Parameters;
import org.positiveoptimization.text.Message;

/**
 * U8: the edit leaves no urban land outside the urban boundary but what the list of independent urban construction land
 * holds (独立城镇建设用地).
 *
 * <p><b>Metric,</b> square metres: pieces of ZXCQGHYDYH of a class in {@code udb.urban_classes} outside CZKFBJ of the draft
 * that the edit caused: they were not urban before, or lay inside the boundary before. A piece is listed when features of
 * DLCZJSYD with approval number and reason cover at least {@code evidence.min_overlap} of it. <b>Pass:</b> every piece is
 * listed. All urban land outside, before and after, stands beside it: what lay outside in the approved plan and did not
 * change decides nothing. <b>Not detected:</b> land beyond the central city, whether the approvals are genuine.
 *
 * <p>Source: 三(一)1(3); reference 5.5.
 */
public final class UrbanLandOutside implements Check {
    private static final String LIST = "DLCZJSYD";

    @Override
    public String id() {
        return "U8";
    }

    @Override
    public Needs needs(Parameters parameters) {
        return Needs.both(LandUse.LAYER, LandUse.CLASS)
                .andBoth(UrbanBoundary.LAYER)
                .ifPresent(Role.DRAFT, LIST, "PZWH", "LY");
    }

    @Override
    public Outcome evaluate(PlanPair pair, Parameters parameters, Progress progress) {
        List<String> classes = parameters.texts("udb.urban_classes");
        double minShare = parameters.number("evidence.min_overlap");
        Noise noise = new Noise(parameters.number("tol.change_m2"), parameters.number("tol.change_width_m"));
        if (LandUse.unknown(pair).isPresent()) {
            return LandUse.incomplete(pair);
        }
        List<Finding> findings = new ArrayList<>();
        List<ChangePiece> fresh = fresh(pair, classes, noise, progress);
        report(pair, fresh, "U8.new", minShare, findings);
        report(pair, left(pair, classes, fresh, noise, progress), "U8.left", minShare, findings);
        double area = findings.stream().mapToDouble(Finding::area).sum();
        return new Outcome(
                Verdicts.of(findings, true),
                Message.of(findings.isEmpty() ? "U8.pass" : "U8.fail", findings.size(), area),
                List.of(
                        Measure.limited(
                                "unlisted_urban_land",
                                null,
                                null,
                                area,
                                Measure.Direction.AT_MOST,
                                0,
                                Unit.SQUARE_METRE),
                        Measure.of(
                                "urban_land_outside",
                                null,
                                outside(pair, Role.APPROVED, classes, progress),
                                outside(pair, Role.DRAFT, classes, progress),
                                Unit.SQUARE_METRE)),
                findings);
    }

    /** Ground that became urban, less the boundary. */
    private static List<ChangePiece> fresh(PlanPair pair, List<String> classes, Noise noise, Progress progress) {
        List<ChangePiece> pieces = new ArrayList<>();
        for (ChangePiece piece : Losses.gains(pair, classes)) {
            progress.check();
            Geometry rest = piece.geometry();
            for (PlanFeature boundary :
                    pair.index(Role.DRAFT, UrbanBoundary.LAYER).query(rest.getEnvelopeInternal())) {
                rest = without(rest, boundary.geometry());
            }
            add(pair, rest, piece.before(), piece.after(), noise, pieces);
        }
        return pieces;
    }

    /** Ground that the boundary gave up and that is urban, less what became urban in this edit. */
    private static List<ChangePiece> left(
            PlanPair pair, List<String> classes, List<ChangePiece> fresh, Noise noise, Progress progress) {
        List<ChangePiece> pieces = new ArrayList<>();
        for (ChangePiece out :
                pair.delta(UrbanBoundary.LAYER).pieces(ChangeKind.OUT).toList()) {
            progress.check();
            for (PlanFeature parcel :
                    pair.index(Role.DRAFT, LandUse.LAYER).query(out.geometry().getEnvelopeInternal())) {
                if (LandUse.isIn(parcel, classes)) {
                    Geometry rest = Overlap.common(parcel.geometry(), out.geometry());
                    for (ChangePiece piece : fresh) {
                        rest = without(rest, piece.geometry());
                    }
                    add(pair, rest, null, parcel, noise, pieces);
                }
            }
        }
        return pieces;
    }

    private static void add(
            PlanPair pair,
            Geometry ground,
            PlanFeature before,
            PlanFeature after,
            Noise noise,
            List<ChangePiece> pieces) {
        for (Polygon polygon : Polygons.of(ground)) {
            double area = pair.metric().area(polygon);
            double width = pair.metric().width(polygon);
            if (!noise.includes(area, width)) {
                pieces.add(new ChangePiece(ChangeKind.OUT, polygon, before, after, area, width));
            }
        }
    }

    private static void report(
            PlanPair pair, List<ChangePiece> pieces, String key, double minShare, List<Finding> findings) {
        for (ChangePiece piece : pieces) {
            if (EvidenceCover.share(pair, Role.DRAFT, LIST, piece, UrbanLandOutside::isGrounded) < minShare) {
                Message text = Message.of(key, piece.after().id(), LandUse.code(piece.after()), piece.area());
                findings.add(FindingBuilder.of(pair.metric(), LandUse.LAYER, text)
                        .ground(List.of(piece))
                        .build());
            }
        }
    }

    private static boolean isGrounded(PlanFeature entry) {
        return !entry.text("PZWH").isEmpty() && !entry.text("LY").isEmpty();
    }

    private static double outside(PlanPair pair, Role role, List<String> classes, Progress progress) {
        double all = 0;
        for (PlanFeature feature : LandUse.features(pair, role, classes)) {
            all += feature.area();
        }
        return Math.max(0, all - CityInside.of(pair, role, progress).area(classes));
    }

    private static Geometry without(Geometry ground, Geometry other) {
        return !ground.isEmpty() && Overlap.mayOverlap(ground, other)
                ? Overlap.overlay(ground, other, OverlayNG.DIFFERENCE)
                : ground;
    }
}
