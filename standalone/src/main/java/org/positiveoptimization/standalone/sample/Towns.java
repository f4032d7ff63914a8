/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.sample;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/** The town of each district and county, and the central city around the districts' towns. */
final class Towns {
    private static final double CENTRAL_LON = 131.235;
    private static final double CENTRAL_LAT = 46.615;
    /** The central city of the plan has 223.57 square kilometres. */
    private static final double CENTRAL_RADIUS = 8_800;

    /**
     * @param code county
     * @param radius of the built-up area and its reserve, in metres
     */
    private record Town(String code, double lon, double lat, double radius) {}

    private static final List<Town> TOWNS = List.of(
            new Town("230502", 131.165, 46.642, 3_600),
            new Town("230503", 131.175, 46.560, 2_600),
            new Town("230505", 131.325, 46.640, 2_600),
            new Town("230506", 131.400, 46.570, 2_600),
            new Town("230521", 131.130, 46.745, 3_000),
            new Town("230522", 131.830, 46.770, 3_000),
            new Town("230523", 132.200, 46.330, 3_300),
            new Town("230524", 134.020, 46.800, 3_000));

    private final CountyOutlines outlines;
    private final long seed;

    Towns(CountyOutlines outlines, long seed) {
        this.outlines = outlines;
        this.seed = seed;
    }

    /** @return whether the cell with this middle is cut into fine ones */
    boolean isFine(Coordinate middle, double size) {
        if (Lattice.metres(middle, CENTRAL_LON, CENTRAL_LAT) < CENTRAL_RADIUS + 0.3 * size) {
            return true;
        }
        for (Town town : TOWNS) {
            if (Lattice.metres(middle, town.lon(), town.lat()) < town.radius() + 0.72 * size) {
                return true;
            }
        }
        return false;
    }

    boolean isCentral(Leaf leaf) {
        return leaf.county < CountyOutlines.DISTRICTS
                && leaf.fine >= 0
                && Lattice.metres(leaf.middle, CENTRAL_LON, CENTRAL_LAT) < CENTRAL_RADIUS;
    }

    /** @return member code of the urban boundary at the place, 0 outside */
    int member(Leaf leaf) {
        for (int t = 0; t < TOWNS.size(); t++) {
            Town town = TOWNS.get(t);
            if (leaf.fine < 0 || outlines.index(town.code()) != leaf.county) {
                continue;
            }
            double ragged = 0.85 + 0.3 * Hash.smooth(seed, 50 + t, leaf.middle.x * 120, leaf.middle.y * 150);
            double share = Lattice.metres(leaf.middle, town.lon(), town.lat()) / (town.radius() * ragged);
            if (share < 1) {
                double kind = Hash.smooth(seed, 70, leaf.middle.x * 90, leaf.middle.y * 110);
                if (share < 0.7) {
                    return 410;
                }
                return kind < 0.55 ? 410 : kind < 0.75 ? 420 : 430;
            }
        }
        return 0;
    }
}
