/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.positiveoptimization.geometry.GaussKruger;
import org.positiveoptimization.geometry.GeometryKind;
import org.positiveoptimization.plan.LayerCatalog;
import org.positiveoptimization.plan.Role;

/** A sample plan: the rows of each layer of both versions, made while they are asked for, and what checks must find. */
final class SamplePlan {
    private static final int GEOGRAPHIC = 4490;
    private static final int ZONE_43 = 4531;
    private static final int ZONE_44 = 4532;

    private final SampleOptions options;
    private final ApprovedPlan approved;
    private final Draft draft;
    /** Village roads: one of the classes whose code the trial list of 2020 gave to another. */
    static final String ROAD = "1207";

    private static final String TRIAL_ROAD = "060102";
    private static final String TRIAL_ROAD_NAME = "村庄内部道路用地";

    private final Multiples multiples;
    private final IndicatorBook indicators;

    SamplePlan(
            SampleOptions options, ApprovedPlan approved, Draft draft, Multiples multiples, IndicatorBook indicators) {
        this.options = options;
        this.approved = approved;
        this.draft = draft;
        this.multiples = multiples;
        this.indicators = indicators;
    }

    IndicatorBook indicators() {
        return indicators;
    }

    /** @return the name of a class of land use */
    String className(String code) {
        return LayerCatalog.standard()
                .domain("LAND_USE")
                .text(code)
                .orElseThrow()
                .zh();
    }

    /** @return whether the row has a code of the trial list */
    static boolean isTrial(Row row) {
        return TRIAL_ROAD_NAME.equals(row.values.get("YDYHFLMC"));
    }

    /** The approved plan was drawn up on the trial list. */
    private static Row onTrialList(Row row) {
        boolean isRoad = row.layer.equals("GHYDYH") && ROAD.equals(row.values.get("YDYHFLDM"));
        return isRoad ? row.with("YDYHFLDM", TRIAL_ROAD).with("YDYHFLMC", TRIAL_ROAD_NAME) : row;
    }

    SampleOptions options() {
        return options;
    }

    CountyOutlines outlines() {
        return approved.model().outlines();
    }

    CellModel model() {
        return approved.model();
    }

    /** Gives the ground of the nature reserves of the approved plan where it really lies. */
    void reserves(Consumer<Polygon> consumer) {
        approved.forEach("ZRBHD", row -> consumer.accept(row.polygon()));
    }

    Multiples multiples() {
        return multiples;
    }

    ProjectBook projects() {
        return draft.projects;
    }

    Expectations expectations() {
        return draft.expected;
    }

    /** @return codes of the spatial layers of the version, in the order in which they are to be written */
    List<String> layers(Role role) {
        List<String> layers = new ArrayList<>(ApprovedPlan.LAYERS);
        if (role == Role.DRAFT) {
            layers.addAll(draft.edits.ledgers());
        }
        return layers;
    }

    /** @return EPSG code that the layer is stored under */
    int srid(Role role, String layer) {
        return isMisplaced(role, layer, "GDHBZYQ") ? ZONE_43 : GEOGRAPHIC;
    }

    /** Gives the rows of a layer in their order. */
    void forEach(Role role, String layer, Consumer<Row> consumer) {
        if (role == Role.APPROVED) {
            boolean plane = isMisplaced(role, layer, "GDHBZYQ");
            boolean swapped = isMisplaced(role, layer, "YPJSYD");
            approved.forEach(
                    layer,
                    row -> consumer.accept(plane || swapped ? row.with(misplaced(row, plane)) : onTrialList(row)));
        } else {
            approved.forEach(layer, row -> draft.edits.apply(row, consumer));
            draft.edits.added(layer).forEach(consumer);
        }
    }

    /** @return number of polygons by layer */
    Map<String, Integer> counts(Role role) {
        Map<String, Integer> counts = new TreeMap<>();
        for (String layer : layers(role)) {
            if (SampleRules.definition(layer).geometry() != GeometryKind.SURFACE) {
                continue;
            }
            int[] count = new int[1];
            forEach(role, layer, row -> count[0]++);
            counts.put(layer, count[0]);
        }
        return counts;
    }

    private boolean isMisplaced(Role role, String layer, String wanted) {
        return !options.conforming() && role == Role.APPROVED && layer.equals(wanted);
    }

    /** The deviations of G2: coordinates of zone 44 in a layer of zone 43, and latitude before longitude. */
    private static Geometry misplaced(Row row, boolean plane) {
        Geometry copy = row.geometry.copy();
        GaussKruger zone = GaussKruger.of(ZONE_44).orElseThrow();
        copy.apply(new CoordinateSequenceFilter() {
            @Override
            public void filter(CoordinateSequence sequence, int i) {
                Coordinate at = sequence.getCoordinateCopy(i);
                Coordinate wrong = plane ? zone.toPlane(at) : new Coordinate(at.y, at.x);
                sequence.setOrdinate(i, CoordinateSequence.X, wrong.x);
                sequence.setOrdinate(i, CoordinateSequence.Y, wrong.y);
            }

            @Override
            public boolean isDone() {
                return false;
            }

            @Override
            public boolean isGeometryChanged() {
                return true;
            }
        });
        return copy;
    }
}
