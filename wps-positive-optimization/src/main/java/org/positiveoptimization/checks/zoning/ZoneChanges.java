/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.zoning;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.positiveoptimization.checks.Check;
import org.positiveoptimization.checks.Finding;
import org.positiveoptimization.checks.FindingBuilder;
import org.positiveoptimization.checks.Measure;
import org.positiveoptimization.checks.Needs;
import org.positiveoptimization.checks.Outcome;
import org.positiveoptimization.checks.Unit;
import org.positiveoptimization.checks.Verdicts;
import org.positiveoptimization.delta.ChangePiece;
import org.positiveoptimization.delta.LayerDelta;
import org.positiveoptimization.delta.Noise;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.geometry.Overlap;
import org.positiveoptimization.geometry.Polygons;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.rules.Parameters;
import org.positiveoptimization.text.Message;

/**
 * Z4: zones change only with the lines and the land use (分区随三线和用地联动).
 *
 * <p><b>Metric,</b> square metres: the changed ground of GHFQ less the changed ground of YJJBNT, STBHHX, CZKFBJ, GHYDYH and
 * ZXCQGHYDYH, changed in whatever way. Parts within the noise limits {@code tol.change_m2} and {@code tol.change_width_m} do
 * not count. <b>Pass:</b> nothing is left; one finding for each part that is. The work grows with the edit.
 *
 * <p><b>Not detected:</b> whether the new zone is the one that the change calls for (Z2 tells it for zones 100 and 400);
 * whether the change that explains it is lawful itself; zones that should have changed and did not (Z2, Z3).
 *
 * <p>Source: 三(二).
 */
public final class ZoneChanges implements Check {
    private static final List<String> CAUSES = List.of("YJJBNT", "STBHHX", "CZKFBJ", "GHYDYH", "ZXCQGHYDYH");

    @Override
    public String id() {
        return "Z4";
    }

    @Override
    public Needs needs(Parameters parameters) {
        Needs needs = Needs.both(Zones.LAYER);
        CAUSES.forEach(needs::andBoth);
        return needs;
    }

    @Override
    public Outcome evaluate(PlanPair pair, Parameters parameters, Progress progress) {
        Noise noise = new Noise(parameters.number("tol.change_m2"), parameters.number("tol.change_width_m"));
        LayerDelta zones = pair.delta(Zones.LAYER);
        STRtree causes = zones.pieces().isEmpty() ? new STRtree() : causes(pair);
        List<Finding> findings = new ArrayList<>();
        double changed = 0;
        for (ChangePiece piece : zones.pieces()) {
            progress.check();
            changed += piece.area();
            for (Polygon part : Polygons.of(unexplained(piece.geometry(), causes))) {
                double area = pair.metric().area(part);
                if (!noise.includes(area, pair.metric().width(part))) {
                    findings.add(FindingBuilder.of(
                                    pair.metric(),
                                    Zones.LAYER,
                                    Message.of("Z4.unexplained", from(piece), to(piece), area))
                            .before(piece.before())
                            .after(piece.after())
                            .ground(part)
                            .build());
                }
            }
        }
        double area = findings.stream().mapToDouble(Finding::area).sum();
        return new Outcome(
                Verdicts.of(findings, true),
                Message.of(findings.isEmpty() ? "Z4.pass" : "Z4.fail", changed, area),
                List.of(
                        Measure.of("zone_changed_area", null, null, changed, Unit.SQUARE_METRE),
                        Measure.limited(
                                "zone_unexplained_area",
                                null,
                                null,
                                area,
                                Measure.Direction.AT_MOST,
                                0,
                                Unit.SQUARE_METRE)),
                findings);
    }

    private static String from(ChangePiece piece) {
        return piece.before() == null ? "—" : piece.before().text("GHFQDM");
    }

    private static String to(ChangePiece piece) {
        return piece.after() == null ? "—" : piece.after().text("GHFQDM");
    }

    private static STRtree causes(PlanPair pair) {
        STRtree tree = new STRtree();
        for (String code : CAUSES) {
            for (ChangePiece piece : pair.delta(code).pieces()) {
                tree.insert(piece.geometry().getEnvelopeInternal(), piece.geometry());
            }
        }
        return tree;
    }

    private static Geometry unexplained(Geometry ground, STRtree causes) {
        Geometry rest = ground;
        @SuppressWarnings("unchecked")
        List<Geometry> near = causes.query(ground.getEnvelopeInternal());
        for (Geometry cause : near) {
            if (!rest.isEmpty() && Overlap.mayOverlap(rest, cause)) {
                rest = Overlap.overlay(rest, cause, OverlayNG.DIFFERENCE);
            }
        }
        return rest;
    }
}
