/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.fourlines;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.hprtree.HPRtree;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.geometry.HexLattice;
import org.positiveoptimization.geometry.Overlap;
import org.positiveoptimization.geometry.Polygons;
import org.positiveoptimization.plan.PlanFeature;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.plan.Shape;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.rules.Parameters;

/**
 * How evenly green space is spread over the central city (布局均衡): the {@link Gini} index of its area over cells.
 *
 * <p>The cells are hexagons {@code green.cell_m} wide ({@link HexLattice}), or the zones of ZXCQGHFQ when {@code
 * green.units} says so, cut by the central city ZXCQFW; both as the approved plan has them, so that both versions are
 * measured over the same cells. Areas of green space in a cell are exact, by overlay.
 *
 * @param before the index in the approved plan, NaN without green space in the central city
 * @param after the index in the draft
 * @param cells number of cells
 */
record GreenEvenness(double before, double after, int cells) {
    /** Code of the zones that can serve as cells, and value of {@code green.units} for them. */
    static final String ZONES = "ZXCQGHFQ";

    private static final String CITY = "ZXCQFW";
    private static final int POLL = 64;

    static GreenEvenness of(PlanPair pair, String layer, Parameters parameters, Progress progress) {
        List<Geometry> cells = cells(pair, parameters);
        progress.check();
        Spread spread = new Spread(pair, cells);
        return new GreenEvenness(
                spread.index(pair.approved().features(layer), progress),
                spread.index(pair.draft().features(layer), progress),
                cells.size());
    }

    private static List<Geometry> cells(PlanPair pair, Parameters parameters) {
        List<Polygon> city = new ArrayList<>();
        pair.approved().features(CITY).forEach(f -> city.addAll(Polygons.of(f.geometry())));
        if (!parameters.text("green.units").equals(ZONES)) {
            double near =
                    pair.metric().toLonLat(city.get(0).getEnvelopeInternal().centre()).x;
            return new HexLattice(parameters.number("green.cell_m"), near, pair.metric()).cells(city, pair.metric());
        }
        List<Geometry> cells = new ArrayList<>();
        for (PlanFeature zone : pair.approved().features(ZONES)) {
            List<Polygon> inside = new ArrayList<>();
            for (PlanFeature part :
                    pair.index(Role.APPROVED, CITY).query(zone.geometry().getEnvelopeInternal())) {
                inside.addAll(Polygons.of(Overlap.common(zone.geometry(), part.geometry())));
            }
            if (!inside.isEmpty()) {
                cells.add(inside.get(0).getFactory().createMultiPolygon(inside.toArray(new Polygon[0])));
            }
        }
        return cells;
    }

    /** Adds up green space by cell; a feature that both versions have is overlaid once. */
    private static final class Spread {
        private final PlanPair pair;
        private final PreparedGeometry[] cells;
        private final double[] land;
        private final HPRtree index = new HPRtree();
        private final IdentityHashMap<Shape, Map<Integer, Double>> shares = new IdentityHashMap<>();

        Spread(PlanPair pair, List<Geometry> cells) {
            this.pair = pair;
            this.cells = new PreparedGeometry[cells.size()];
            this.land = new double[cells.size()];
            for (int i = 0; i < land.length; i++) {
                this.cells[i] = PreparedGeometryFactory.prepare(cells.get(i));
                land[i] = pair.metric().area(cells.get(i));
                index.insert(cells.get(i).getEnvelopeInternal(), i);
            }
            index.build();
        }

        double index(List<PlanFeature> features, Progress progress) {
            double[] green = new double[land.length];
            int n = 0;
            for (PlanFeature feature : features) {
                if (n++ % POLL == 0) {
                    progress.check();
                }
                shares.computeIfAbsent(feature.shape(), s -> share(feature))
                        .forEach((cell, area) -> green[cell] += area);
            }
            return Gini.of(green, land);
        }

        private Map<Integer, Double> share(PlanFeature feature) {
            Map<Integer, Double> share = new TreeMap<>();
            Geometry ground = feature.geometry();
            PreparedGeometry prepared = PreparedGeometryFactory.prepare(ground);
            index.query(ground.getEnvelopeInternal(), item -> {
                int cell = (Integer) item;
                double area = area(feature, prepared, cell);
                if (area > 0) {
                    share.put(cell, area);
                }
            });
            return share;
        }

        private double area(PlanFeature feature, PreparedGeometry prepared, int cell) {
            if (cells[cell].containsProperly(feature.geometry())) {
                return feature.area();
            }
            if (prepared.containsProperly(cells[cell].getGeometry())) {
                return land[cell];
            }
            return pair.metric().area(Overlap.common(feature.geometry(), cells[cell].getGeometry()));
        }
    }
}
