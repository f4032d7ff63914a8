/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.supervision.checkup;

import java.util.List;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.rules.RuleSet;
import org.positiveoptimization.text.Message;

/**
 * The check-up of a series of years; every writer renders this and nothing else.
 *
 * @param verdict FAIL when an indicator is red in the last year; else INCOMPLETE when one is grey or something could not be
 *     read; else WARN when one is yellow; else PASS
 * @param ruleSet the rule set
 * @param years the years of the series
 * @param assessments one per indicator and area, by code and area
 * @param period the summary of the last period
 * @param gaps what could not be read, in words
 */
public record CheckupReport(
        Verdict verdict,
        RuleSet ruleSet,
        List<Integer> years,
        List<Assessment> assessments,
        PeriodSummary period,
        List<Message> gaps) {
    public CheckupReport {
        years = List.copyOf(years);
        assessments = List.copyOf(assessments);
        gaps = List.copyOf(gaps);
    }

    /** @return how many indicators have the light in the last year */
    public long count(Light light) {
        return assessments.stream().filter(a -> a.light() == light).count();
    }
}
