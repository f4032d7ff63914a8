/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Polygon;
import org.positiveoptimization.geometry.EllipsoidalArea;
import org.positiveoptimization.plan.Role;

/** The list of key projects of both versions, and the balance of the cultivated land that the draft's projects occupy. */
final class ProjectBook {
    private static final double HECTARE = 10_000;

    private final CountyOutlines outlines;
    private final Map<Role, List<TableRow>> projects = new EnumMap<>(Role.class);
    private final List<TableRow> balances = new ArrayList<>();

    ProjectBook(CountyOutlines outlines) {
        this.outlines = outlines;
        for (Role role : Role.values()) {
            projects.put(role, new ArrayList<>());
        }
    }

    List<TableRow> projects(Role role) {
        return projects.get(role);
    }

    /** @return the balances of the draft */
    List<TableRow> balances() {
        return balances;
    }

    /** @return a project of one county that needs the ground, or one hectare when none is given; on no list yet */
    TableRow project(int county, String type, String name, String level, String years, Polygon... ground) {
        double size = ground.length == 0 ? 1 : 0;
        for (Polygon each : ground) {
            size += hectares(each);
        }
        return TableRow.of(
                county,
                "XMLX",
                type,
                "XMMC",
                name,
                "XMJB",
                level,
                "JSXZ",
                "新建",
                "JSNX",
                years,
                "YDGM",
                rounded(size),
                "XZJSYD",
                rounded(size),
                "SZXZQ",
                outlines.county(county).name());
    }

    void both(TableRow project) {
        approved(project);
        draft(project);
    }

    void approved(TableRow project) {
        projects.get(Role.APPROVED).add(project);
    }

    void draft(TableRow project) {
        projects.get(Role.DRAFT).add(project);
    }

    /** @return an even balance of dry fields of the grade, on no table yet */
    TableRow balance(int county, String name, Polygon ground, double grade) {
        double size = hectares(ground);
        return TableRow.of(
                county,
                "XMMC",
                name,
                "ZYMJ",
                size,
                "ZYSTMJ",
                0d,
                "ZYDB",
                grade,
                "BCMJ",
                size,
                "BCSTMJ",
                0d,
                "BCDB",
                grade,
                "BCWZ",
                outlines.county(county).name() + "补充耕地项目区");
    }

    static double hectares(Polygon ground) {
        return rounded(EllipsoidalArea.of(ground) / HECTARE);
    }

    private static double rounded(double hectares) {
        return BigDecimal.valueOf(hectares).setScale(4, RoundingMode.HALF_UP).doubleValue();
    }
}
