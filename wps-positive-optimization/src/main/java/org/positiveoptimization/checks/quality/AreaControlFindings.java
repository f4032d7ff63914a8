/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.quality;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.positiveoptimization.checks.Finding;
import org.positiveoptimization.checks.FindingBuilder;
import org.positiveoptimization.checks.GroundDifference;
import org.positiveoptimization.checks.LayerOverlaps;
import org.positiveoptimization.checks.Unit;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.geometry.Overlap;
import org.positiveoptimization.geometry.Polygons;
import org.positiveoptimization.plan.PlanFeature;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.text.Message;

/**
 * What A2 finds, with the places that a difference comes from: overlaps and gaps of the tiling, or the features that state
 * another area than they have. Only looked for where there is a difference.
 */
final class AreaControlFindings {
    /** More features than these say no more. */
    private static final int MOST_FEATURES = 20;

    private final PlanPair pair;
    private final double minArea;
    private final double perFeature;
    private final Progress progress;
    private final List<Finding> all = new ArrayList<>();

    AreaControlFindings(PlanPair pair, double minArea, double perFeature, Progress progress) {
        this.pair = pair;
        this.minArea = minArea;
        this.perFeature = perFeature;
        this.progress = progress;
    }

    List<Finding> all() {
        return all;
    }

    /** The control area against the ground of the county. */
    void control(String county, AreaBalance own) {
        if (!own.isComputedBalanced()) {
            Message text =
                    Message.of("A2.control", county, own.control(), own.sum().computed(), own.computed());
            List<PlanFeature> features = pair.draft().features(AreaControl.CONTROL).stream()
                    .filter(f -> f.county().equals(county))
                    .toList();
            all.add(withFeatures(FindingBuilder.of(pair.metric(), AreaControl.CONTROL, text), features)
                    .size(own.computed().abs().doubleValue())
                    .county(county)
                    .build());
        }
    }

    /** The features of a county in a layer that tiles it. */
    void tiling(String code, String county, AreaBalance balance) {
        if (!balance.isComputedBalanced()) {
            Message text = Message.of(
                    "A2.ground", code, county, balance.sum().computed(), balance.control(), balance.computed());
            FindingBuilder finding = FindingBuilder.of(pair.metric(), code, text);
            places(code, county, finding);
            add(finding, county, balance.computed());
        }
        boolean isToldApart = balance.sum().unstated() == null && !balance.isStatedAsComputed();
        if (!balance.isStatedBalanced() && isToldApart) {
            Message text =
                    Message.of("A2.stated", code, county, balance.sum().stated(), balance.control(), balance.stated());
            FindingBuilder finding = FindingBuilder.of(pair.metric(), code, text);
            add(withFeatures(finding, misstated(code, county)), county, balance.stated());
        }
    }

    /** The whole plan. */
    void total(BigDecimal control, BigDecimal published, BigDecimal difference) {
        Message text = Message.of("A2.total", control, published, difference);
        add(FindingBuilder.of(pair.metric(), AreaControl.CONTROL, text), "", difference);
    }

    private void add(FindingBuilder finding, String county, BigDecimal difference) {
        all.add(finding.size(difference.abs().doubleValue()).county(county).build());
    }

    private void places(String code, String county, FindingBuilder finding) {
        List<Polygon> ground = new ArrayList<>();
        for (LayerOverlaps.Shared shared :
                LayerOverlaps.of(pair, code, minArea, progress).pairs()) {
            if (shared.first().county().equals(county)
                    || shared.second().county().equals(county)) {
                ground.addAll(Polygons.of(shared.ground()));
                finding.after(shared.first()).after(shared.second());
            }
        }
        GroundDifference difference = GroundDifference.of(
                pair,
                GroundDifference.Side.all(code),
                GroundDifference.Side.all(AreaControl.CONTROL),
                minArea,
                progress);
        for (GroundDifference.Face face : difference.faces(Role.DRAFT)) {
            boolean isGap = face.first() == null;
            if (isGap ? isIn(face.ground(), county) : face.first().county().equals(county)) {
                ground.add(face.ground());
                finding.after(face.first());
            }
        }
        finding.ground(together(ground));
    }

    private boolean isIn(Geometry ground, String county) {
        return pair.index(Role.DRAFT, AreaControl.CONTROL).query(ground.getEnvelopeInternal()).stream()
                .anyMatch(
                        f -> f.county().equals(county) && pair.metric().area(Overlap.common(ground, f.geometry())) > 0);
    }

    /** The features that state another area than they have, by more than an adjustment moves one; the worst first. */
    private List<PlanFeature> misstated(String code, String county) {
        String field = pair.draft().layer(code).orElseThrow().definition().areaField();
        double allowed = Math.max(2 * perFeature, 0.01);
        return pair.draft().features(code).stream()
                .filter(f -> f.county().equals(county) && misstatement(f, field) > allowed)
                .sorted(Comparator.comparingDouble((PlanFeature f) -> -misstatement(f, field)))
                .limit(MOST_FEATURES)
                .toList();
    }

    private static double misstatement(PlanFeature feature, String field) {
        return Unit.SQUARE_METRE
                .round(feature.number(field))
                .subtract(Unit.SQUARE_METRE.round(feature.area()))
                .abs()
                .doubleValue();
    }

    private static FindingBuilder withFeatures(FindingBuilder finding, List<PlanFeature> features) {
        features.forEach(finding::after);
        return finding.ground(together(features.stream()
                .flatMap(f -> Polygons.of(f.geometry()).stream())
                .toList()));
    }

    private static Geometry together(List<Polygon> ground) {
        return ground.isEmpty() ? null : ground.get(0).getFactory().createMultiPolygon(ground.toArray(Polygon[]::new));
    }
}
