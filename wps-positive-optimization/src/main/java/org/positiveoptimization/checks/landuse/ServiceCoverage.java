/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.landuse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.positiveoptimization.checks.Measure;
import org.positiveoptimization.checks.Needs;
import org.positiveoptimization.checks.Unit;
import org.positiveoptimization.delta.ChangePiece;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.geometry.Metric;
import org.positiveoptimization.geometry.Overlap;
import org.positiveoptimization.plan.PlanFeature;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.rules.Parameters;
import org.positiveoptimization.text.Message;

/**
 * Service coverage (服务覆盖率): the share of the residential land of the central city from which a {@link Service} can be
 * reached on foot.
 *
 * <p><b>Definition.</b> Residential land is the ground of ZXCQGHYDYH whose class begins with {@code svc.denominator}. It is
 * served where a place of the service ({@link ServicePlaces}) lies within the distance of the service, straight or along the
 * roads ({@link WalkMeasure}, {@link StraightReach}, {@link NetworkReach}). <b>Formula:</b>
 * share = area of served residential land / area of residential land. <b>Units:</b> square metres on the ellipsoid, share
 * 0 to 1. <b>Tolerance:</b> that of the {@link Reach}. <b>Not detected:</b> with straight distance barriers on the way, along
 * roads what {@link NetworkReach} says; in either case entrances and population.
 *
 * <p>Source: 二(二)3; 体检 TD/T 1063, 公园绿地、广场步行5分钟覆盖率; distances are defaults.
 *
 * @param residential area of residential land in square metres
 * @param served area of it that is served
 * @param unserved per feature with any, the part of its ground that is not served
 */
public record ServiceCoverage(double residential, double served, Map<PlanFeature, Geometry> unserved) {
    /**
     * @return the coverage in one version; computed once for a pair. The land use of the version must be sound and have
     *     the class field, and there must be no {@link #obstacle}
     */
    public static ServiceCoverage of(
            PlanPair pair, Role role, Service service, Parameters parameters, Progress progress) {
        return pair.once("service coverage " + service + " " + role, () -> {
            Reach reach = reach(pair, role, service, parameters, progress);
            return of(pair, role, reach, parameters, progress);
        });
    }

    private static Reach reach(PlanPair pair, Role role, Service service, Parameters parameters, Progress progress) {
        List<Polygon> places = ServicePlaces.of(pair, role, service, parameters);
        Map<StraightReach.Question, Geometry> answers = pair.once("service answers " + service, ConcurrentHashMap::new);
        double walk = service.distance(parameters);
        return switch (WalkMeasure.of(pair, parameters)) {
            case STRAIGHT -> new StraightReach(places, pair.metric(), walk, answers);
            case NETWORK ->
                new NetworkReach(
                        places,
                        WalkMeasure.roads(pair, role, parameters, progress).orElseThrow(),
                        pair.metric(),
                        walk,
                        parameters.number("svc.access_m"),
                        answers,
                        progress);
        };
    }

    /** @return what the coverage cannot do without, in both versions */
    public static Needs needs(Parameters parameters) {
        return WalkMeasure.needs(Needs.both(LandUse.LAYER, LandUse.CLASS), parameters);
    }

    /** @return why no coverage can be told, nothing when it can */
    public static Optional<Message> obstacle(PlanPair pair, Parameters parameters, Progress progress) {
        return WalkMeasure.obstacle(pair, parameters, progress);
    }

    /** @return how far is measured, in words: as the crow flies, or along the roads */
    public static Message way(PlanPair pair, Parameters parameters) {
        return WalkMeasure.of(pair, parameters).words();
    }

    /**
     * @return first the served area, held against the share before of the residential land after, then the residential
     *     area and the share; without residential land nothing is demanded
     */
    public static List<Measure> measures(Service service, ServiceCoverage before, ServiceCoverage after) {
        boolean isComparable = before.residential > 0 && after.residential > 0;
        Measure served = isComparable
                ? Measure.limited(
                        "served_area",
                        service.code(),
                        before.served,
                        after.served,
                        Measure.Direction.AT_LEAST,
                        before.served * (after.residential / before.residential),
                        Unit.SQUARE_METRE)
                : Measure.of("served_area", service.code(), before.served, after.served, Unit.SQUARE_METRE);
        return List.of(
                served,
                Measure.of(
                        "residential_area", service.code(), before.residential, after.residential, Unit.SQUARE_METRE),
                Measure.of("served_share", service.code(), shown(before), shown(after), Unit.RATIO));
    }

    private static Double shown(ServiceCoverage coverage) {
        return coverage.residential > 0 ? coverage.share() : null;
    }

    private static ServiceCoverage of(PlanPair pair, Role role, Reach reach, Parameters parameters, Progress progress) {
        double residential = 0;
        double unservedArea = 0;
        Map<PlanFeature, Geometry> unserved = new LinkedHashMap<>();
        for (PlanFeature feature : LandUse.features(pair, role, List.of(parameters.text("svc.denominator")))) {
            progress.check();
            residential += feature.area();
            Geometry rest = reach.unreached(feature.geometry());
            if (!rest.isEmpty()) {
                unserved.put(feature, rest);
                unservedArea += rest.equalsExact(feature.geometry())
                        ? feature.area()
                        : pair.metric().area(rest);
            }
        }
        return new ServiceCoverage(residential, Math.max(0, residential - unservedArea), unserved);
    }

    /** @return how much of a changed piece is residential land of this version that is not served, square metres */
    double unservedArea(Metric metric, ChangePiece piece) {
        Geometry rest = unserved.get(piece.after());
        return rest == null ? 0 : metric.area(Overlap.common(piece.geometry(), rest));
    }

    /** @return the served share, 0 to 1; NaN when there is no residential land */
    public double share() {
        return residential > 0 ? served / residential : Double.NaN;
    }
}
