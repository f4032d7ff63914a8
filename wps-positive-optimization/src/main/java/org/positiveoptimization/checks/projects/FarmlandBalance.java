/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.projects;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.positiveoptimization.checks.Finding;
import org.positiveoptimization.checks.FindingBuilder;
import org.positiveoptimization.checks.Unit;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.plan.PlanTable;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.rules.Parameters;
import org.positiveoptimization.text.Message;

/**
 * The balance of cultivated land of projects (占补平衡): what a project occupies is replaced by as much, as good, paddy
 * fields by paddy fields. Table XMZBPHB of the draft, in ha; several rows of a project add up, their grades weighted by
 * their areas.
 */
final class FarmlandBalance {
    static final String TABLE = "XMZBPHB";

    private static final double HECTARE = 10_000;
    /** More than any project, and any country, has. */
    private static final double LARGEST = 1e9;

    private static final List<String> FIGURES = List.of("ZYMJ", "ZYSTMJ", "ZYDB", "BCMJ", "BCSTMJ", "BCDB");

    private final PlanPair pair;
    private final double tolerance;
    private final double least;
    private final boolean isSmallerBetter;
    private final Map<String, List<Map<String, Object>>> rows = new HashMap<>();

    FarmlandBalance(PlanPair pair, Parameters parameters) {
        this.pair = pair;
        this.tolerance = parameters.number("project.balance_tol_m2");
        this.least = parameters.number("tol.line_overlap_m2");
        this.isSmallerBetter = parameters.flag("quality.grade_smaller_is_better");
        for (Map<String, Object> row : pair.version(Role.DRAFT).rows(TABLE)) {
            rows.computeIfAbsent(ProjectNames.normal(PlanTable.text(row, "XMMC")), k -> new ArrayList<>(1))
                    .add(row);
        }
    }

    /** What the rows of a project say together; ha and grades. */
    private record Account(
            double occupied,
            double occupiedPaddy,
            double occupiedGrade,
            double added,
            double addedPaddy,
            double grade) {}

    /** @return what is wrong with the balance of a project that occupies this land */
    List<Finding> check(Project project, Occupation land) {
        List<Map<String, Object>> own = rows.getOrDefault(project.normalName(), List.of());
        List<Finding> findings = new ArrayList<>();
        if (own.isEmpty()) {
            if (land.cultivated() > least) {
                findings.add(finding(land, "K3.balance_missing", land.cultivated(), project.name(), land.cultivated()));
            }
            return findings;
        }
        List<Finding> unlawful = unlawful(project, own, land);
        if (!unlawful.isEmpty()) {
            return unlawful;
        }
        Account account = account(own);
        differs(project, "K3.balance_area", account.occupied, land.cultivated(), land, findings);
        differs(project, "K3.balance_paddy_area", account.occupiedPaddy, land.paddy(), land, findings);
        falls(project, "K3.balance_quantity", account.occupied, account.added, land, findings);
        falls(project, "K3.balance_paddy", account.occupiedPaddy, account.addedPaddy, land, findings);
        if (isWorse(account)) {
            findings.add(finding(
                    land, "K3.balance_quality", Double.NaN, project.name(), account.occupiedGrade, account.grade));
        }
        return findings;
    }

    /** Without land on either side there is no grade to compare; the quantity tells. */
    private boolean isWorse(Account account) {
        if (account.occupied == 0 || account.added == 0) {
            return false;
        }
        int order = Unit.GRADE.round(account.grade).compareTo(Unit.GRADE.round(account.occupiedGrade));
        return isSmallerBetter ? order > 0 : order < 0;
    }

    /** Figures that are blank, no number, negative or absurd, more paddy fields than land, and a replacement without a place. */
    private List<Finding> unlawful(Project project, List<Map<String, Object>> own, Occupation land) {
        List<Finding> findings = new ArrayList<>();
        for (Map<String, Object> row : own) {
            boolean isLawful = true;
            for (String field : FIGURES) {
                double value = PlanTable.number(row, field);
                if (!(value >= 0 && value <= LARGEST)) {
                    isLawful = false;
                    String stored = PlanTable.text(row, field);
                    findings.add(finding(land, "K3.balance_value", Double.NaN, project.name(), field, stored));
                }
            }
            if (isLawful
                    && (PlanTable.number(row, "ZYSTMJ") > PlanTable.number(row, "ZYMJ")
                            || PlanTable.number(row, "BCSTMJ") > PlanTable.number(row, "BCMJ"))) {
                findings.add(finding(land, "K3.balance_more_paddy", Double.NaN, project.name()));
            }
            if (PlanTable.text(row, "BCWZ").isEmpty()) {
                findings.add(finding(land, "K3.balance_place", Double.NaN, project.name()));
            }
        }
        return findings;
    }

    private static Account account(List<Map<String, Object>> own) {
        double occupied = sum(own, "ZYMJ", null);
        double added = sum(own, "BCMJ", null);
        return new Account(
                occupied,
                sum(own, "ZYSTMJ", null),
                sum(own, "ZYDB", "ZYMJ") / occupied,
                added,
                sum(own, "BCSTMJ", null),
                sum(own, "BCDB", "BCMJ") / added);
    }

    private static double sum(List<Map<String, Object>> own, String field, String weight) {
        return own.stream()
                .mapToDouble(r -> PlanTable.number(r, field) * (weight == null ? 1 : PlanTable.number(r, weight)))
                .sum();
    }

    private void differs(
            Project project, String key, double stated, double measured, Occupation land, List<Finding> findings) {
        double difference = Math.abs(stated * HECTARE - measured);
        if (Unit.SQUARE_METRE.round(difference).compareTo(Unit.SQUARE_METRE.round(tolerance)) > 0) {
            findings.add(finding(land, key, difference, project.name(), stated, measured / HECTARE));
        }
    }

    private void falls(
            Project project, String key, double occupied, double added, Occupation land, List<Finding> findings) {
        if (Unit.HECTARE.round(added).compareTo(Unit.HECTARE.round(occupied)) < 0) {
            findings.add(finding(land, key, (occupied - added) * HECTARE, project.name(), occupied, added));
        }
    }

    private Finding finding(Occupation land, String key, double size, Object... figures) {
        FindingBuilder finding = FindingBuilder.of(pair.metric(), TABLE, Message.of(key, figures));
        if (!Double.isNaN(size)) {
            finding.size(size);
        }
        return finding.ground(land.geometry()).build();
    }
}
