/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.projects;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.geometry.Overlap;
import org.positiveoptimization.geometry.Polygons;
import org.positiveoptimization.plan.CodeTable;
import org.positiveoptimization.plan.LayerCatalog;
import org.positiveoptimization.plan.PlanFeature;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.rules.Parameters;

/**
 * The cultivated land that the ground of a project occupies: by the base-year class JQDLDM of the parcels of GHYDYH in the
 * approved plan, which the edit cannot have changed. Gross areas, field ridges included.
 *
 * @param cultivated square metres, as far as it is known
 * @param paddy paddy fields among it, square metres
 * @param unknown ground without a parcel, without a known class, or of which cannot be told whether it is a paddy field;
 *     square metres
 * @param ground the cultivated ground
 */
record Occupation(double cultivated, double paddy, double unknown, List<Polygon> ground) {
    static final String PARCELS = "GHYDYH";

    static Occupation of(PlanPair pair, Parameters parameters, Geometry footprint) {
        String cultivatedPrefix = parameters.text("landuse.cultivated_prefix");
        String paddyPrefix = parameters.text("landuse.paddy_prefix");
        CodeTable classes = LayerCatalog.standard().domain("LAND_USE");
        PreparedGeometry prepared = PreparedGeometryFactory.prepare(footprint);
        List<Polygon> ground = new ArrayList<>();
        double cultivated = 0;
        double paddy = 0;
        double unknown = 0;
        double covered = 0;
        for (PlanFeature parcel : pair.index(Role.APPROVED, PARCELS).query(footprint.getEnvelopeInternal())) {
            if (!prepared.intersects(parcel.geometry())) {
                continue;
            }
            Geometry common = prepared.covers(parcel.geometry())
                    ? parcel.geometry()
                    : Overlap.common(footprint, parcel.geometry());
            double area = pair.metric().area(common);
            covered += area;
            String code = classes.normalise(parcel.text("JQDLDM"));
            if (!classes.contains(code) || (paddyPrefix.startsWith(code) && !paddyPrefix.equals(code))) {
                unknown += area;
            } else if (code.startsWith(cultivatedPrefix)) {
                cultivated += area;
                paddy += code.startsWith(paddyPrefix) ? area : 0;
                ground.addAll(Polygons.of(common));
            }
        }
        double bare = pair.metric().area(footprint) - covered;
        return new Occupation(cultivated, paddy, unknown + Math.max(0, bare), ground);
    }

    /** @return the cultivated ground as one geometry, null when there is none */
    Geometry geometry() {
        return ground.isEmpty() ? null : ground.get(0).getFactory().createMultiPolygon(ground.toArray(new Polygon[0]));
    }
}
