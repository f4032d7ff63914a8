/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.zoning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Polygon;
import org.positiveoptimization.checks.Finding;
import org.positiveoptimization.checks.FindingBuilder;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.geometry.Polygons;
import org.positiveoptimization.plan.PlanFeature;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.text.Message;

/** The kinds of zone that a county has in one version and not in the other. */
final class CountyKinds {
    private CountyKinds() {}

    /** @return a finding for each kind lost, then for each gained; its place all zones of the kind in the county */
    static List<Finding> changed(PlanPair pair) {
        Map<List<String>, List<PlanFeature>> before = byCountyAndKind(pair, Role.APPROVED);
        Map<List<String>, List<PlanFeature>> after = byCountyAndKind(pair, Role.DRAFT);
        List<Finding> findings = new ArrayList<>();
        before.forEach((key, zones) -> {
            if (!after.containsKey(key)) {
                findings.add(
                        finding(pair, Role.APPROVED, Message.of("Z5.lost", key.get(0), key.get(1)), key.get(0), zones));
            }
        });
        after.forEach((key, zones) -> {
            if (!before.containsKey(key)) {
                findings.add(
                        finding(pair, Role.DRAFT, Message.of("Z5.gained", key.get(0), key.get(1)), key.get(0), zones));
            }
        });
        return findings;
    }

    private static Map<List<String>, List<PlanFeature>> byCountyAndKind(PlanPair pair, Role role) {
        Map<List<String>, List<PlanFeature>> groups =
                new TreeMap<>((a, b) -> String.join("\n", a).compareTo(String.join("\n", b)));
        for (PlanFeature zone : pair.version(role).features(Zones.LAYER)) {
            groups.computeIfAbsent(List.of(zone.county(), Zones.kind(zone)), k -> new ArrayList<>())
                    .add(zone);
        }
        return groups;
    }

    private static Finding finding(PlanPair pair, Role role, Message text, String county, List<PlanFeature> zones) {
        FindingBuilder finding =
                FindingBuilder.of(pair.metric(), Zones.LAYER, text).county(county);
        zones.forEach(zone -> finding.feature(role, zone));
        Polygon[] ground =
                zones.stream().flatMap(z -> Polygons.of(z.geometry()).stream()).toArray(Polygon[]::new);
        return finding.ground(ground[0].getFactory().createMultiPolygon(ground)).build();
    }
}
