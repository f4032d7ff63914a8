/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.conduction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.positiveoptimization.checks.Finding;
import org.positiveoptimization.checks.FindingBuilder;
import org.positiveoptimization.checks.LineOverlaps;
import org.positiveoptimization.checks.Measure;
import org.positiveoptimization.checks.Needs;
import org.positiveoptimization.checks.Unit;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.plan.PlanFeature;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.rules.Parameters;
import org.positiveoptimization.rules.SuppliedLayer;
import org.positiveoptimization.text.Message;

/**
 * Layers of sector plans against the lines and zones of the draft. Ground that a feature shares with permanent basic farmland
 * or the red line counts as {@link LineOverlaps} counts it, and is a finding unless the feature states an admission case:
 * YJZYQX of {@code sector.farmland_cases}, HXZYQX of {@code sector.red_line_cases}. Ground outside the zones that {@code
 * sector.zones} allows to the layer is a finding; a layer that it does not name may lie in any.
 */
final class SectorLayers {
    private static final String FARMLAND = "YJJBNT";
    private static final String RED_LINE = "STBHHX";
    private static final String ZONES = "GHFQ";

    private final PlanPair pair;
    private final LineOverlaps overlaps;
    private final List<String> farmlandCases;
    private final List<String> redLineCases;
    private final Map<String, List<String>> allowedZones = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<SuppliedLayer> supplied;
    private double onFarmland;
    private double onRedLine;
    private double inOtherZones;

    SectorLayers(PlanPair pair, Parameters parameters) {
        this.pair = pair;
        this.overlaps = new LineOverlaps(pair, parameters);
        this.farmlandCases = parameters.texts("sector.farmland_cases");
        this.redLineCases = parameters.texts("sector.red_line_cases");
        for (String entry : parameters.texts("sector.zones")) {
            String[] parts = entry.split(":", 2);
            allowedZones.put(parts[0], List.of(parts[1].split("\\+")));
        }
        this.supplied = parameters.layers(SuppliedLayer.Kind.SECTOR).stream()
                .filter(l -> pair.draft().has(l.code()))
                .toList();
    }

    /** Adds the lines and zones that sector layers are held against. */
    static void addTo(Needs needs) {
        needs.and(Role.DRAFT, FARMLAND).and(Role.DRAFT, RED_LINE).and(Role.DRAFT, ZONES, "GHFQDM");
    }

    List<Finding> findings() {
        return findings;
    }

    /** @return number of sector layers that the draft has */
    int layers() {
        return supplied.size();
    }

    /** @return ground without a case on the lines and outside the zones; nothing when no layer is there */
    List<Measure> measures() {
        return supplied.isEmpty()
                ? List.of()
                : List.of(
                        measure("sector_on_farmland", onFarmland),
                        measure("sector_on_red_line", onRedLine),
                        measure("sector_in_other_zones", inOtherZones));
    }

    private static Measure measure(String name, double area) {
        return Measure.limited(name, null, null, area, Measure.Direction.AT_MOST, 0, Unit.SQUARE_METRE);
    }

    void check(Progress progress) {
        for (SuppliedLayer layer : supplied) {
            for (PlanFeature feature : pair.draft().features(layer.code())) {
                progress.check();
                if (!farmlandCases.contains(feature.text("YJZYQX"))) {
                    onFarmland += crossing(layer, feature, FARMLAND, null, "N3.farmland");
                }
                if (!redLineCases.contains(feature.text("HXZYQX"))) {
                    onRedLine += crossing(layer, feature, RED_LINE, null, "N3.red_line");
                }
                List<String> zones = allowedZones.get(layer.code());
                if (zones != null) {
                    inOtherZones += crossing(layer, feature, ZONES, zones, "N3.zone");
                }
            }
        }
    }

    /** @param allowed codes of zones that do not count, or null when everything does */
    private double crossing(SuppliedLayer layer, PlanFeature feature, String line, List<String> allowed, String key) {
        List<Polygon> ground = new ArrayList<>();
        List<PlanFeature> crossed = new ArrayList<>();
        Geometry own = feature.geometry();
        for (PlanFeature other : pair.index(Role.DRAFT, line).query(own.getEnvelopeInternal())) {
            if (allowed != null && allowed.contains(other.text("GHFQDM"))) {
                continue;
            }
            LineOverlaps.Result common = overlaps.of(own, other.geometry());
            if (!common.counted().isEmpty()) {
                ground.addAll(common.counted());
                crossed.add(other);
            }
        }
        if (ground.isEmpty()) {
            return 0;
        }
        Geometry all = own.getFactory().createMultiPolygon(ground.toArray(new Polygon[0]));
        double area = pair.metric().area(all);
        FindingBuilder builder = FindingBuilder.of(
                        pair.metric(), layer.code(), Message.of(key, feature.id(), layer.title(), area))
                .after(feature)
                .ground(all);
        crossed.forEach(builder::after);
        findings.add(builder.build());
        return area;
    }
}
