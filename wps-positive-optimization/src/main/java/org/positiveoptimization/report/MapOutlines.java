/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.report;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.geometry.Cgcs2000;
import org.positiveoptimization.geometry.GeometryKind;
import org.positiveoptimization.geometry.Soundness;
import org.positiveoptimization.plan.GeometryReadException;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.plan.PlanSource;
import org.positiveoptimization.plan.RowReader;
import org.positiveoptimization.text.Localized;

/**
 * County outlines for the map of the report, in the working CRS. They are for orientation only: what cannot be read or
 * drawn is left out, for the rules already speak of it.
 */
public final class MapOutlines {
    private static final String COUNTIES = "XZQ";
    private static final String NAME = "XZQMC";
    private static final int MOST = 200;

    private MapOutlines() {}

    /** @param workingSrid the working CRS of the report */
    public static List<Outline> of(PlanSource source, int workingSrid) {
        List<Outline> outlines = new ArrayList<>();
        if (!source.codes().contains(COUNTIES)) {
            return outlines;
        }
        try (RowReader rows = source.open(COUNTIES)) {
            int name = rows.schema().indexOf(NAME);
            while (rows.next() && outlines.size() < MOST) {
                Geometry geometry = drawable(rows, workingSrid);
                if (geometry != null) {
                    Object text = name < 0 ? null : rows.values()[name];
                    String label = text == null ? "" : text.toString();
                    outlines.add(new Outline(new Localized(label, label), geometry));
                }
            }
        } catch (PlanReadException e) {
            return List.of();
        }
        return outlines;
    }

    /** @return the geometry in the working CRS, or null when it cannot be drawn there */
    private static Geometry drawable(RowReader rows, int workingSrid) {
        int srid = rows.srid();
        if (!Cgcs2000.isSupported(srid)) {
            return null;
        }
        try {
            Geometry geometry = rows.geometry();
            if (Soundness.check(geometry, srid, GeometryKind.SURFACE) != null) {
                return null;
            }
            if (srid == workingSrid) {
                return geometry;
            }
            return workingSrid == Cgcs2000.GEOGRAPHIC ? Cgcs2000.toGeographic(geometry, srid) : null;
        } catch (GeometryReadException e) {
            return null;
        }
    }
}
