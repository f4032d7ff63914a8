/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.change;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.positiveoptimization.checks.Check;
import org.positiveoptimization.checks.Finding;
import org.positiveoptimization.checks.FindingBuilder;
import org.positiveoptimization.checks.Measure;
import org.positiveoptimization.checks.Needs;
import org.positiveoptimization.checks.Outcome;
import org.positiveoptimization.checks.Unit;
import org.positiveoptimization.checks.Verdicts;
import org.positiveoptimization.delta.ChangePiece;
import org.positiveoptimization.delta.Noise;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.geometry.Polygons;
import org.positiveoptimization.plan.LayerDefinition;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.rules.Parameters;
import org.positiveoptimization.text.Message;

/**
 * D2: what is not declared is unchanged (其余不变).
 *
 * <p><b>Metric.</b> The computed change pieces of every maintained layer less the ground of its change ledger, and every
 * change of the municipal outline (XZQ) and the central city (ZXCQFW), which no maintenance edits; square metres. Parts
 * within the noise limits {@code tol.change_m2} and {@code tol.change_width_m} do not count. <b>Pass:</b> nothing is
 * left. Without a ledger every change of the layer is undeclared. <b>Not detected:</b> changes of fields that are not
 * compare fields of the layer. The ecological red line is E1's.
 *
 * <p>Source: 一(五)1, 一(五)2 局部优化.
 */
public final class UndeclaredChanges implements Check {
    private static final List<String> FIXED_LAYERS = List.of("XZQ", "ZXCQFW");

    @Override
    public String id() {
        return "D2";
    }

    @Override
    public Needs needs(Parameters parameters) {
        Needs needs = MaintainedLayers.withLedgers(parameters);
        FIXED_LAYERS.forEach(needs::andBoth);
        return needs;
    }

    @Override
    public Outcome evaluate(PlanPair pair, Parameters parameters, Progress progress) {
        Noise noise = new Noise(parameters.number("tol.change_m2"), parameters.number("tol.change_width_m"));
        List<Finding> findings = new ArrayList<>();
        double noiseArea = 0;
        for (LayerDefinition definition : MaintainedLayers.present(pair)) {
            ChangeLedger ledger = ChangeLedger.of(pair, definition.code());
            noiseArea += pair.delta(definition.code()).noiseArea();
            for (ChangePiece piece : pair.delta(definition.code()).pieces()) {
                progress.check();
                undeclared(pair, definition.code(), piece, ledger.undeclared(piece.geometry()), noise, findings);
            }
        }
        for (String code : FIXED_LAYERS) {
            for (ChangePiece piece : pair.delta(code).pieces()) {
                undeclared(pair, code, piece, piece.geometry(), noise, findings);
            }
        }
        double area = findings.stream().mapToDouble(Finding::area).sum();
        return new Outcome(
                Verdicts.of(findings, true),
                Message.of(findings.isEmpty() ? "D2.pass" : "D2.fail", findings.size(), area),
                List.of(
                        Measure.limited(
                                "undeclared_area", null, null, area, Measure.Direction.AT_MOST, 0, Unit.SQUARE_METRE),
                        Measure.of("noise_area", null, null, noiseArea, Unit.SQUARE_METRE)),
                findings);
    }

    private static void undeclared(
            PlanPair pair, String code, ChangePiece piece, Geometry rest, Noise noise, List<Finding> findings) {
        for (Polygon part : Polygons.of(rest)) {
            double area = pair.metric().area(part);
            if (!noise.includes(area, pair.metric().width(part))) {
                findings.add(FindingBuilder.of(
                                pair.metric(),
                                code,
                                Message.of("D2.undeclared", code, piece.kind().title(), area))
                        .before(piece.before())
                        .after(piece.after())
                        .ground(part)
                        .build());
            }
        }
    }
}
