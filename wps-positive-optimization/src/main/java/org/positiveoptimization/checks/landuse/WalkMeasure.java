/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.landuse;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.LineString;
import org.positiveoptimization.checks.Needs;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.geometry.NetworkNoder;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.rules.Parameters;
import org.positiveoptimization.text.Message;

/**
 * How long a walk is, the same in both versions. {@code svc.mode} is {@code buffer} for straight distance, {@code network}
 * for the way along the roads ({@link RoadLines}), or {@code auto}: along the roads when both versions have any, straight
 * when neither has. An empty layer is none. With roads in one version only, or too tangled for a graph, no coverage can be
 * told.
 */
enum WalkMeasure {
    STRAIGHT,
    NETWORK;

    private static final String MODE = "svc.mode";

    /** @return the same needs, and what a walk is measured on */
    static Needs needs(Needs others, Parameters parameters) {
        return switch (parameters.text(MODE)) {
            case "buffer" -> others;
            case "network" -> others.andBoth(RoadLines.LAYER);
            default -> RoadLines.needs(others);
        };
    }

    static WalkMeasure of(PlanPair pair, Parameters parameters) {
        return switch (parameters.text(MODE)) {
            case "buffer" -> STRAIGHT;
            case "network" -> NETWORK;
            default -> hasRoads(pair, Role.APPROVED) || hasRoads(pair, Role.DRAFT) ? NETWORK : STRAIGHT;
        };
    }

    /** @return why no walk can be measured, nothing when it can */
    static Optional<Message> obstacle(PlanPair pair, Parameters parameters, Progress progress) {
        if (of(pair, parameters) == STRAIGHT) {
            return Optional.empty();
        }
        for (Role role : Role.values()) {
            Message version = Message.of("role." + role.name());
            if (!hasRoads(pair, role)) {
                return Optional.of(Message.of("walk.no_roads", version, RoadLines.LAYER));
            }
            if (roads(pair, role, parameters, progress).isEmpty()) {
                return Optional.of(Message.of("walk.tangled", version, RoadLines.LAYER, NetworkNoder.MAX_JOINTS));
            }
        }
        return Optional.empty();
    }

    /** @return the roads of one version; both share them when they are the same */
    static Optional<RoadGraph> roads(PlanPair pair, Role role, Parameters parameters, Progress progress) {
        Role first = areRoadsSame(pair) ? Role.APPROVED : role;
        List<LineString> lines = RoadLines.of(pair, first).lines();
        return pair.once(
                "road graph " + first,
                () -> RoadGraph.of(lines, pair.metric(), parameters.number("svc.snap_m"), progress));
    }

    /** @return whether walks are measured along roads that are not the same in both versions */
    static boolean haveRoadsChanged(PlanPair pair, Parameters parameters) {
        return of(pair, parameters) == NETWORK && !areRoadsSame(pair);
    }

    private static boolean areRoadsSame(PlanPair pair) {
        return pair.once("road lines same", () -> RoadLines.of(pair, Role.APPROVED)
                .lines()
                .equals(RoadLines.of(pair, Role.DRAFT).lines()));
    }

    /** @return the measure in words */
    Message words() {
        return Message.of("walk." + name());
    }

    private static boolean hasRoads(PlanPair pair, Role role) {
        return !RoadLines.of(pair, role).lines().isEmpty();
    }
}
