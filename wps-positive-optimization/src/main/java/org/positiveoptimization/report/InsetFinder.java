/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.positiveoptimization.rules.Severity;

/**
 * Chooses which parts of the map are shown larger: greedily the window in which most findings lie, blocking ones counting
 * threefold, then the next among those that are not shown yet.
 */
final class InsetFinder {
    /** Enough to choose by; keeps the search from growing with the square of many findings. */
    private static final int SAMPLE = 1500;

    private final double width;
    private final double height;

    /** @param whole what the main map shows, in the working CRS */
    InsetFinder(Envelope whole) {
        this.width = whole.getWidth() / 6;
        this.height = whole.getHeight() / 6;
    }

    /** @return at most {@code most} windows, the most telling first */
    List<Envelope> find(List<MapMarker> markers, int most) {
        List<MapMarker> left = new ArrayList<>(markers);
        left.sort(Comparator.comparing(MapMarker::severity));
        left = new ArrayList<>(left.subList(0, Math.min(SAMPLE, left.size())));
        List<Envelope> windows = new ArrayList<>();
        while (!left.isEmpty() && windows.size() < most) {
            List<MapMarker> best = List.of();
            int weight = 0;
            for (MapMarker centre : left) {
                List<MapMarker> members =
                        left.stream().filter(m -> near(centre, m)).toList();
                int sum = members.stream()
                        .mapToInt(m -> m.severity() == Severity.F ? 3 : 1)
                        .sum();
                if (sum > weight) {
                    weight = sum;
                    best = members;
                }
            }
            Envelope window = window(best);
            windows.add(window);
            left.removeIf(m -> window.contains(m.at()));
        }
        return windows;
    }

    private boolean near(MapMarker a, MapMarker b) {
        return Math.abs(a.at().x - b.at().x) <= width / 2 && Math.abs(a.at().y - b.at().y) <= height / 2;
    }

    /** Around the members with a margin, neither so small that nothing is recognised nor so large that nothing is gained. */
    private Envelope window(List<MapMarker> members) {
        Envelope window = new Envelope();
        for (MapMarker member : members) {
            Envelope ground = member.ground();
            boolean small = ground.getWidth() < width && ground.getHeight() < height;
            if (small) {
                window.expandToInclude(ground);
            } else {
                window.expandToInclude(member.at());
            }
        }
        double growX = Math.max(window.getWidth() * 0.2, (width / 16 - window.getWidth()) / 2);
        double growY = Math.max(window.getHeight() * 0.2, (height / 16 - window.getHeight()) / 2);
        window.expandBy(growX, growY);
        return window;
    }
}
