/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.landuse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.positiveoptimization.geometry.Metric;
import org.positiveoptimization.progress.Progress;

/**
 * Reach along the roads. A way leads from a place to a road, along roads, and from a road to the ground; off the roads it
 * is straight. Ground is served where such a way is no longer than the walk, and off the roads at either end no longer than
 * the access distance, of which no more than half the walk counts. Ground within the access distance of a place needs no
 * road.
 *
 * <p><b>Formula.</b> With walk w and access a = min({@code svc.access_m}, w / 2): a road lies in the zone of a place up to
 * a metres from it; roads are reached as far as w - 2a metres along roads from the roads in zones ({@link
 * RoadGraph#within}); served is the ground within a metres of a place or of a reached road. That is the model exactly: a
 * way that goes on along the road and then back to the ground is never shorter than the straight way from where a metres
 * are left, and one that leaves a zone has used a metres.
 *
 * <p><b>Tolerance:</b> that of {@link StraightReach}, once for the zone and once for the ground. What is served here is
 * served as the crow flies too, but for that.
 *
 * <p><b>Not detected:</b> barriers off the roads (a river narrower than the access distance is walked across), roads that
 * are closed to walkers, bridges, which are joined to what they cross, entrances, slopes.
 */
final class NetworkReach implements Reach {
    private final StraightReach served;

    /**
     * @param walk metres
     * @param access metres
     * @param answers as in {@link StraightReach}
     */
    NetworkReach(
            List<Polygon> places,
            RoadGraph roads,
            Metric metric,
            double walk,
            double access,
            Map<StraightReach.Question, Geometry> answers,
            Progress progress) {
        double off = Math.min(access, walk / 2);
        List<Geometry> servers = new ArrayList<>(places);
        servers.addAll(roads.within(Zone.around(places, metric, off), walk - 2 * off, progress));
        this.served = new StraightReach(servers, metric, off, answers);
    }

    @Override
    public Geometry unreached(Geometry ground) {
        return served.unreached(ground);
    }
}
