/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.supervision.monitor;

import java.util.List;
import org.positiveoptimization.checks.Measure;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.geometry.Metric;
import org.positiveoptimization.rules.RuleSet;
import org.positiveoptimization.text.Message;

/**
 * What observation of the approved plan comes to; every writer renders this and nothing else.
 *
 * @param verdict FAIL when a line is broken or a quota exceeded; else INCOMPLETE when something could not be told; else PASS
 * @param ruleSet the rule set
 * @param year the year that was looked at, null for all
 * @param inputs what was read: the lines of the plan, then the observations
 * @param patches how many patches were looked at
 * @param otherYears how many were left out because they are of other years
 * @param warnings the gravest first, then in the order of the observations
 * @param sums by county, line and level
 * @param growth construction observed inside the urban boundary by county, against the quota where there is one
 * @param gaps what could not be told, in words
 * @param metric measures in the working CRS, in which all geometries here are
 */
public record MonitorReport(
        Verdict verdict,
        RuleSet ruleSet,
        Integer year,
        List<Input> inputs,
        int patches,
        int otherYears,
        List<Warning> warnings,
        List<LineSum> sums,
        List<Measure> growth,
        List<Message> gaps,
        Metric metric) {
    /**
     * @param code layer or table code
     * @param source name of the file
     * @param features number of features or rows
     * @param sha256 digest of the content
     */
    public record Input(String code, String source, int features, String sha256) {}

    public MonitorReport {
        inputs = List.copyOf(inputs);
        warnings = List.copyOf(warnings);
        sums = List.copyOf(sums);
        growth = List.copyOf(growth);
        gaps = List.copyOf(gaps);
    }

    /** @return how many warnings of the level there are */
    public long count(WarningLevel level) {
        return warnings.stream().filter(w -> w.level() == level).count();
    }
}
