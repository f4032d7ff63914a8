/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.locationtech.jts.algorithm.InteriorPoint;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.geometry.SharedEdges;
import org.positiveoptimization.geometry.TilingFaces;
import org.positiveoptimization.plan.PlanFeature;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.progress.Progress;

/**
 * Where the ground that one set of features covers is not the ground that another covers: gaps and overhangs of a tiling,
 * a zone that does not follow its line.
 *
 * <p>Looks only where the boundary of the one is not that of the other ({@link SharedEdges}): where both agree to the
 * vertex, nothing is overlaid however many features there are. The edges that are left bound {@linkplain TilingFaces
 * faces}, and a point inside each tells which of the two covers it. The approved plan differs from the draft by the
 * features removed and added, so that its edges follow from those. Derived once for all rules of a run.
 *
 * <p><b>Tolerance.</b> Faces of no more than a least area do not count. <b>Not detected:</b> that a place is covered more
 * than once; see {@link LayerOverlaps}.
 */
public final class GroundDifference {
    private final PlanPair pair;
    private final Side first;
    private final Side second;
    private final double minArea;
    private final List<Face> before = new ArrayList<>();
    private final List<Face> after = new ArrayList<>();

    /**
     * Features of a layer.
     *
     * @param layer code of the layer, sound in both versions
     * @param name says which features, empty for all; part of the key under which the result is shared
     * @param which whether a feature belongs to the side; may look at compare fields of the layer only
     */
    public record Side(String layer, String name, Predicate<PlanFeature> which) {
        public static Side all(String layer) {
            return new Side(layer, "", f -> true);
        }
    }

    /**
     * Ground that one side covers and the other does not.
     *
     * @param area square metres
     * @param first a feature of the first side that covers it, or null
     * @param second a feature of the second side that covers it, or null
     */
    public record Face(Polygon ground, double area, PlanFeature first, PlanFeature second) {
        /** @return the feature that covers it, of whichever side */
        public PlanFeature covering() {
            return first != null ? first : second;
        }
    }

    private GroundDifference(PlanPair pair, Side first, Side second, double minArea) {
        this.pair = pair;
        this.first = first;
        this.second = second;
        this.minArea = minArea;
    }

    /** @param minArea square metres; only what is more counts */
    public static GroundDifference of(PlanPair pair, Side first, Side second, double minArea, Progress progress) {
        String key = String.join(
                " ",
                "difference",
                first.layer(),
                first.name(),
                second.layer(),
                second.name(),
                Double.toString(minArea));
        return pair.once(key, () -> {
            GroundDifference difference = new GroundDifference(pair, first, second, minArea);
            difference.search(progress);
            return difference;
        });
    }

    /** @return the faces of a version, in a stable order */
    public List<Face> faces(Role role) {
        return List.copyOf(role == Role.APPROVED ? before : after);
    }

    private void search(Progress progress) {
        SharedEdges edges = new SharedEdges();
        chosen(first, pair.draft().features(first.layer())).forEach(f -> edges.add(f.geometry()));
        progress.check();
        chosen(second, pair.draft().features(second.layer())).forEach(f -> edges.subtract(f.geometry()));
        List<Polygon> faces = TilingFaces.of(edges, factory());
        classify(faces, Role.DRAFT, after, progress);

        int changed = replace(edges, first, false) + replace(edges, second, true);
        classify(changed == 0 ? faces : TilingFaces.of(edges, factory()), Role.APPROVED, before, progress);
    }

    /**
     * Puts the features of a side that were removed in the place of those that were added.
     *
     * @param isSubtracted whether the edges are those of another side less this one
     * @return number of features
     */
    private int replace(SharedEdges edges, Side side, boolean isSubtracted) {
        List<PlanFeature> added = chosen(side, pair.delta(side.layer()).added());
        List<PlanFeature> removed = chosen(side, pair.delta(side.layer()).removed());
        (isSubtracted ? added : removed).forEach(f -> edges.add(f.geometry()));
        (isSubtracted ? removed : added).forEach(f -> edges.subtract(f.geometry()));
        return added.size() + removed.size();
    }

    private static List<PlanFeature> chosen(Side side, List<PlanFeature> features) {
        return features.stream().filter(side.which()).toList();
    }

    private void classify(List<Polygon> faces, Role role, List<Face> found, Progress progress) {
        for (Polygon face : faces) {
            progress.check();
            double area = pair.metric().area(face);
            if (area <= minArea) {
                continue;
            }
            Coordinate inside = InteriorPoint.getInteriorPoint(face);
            PlanFeature a = container(role, first, inside);
            PlanFeature b = container(role, second, inside);
            if ((a == null) != (b == null)) {
                found.add(new Face(face, area, a, b));
            }
        }
    }

    private GeometryFactory factory() {
        return pair.draft().features(second.layer()).stream()
                .findFirst()
                .map(f -> f.geometry().getFactory())
                .orElseGet(GeometryFactory::new);
    }

    private PlanFeature container(Role role, Side side, Coordinate point) {
        for (PlanFeature feature : pair.index(role, side.layer()).query(new Envelope(point))) {
            if (side.which().test(feature)
                    && SimplePointInAreaLocator.locate(point, feature.geometry()) != Location.EXTERIOR) {
                return feature;
            }
        }
        return null;
    }
}
