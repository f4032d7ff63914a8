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
import org.locationtech.jts.geom.Coordinate;
import org.positiveoptimization.checks.Check;
import org.positiveoptimization.checks.Finding;
import org.positiveoptimization.checks.FindingBuilder;
import org.positiveoptimization.checks.Measure;
import org.positiveoptimization.checks.Needs;
import org.positiveoptimization.checks.Outcome;
import org.positiveoptimization.checks.Unit;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.checks.Verdicts;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.geometry.GeometryFault;
import org.positiveoptimization.geometry.RingQuality;
import org.positiveoptimization.plan.LayerFault;
import org.positiveoptimization.plan.PlanFeature;
import org.positiveoptimization.plan.PlanLayer;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.rules.Parameters;
import org.positiveoptimization.rules.Severity;
import org.positiveoptimization.text.Message;

/**
 * G3: every geometry is a sound polygon or, in a layer of lines, a sound line (图形).
 *
 * <p><b>Metric.</b> Blocking, in both versions: null or empty geometry, no polygon or no line, arcs, NaN, not valid by OGC
 * 06-103r4 (self-intersection of a polygon, a line of a single point and the like). Needing a statement, in the draft: repeated points, spikes (angle below
 * {@code geometry.spike_angle_deg} and base narrower than {@code geometry.spike_width_m} metres), more than one part
 * where the layer is single-part. <b>Pass:</b> none. <b>Incomplete:</b> when a required layer is missing
 * or the CRS of a layer is at fault, so that its geometries could not be judged. A layer with a blocking fault is not computed with by any other
 * rule. <b>Not detected:</b> coordinates out of bounds (G2), slivers (G4).
 *
 * <p>Source: 二(三)4; reference section 10, geometry.
 */
public final class GeometrySoundness implements Check {
    private static final int POLL = 1024;

    @Override
    public String id() {
        return "G3";
    }

    @Override
    public Needs needs(Parameters parameters) {
        return Needs.nothing();
    }

    @Override
    public Outcome evaluate(PlanPair pair, Parameters parameters, Progress progress) {
        RingQuality quality = new RingQuality(
                pair.metric(),
                parameters.number("geometry.spike_angle_deg"),
                parameters.number("geometry.spike_width_m"));
        List<Finding> faults = new ArrayList<>();
        List<Finding> blemishes = new ArrayList<>();
        Set<String> unseen = new LinkedHashSet<>();
        for (Role role : Role.values()) {
            unseen.addAll(Unseen.layers(pair, role, (layer, fault) -> fault.kind() == LayerFault.Kind.CRS));
            for (PlanLayer layer : pair.version(role).layers()) {
                int n = 0;
                for (PlanFeature feature : layer.features()) {
                    if (n++ % POLL == 0) {
                        progress.check();
                    }
                    GeometryFault fault = feature.shape().fault();
                    if (fault == null) {
                        if (role == Role.DRAFT) {
                            blemishes(pair, layer, feature, quality, blemishes);
                        }
                    } else if (fault.kind() != GeometryFault.Kind.OUT_OF_BOUNDS
                            && fault.kind() != GeometryFault.Kind.UNREADABLE_CRS) {
                        faults.add(faultFinding(pair, role, layer, feature, fault));
                    }
                }
            }
        }
        List<Finding> findings = new ArrayList<>(faults);
        findings.addAll(blemishes);
        Verdict verdict = Verdicts.of(findings, unseen.isEmpty());
        return new Outcome(
                verdict,
                verdict == Verdict.INCOMPLETE
                        ? Message.of("unusable.layers", String.join(", ", unseen))
                        : Message.of(findings.isEmpty() ? "G3.pass" : "G3.fail", faults.size(), blemishes.size()),
                List.of(
                        Measure.limited(
                                "geometry_faults", null, null, faults.size(), Measure.Direction.AT_MOST, 0, Unit.COUNT),
                        Measure.limited(
                                "geometry_blemishes",
                                null,
                                null,
                                blemishes.size(),
                                Measure.Direction.AT_MOST,
                                0,
                                Unit.COUNT)),
                findings);
    }

    private static Finding faultFinding(
            PlanPair pair, Role role, PlanLayer layer, PlanFeature feature, GeometryFault fault) {
        Message text = Message.of("G3.fault", Message.of("role." + role.name()), feature.id(), fault.text());
        FindingBuilder builder =
                FindingBuilder.of(pair.metric(), layer.code(), text).feature(role, feature);
        if (fault.at() != null && feature.geometry() != null && fault.kind() == GeometryFault.Kind.INVALID) {
            builder.ground(feature.geometry().getFactory().createPoint(fault.at()))
                    .size(Double.NaN);
        }
        return builder.build();
    }

    private static void blemishes(
            PlanPair pair, PlanLayer layer, PlanFeature feature, RingQuality quality, List<Finding> findings) {
        List<Coordinate> repeated = quality.repeatedPoints(feature.geometry());
        if (!repeated.isEmpty()) {
            findings.add(
                    blemish(pair, layer, feature, Message.of("G3.repeated", feature.id(), repeated.size()), repeated));
        }
        List<Coordinate> spikes = quality.spikes(feature.geometry());
        if (!spikes.isEmpty()) {
            findings.add(blemish(pair, layer, feature, Message.of("G3.spike", feature.id(), spikes.size()), spikes));
        }
        if (!layer.definition().multipart() && feature.geometry().getNumGeometries() > 1) {
            findings.add(FindingBuilder.of(
                            pair.metric(),
                            layer.code(),
                            Message.of(
                                    "G3.parts", feature.id(), feature.geometry().getNumGeometries()))
                    .severity(Severity.W)
                    .whole(Role.DRAFT, feature)
                    .build());
        }
    }

    private static Finding blemish(
            PlanPair pair, PlanLayer layer, PlanFeature feature, Message text, List<Coordinate> places) {
        return FindingBuilder.of(pair.metric(), layer.code(), text)
                .severity(Severity.W)
                .feature(Role.DRAFT, feature)
                .ground(feature.geometry().getFactory().createMultiPointFromCoords(places.toArray(new Coordinate[0])))
                .size(Double.NaN)
                .build();
    }
}
