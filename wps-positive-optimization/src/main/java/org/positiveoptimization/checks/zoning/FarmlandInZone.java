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
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.positiveoptimization.checks.Check;
import org.positiveoptimization.checks.Finding;
import org.positiveoptimization.checks.FindingBuilder;
import org.positiveoptimization.checks.Measure;
import org.positiveoptimization.checks.Needs;
import org.positiveoptimization.checks.Outcome;
import org.positiveoptimization.checks.Unit;
import org.positiveoptimization.checks.Verdicts;
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
 * Z3: farmland stays in the farmland protection zones (农田保护区与永久基本农田一致).
 *
 * <p><b>Metric.</b> The share of YJJBNT that lies in zones 300, by ellipsoidal area, in each version; rounded to four
 * decimals. <b>Pass:</b> the share of the draft is no less than that of the approved plan. Otherwise a finding for each piece
 * of farmland that fell out: ground that became farmland outside the zones, and farmland whose zone 300 became another, beyond
 * the noise limits {@code tol.change_m2} and {@code tol.change_width_m}; where there is none, because farmland inside went
 * out, one without a place. <b>Not detected:</b> zone 300 without farmland; farmland that is outside in both versions.
 *
 * <p>Whether zone 300 must hold all farmland is not published: the approved plan is the measure. Source: 三(二); reference
 * sections 8 and 16.
 */
public final class FarmlandInZone implements Check {
    private static final String FARMLAND = "YJJBNT";

    @Override
    public String id() {
        return "Z3";
    }

    @Override
    public Needs needs(Parameters parameters) {
        return Needs.both(Zones.LAYER).andBoth(FARMLAND);
    }

    @Override
    public Outcome evaluate(PlanPair pair, Parameters parameters, Progress progress) {
        Noise noise = new Noise(parameters.number("tol.change_m2"), parameters.number("tol.change_width_m"));
        FarmlandShare shares = new FarmlandShare(pair, progress);
        double before = shares.before().share();
        double after = shares.after().share();
        Measure share = Measure.limited(
                "farmland_zone_share", null, before, after, Measure.Direction.AT_LEAST, before, Unit.RATIO);
        List<Finding> findings = new ArrayList<>();
        if (!share.holds()) {
            FarmlandZone zone = new FarmlandZone(pair, Role.DRAFT);
            newOutside(pair, zone, noise, findings, progress);
            rezoned(pair, zone, noise, findings, progress);
            if (findings.isEmpty()) {
                findings.add(FindingBuilder.of(pair.metric(), FARMLAND, Message.of("Z3.share", before, after))
                        .build());
            }
        }
        return new Outcome(
                Verdicts.of(findings, true),
                Message.of(findings.isEmpty() ? "Z3.pass" : "Z3.fail", before, after),
                List.of(
                        share,
                        Measure.of(
                                "farmland_in_zone",
                                null,
                                shares.before().inZone(),
                                shares.after().inZone(),
                                Unit.SQUARE_METRE)),
                findings);
    }

    private static void newOutside(
            PlanPair pair, FarmlandZone zone, Noise noise, List<Finding> findings, Progress progress) {
        for (ChangePiece piece : pair.delta(FARMLAND).pieces(ChangeKind.IN).toList()) {
            progress.check();
            Geometry ground = audible(pair, zone.outside(piece.geometry()), noise);
            if (ground != null) {
                Message text =
                        Message.of("Z3.new", piece.after().id(), pair.metric().area(ground));
                findings.add(FindingBuilder.of(pair.metric(), FARMLAND, text)
                        .ground(ground)
                        .after(piece.after())
                        .build());
            }
        }
    }

    private static void rezoned(
            PlanPair pair, FarmlandZone zone, Noise noise, List<Finding> findings, Progress progress) {
        for (ChangePiece piece : pair.delta(Zones.LAYER).pieces()) {
            progress.check();
            if (piece.before() == null || !Zones.kind(piece.before()).equals(Zones.FARMLAND)) {
                continue;
            }
            for (PlanFeature field :
                    pair.index(Role.DRAFT, FARMLAND).query(piece.geometry().getEnvelopeInternal())) {
                Geometry common = zone.outside(old(pair, Overlap.common(piece.geometry(), field.geometry())));
                Geometry ground = audible(pair, common, noise);
                if (ground != null) {
                    Message text =
                            Message.of("Z3.rezoned", field.id(), pair.metric().area(ground));
                    findings.add(FindingBuilder.of(pair.metric(), FARMLAND, text)
                            .ground(ground)
                            .before(piece.before())
                            .after(field)
                            .build());
                }
            }
        }
    }

    /** @return the ground less what became farmland only now */
    private static Geometry old(PlanPair pair, Geometry ground) {
        Geometry rest = ground;
        for (ChangePiece piece : pair.delta(FARMLAND).pieces(ChangeKind.IN).toList()) {
            if (!rest.isEmpty() && Overlap.mayOverlap(rest, piece.geometry())) {
                rest = Overlap.overlay(rest, piece.geometry(), OverlayNG.DIFFERENCE);
            }
        }
        return rest;
    }

    /** @return the polygons beyond the noise, null when there are none */
    private static Geometry audible(PlanPair pair, Geometry ground, Noise noise) {
        Polygon[] parts = Polygons.of(ground).stream()
                .filter(p ->
                        !noise.includes(pair.metric().area(p), pair.metric().width(p)))
                .toArray(Polygon[]::new);
        return parts.length == 0 ? null : ground.getFactory().createMultiPolygon(parts);
    }
}
