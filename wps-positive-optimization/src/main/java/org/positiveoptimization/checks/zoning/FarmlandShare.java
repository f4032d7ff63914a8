/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.zoning;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.positiveoptimization.delta.LayerDelta;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.plan.FeatureIndex;
import org.positiveoptimization.plan.PlanFeature;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.plan.Shape;
import org.positiveoptimization.progress.Progress;

/**
 * How much farmland lies in farmland protection zones, in both versions. Every feature of the draft is looked at; one of the
 * approved plan only where it or a zone near it changed, for elsewhere the answer is the same.
 */
final class FarmlandShare {
    private static final int POLL = 256;

    private final PlanPair pair;
    private final IdentityHashMap<Shape, Double> known = new IdentityHashMap<>();
    private final Sums before;
    private final Sums after;

    /**
     * Sums of one version.
     *
     * @param area farmland, square metres
     * @param inZone of it in farmland protection zones
     */
    record Sums(double area, double inZone) {
        /** @return share in the zones, 0 to 1; 1 when there is no farmland */
        double share() {
            return area == 0 ? 1 : inZone / area;
        }
    }

    FarmlandShare(PlanPair pair, Progress progress) {
        this.pair = pair;
        this.after = sums(Role.DRAFT, new FeatureIndex(List.of()), progress);
        LayerDelta zones = pair.delta(Zones.LAYER);
        List<PlanFeature> changed = new ArrayList<>(zones.removed());
        changed.addAll(zones.added());
        this.before = sums(Role.APPROVED, new FeatureIndex(changed), progress);
    }

    Sums before() {
        return before;
    }

    Sums after() {
        return after;
    }

    private Sums sums(Role role, FeatureIndex changedZones, Progress progress) {
        FarmlandZone zone = new FarmlandZone(pair, role);
        double area = 0;
        double outside = 0;
        int n = 0;
        for (PlanFeature field : pair.version(role).features("YJJBNT")) {
            if (n++ % POLL == 0) {
                progress.check();
            }
            area += field.area();
            boolean isSame =
                    changedZones.query(field.geometry().getEnvelopeInternal()).isEmpty();
            if (role == Role.DRAFT || !isSame || !known.containsKey(field.shape())) {
                double size = pair.metric().area(zone.outside(field.geometry()));
                known.put(field.shape(), size);
                outside += size;
            } else {
                outside += known.get(field.shape());
            }
        }
        return new Sums(area, area - outside);
    }
}
