/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.landuse;

import java.util.List;
import org.positiveoptimization.rules.Parameters;

/** What residents are to reach on foot: classes of land, least size, distance; all of them parameters. */
public enum Service {
    /** parks and squares (公园绿地、广场) */
    GREEN("green", "svc.green_classes", "svc.walk_m") {
        @Override
        double minArea(Parameters parameters) {
            return parameters.number("svc.min_green_m2");
        }
    },
    /** land of public administration and public services (公共管理与公共服务用地) */
    PUBLIC("public", "svc.public_classes", "svc.public_walk_m");

    private final String code;
    private final String classes;
    private final String distance;

    Service(String code, String classes, String distance) {
        this.code = code;
        this.classes = classes;
        this.distance = distance;
    }

    /** @return scope of the measures about it */
    public String code() {
        return code;
    }

    List<String> classes(Parameters parameters) {
        return parameters.texts(classes);
    }

    /** @return metres */
    double distance(Parameters parameters) {
        return parameters.number(distance);
    }

    /** @return least area of a place that serves, square metres */
    double minArea(Parameters parameters) {
        return 0;
    }
}
