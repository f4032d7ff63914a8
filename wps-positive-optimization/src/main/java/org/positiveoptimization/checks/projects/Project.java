/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.projects;

import java.util.Map;
import org.positiveoptimization.plan.PlanFeature;
import org.positiveoptimization.plan.PlanTable;

/**
 * One row of the project list.
 *
 * @param number number of the row, from 1
 * @param row its values
 * @param letters its name, as names are compared
 */
public record Project(int number, Map<String, Object> row, ProjectNames.Letters letters) {
    static Project of(int number, Map<String, Object> row) {
        String normal = ProjectNames.normal(PlanTable.text(row, "XMMC"));
        return new Project(number, row, ProjectNames.Letters.of(normal));
    }

    /** @return the name in its normal form; empty when it is blank */
    String normalName() {
        return letters.normal();
    }

    public String text(String field) {
        return PlanTable.text(row, field);
    }

    public double number(String field) {
        return PlanTable.number(row, field);
    }

    public String name() {
        return text("XMMC");
    }

    public String type() {
        return text("XMLX");
    }

    public String level() {
        return text("XMJB");
    }

    public String areas() {
        return text("SZXZQ");
    }

    /** @return the row as messages name it */
    String place() {
        return ProjectList.TABLE + " #" + number;
    }

    /** @return whether the areas of the project name the one that the footprint says it lies in */
    boolean names(PlanFeature footprint) {
        String areas = ProjectNames.normal(areas());
        String county = footprint.county();
        String name = ProjectNames.normal(footprint.text("XZQMC"));
        return (!county.isEmpty() && areas.contains(county)) || (!name.isEmpty() && areas.contains(name));
    }
}
