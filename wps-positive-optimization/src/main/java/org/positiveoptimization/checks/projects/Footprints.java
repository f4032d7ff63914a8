/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.projects;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.geometry.Polygons;
import org.positiveoptimization.plan.PlanFeature;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.plan.Shape;

/**
 * The footprints (ZDXMFW) of one version by project. A footprint belongs to the project of its name; of several projects
 * of that name to those whose areas name its county, and to all of them when none does.
 */
final class Footprints {
    static final String LAYER = "ZDXMFW";

    private final ProjectList list;
    private final Map<String, List<PlanFeature>> byName = new HashMap<>();
    private final Map<Project, Geometry> unions = new ConcurrentHashMap<>();

    private Footprints(PlanPair pair, Role role) {
        this.list = ProjectList.of(pair, role);
        for (PlanFeature feature : pair.version(role).features(LAYER)) {
            byName.computeIfAbsent(ProjectNames.normal(feature.text("XMMC")), k -> new ArrayList<>(1))
                    .add(feature);
        }
    }

    static Footprints of(PlanPair pair, Role role) {
        return pair.once("project footprints " + role, () -> new Footprints(pair, role));
    }

    List<PlanFeature> of(Project project) {
        List<PlanFeature> all =
                project.normalName().isEmpty() ? List.of() : byName.getOrDefault(project.normalName(), List.of());
        List<Project> namesakes = list.named(project.name());
        if (all.isEmpty() || namesakes.size() < 2) {
            return all;
        }
        return all.stream()
                .filter(f -> project.names(f) || namesakes.stream().noneMatch(p -> p.names(f)))
                .toList();
    }

    /** @return the ground of a project, ground drawn twice once; null when it has no footprint */
    Geometry ground(Project project) {
        List<PlanFeature> features = of(project);
        if (features.isEmpty()) {
            return null;
        }
        Geometry first = features.get(0).geometry();
        return features.size() == 1 ? first : unions.computeIfAbsent(project, p -> union(features));
    }

    private static Geometry union(List<PlanFeature> features) {
        List<Geometry> parts = features.stream().map(PlanFeature::geometry).toList();
        return parts.get(0).getFactory().buildGeometry(Polygons.of(OverlayNGRobust.union(parts)));
    }

    /** @return the shapes of a project; equal shapes are the same object in both versions */
    Set<Shape> shapes(Project project) {
        return of(project).stream().map(PlanFeature::shape).collect(Collectors.toSet());
    }
}
