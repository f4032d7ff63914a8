/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.supervision.checkup;

import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.geometry.Cgcs2000;
import org.positiveoptimization.geometry.GeometryFault;
import org.positiveoptimization.geometry.GeometryKind;
import org.positiveoptimization.geometry.Metric;
import org.positiveoptimization.geometry.Soundness;
import org.positiveoptimization.plan.GeometryReadException;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.plan.PlanSource;
import org.positiveoptimization.plan.RowReader;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.rules.Parameters;
import org.positiveoptimization.text.Message;

/**
 * The area of a layer by county in one streaming pass, so that a series of large plans needs no memory. One row that cannot
 * be computed with, and the layer gives no figure. Not detected: features that overlap (G4).
 */
final class LayerSums {
    private static final String AREA_CODE = "XZQDM";
    private static final int COUNTY = 6;
    private static final int POLL = 1024;

    private final Map<String, Double> byCounty = new TreeMap<>();
    private Message fault;

    private LayerSums() {}

    static LayerSums of(PlanSource source, LayerIndicator indicator, Parameters parameters, Progress progress)
            throws PlanReadException {
        LayerSums sums = new LayerSums();
        try (RowReader rows = source.open(indicator.layer())) {
            if (!Cgcs2000.isSupported(rows.srid())) {
                sums.fault = Message.of("geometry.crs", rows.srid() == 0 ? "-" : "EPSG:" + rows.srid());
                return sums;
            }
            Metric metric = Cgcs2000.metric(rows.srid());
            for (int n = 0; sums.fault == null && rows.next(); n++) {
                if (n % POLL == 0) {
                    progress.check();
                }
                sums.add(rows, indicator, parameters, metric);
            }
        }
        return sums;
    }

    private void add(RowReader rows, LayerIndicator indicator, Parameters parameters, Metric metric)
            throws PlanReadException {
        Object[] values = rows.values();
        if (!indicator.counts(rows, values, parameters)) {
            return;
        }
        try {
            Geometry geometry = rows.geometry();
            GeometryFault unsound = Soundness.check(geometry, metric.srid(), GeometryKind.SURFACE);
            double area = unsound == null ? indicator.area(rows, values, metric.area(geometry)) : Double.NaN;
            if (unsound != null) {
                fault = Message.of("checkup.gap.row", rows.fid(), unsound.text());
            } else if (Double.isNaN(area)) {
                fault = Message.of("checkup.gap.net_area", rows.fid());
            } else {
                byCounty.merge(county(rows, values), area, Double::sum);
            }
        } catch (GeometryReadException e) {
            fault = Message.of("checkup.gap.row", rows.fid(), e.text());
        }
    }

    private static String county(RowReader rows, Object[] values) {
        int i = rows.schema().indexOf(AREA_CODE);
        String code = i < 0 || values[i] == null ? "" : values[i].toString().strip();
        return code.length() > COUNTY ? code.substring(0, COUNTY) : code;
    }

    /** @return square metres by county code */
    Map<String, Double> byCounty() {
        return byCounty;
    }

    /** @return why there are no figures, or null */
    Message fault() {
        return fault;
    }
}
