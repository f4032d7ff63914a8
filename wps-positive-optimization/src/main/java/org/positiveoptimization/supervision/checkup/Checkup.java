/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.supervision.checkup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.rules.Parameters;
import org.positiveoptimization.rules.RuleSet;
import org.positiveoptimization.text.Message;

/**
 * Yearly indicators of several years against their targets (一年一体检、五年一评估, 五(二)2): table, trend and light per
 * indicator, summary of the last period. How lights are given: {@link Assessor}; where figures come from: {@link
 * SeriesReader}. <b>Not detected:</b> whether an observed value is true; indicators that no table and no layer holds.
 *
 * <p>Source: 五(二)2; years, directions, slack and significance are defaults.
 */
public final class Checkup {
    private final RuleSet ruleSet;

    public Checkup(RuleSet ruleSet) {
        this.ruleSet = ruleSet;
    }

    /**
     * @param sources at least one, in any order
     * @throws PlanReadException if a source cannot be read
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public CheckupReport run(List<YearSource> sources, Progress progress) throws PlanReadException {
        Parameters parameters = ruleSet.parameters();
        List<YearSource> sorted = new ArrayList<>(sources);
        sorted.sort(Comparator.comparingInt(YearSource::year));
        SeriesReader series = new SeriesReader(parameters, progress);
        series.read(sorted);
        List<Message> gaps = series.gaps();
        Assessor assessor = new Assessor(parameters);
        List<Assessment> assessments = new ArrayList<>();
        series.values()
                .forEach((key, values) ->
                        assessments.add(assessor.assess(series.indicator(key), values, series.years())));
        if (assessments.isEmpty()) {
            gaps.add(Message.of("checkup.gap.nothing"));
        }
        PeriodSummary period =
                PeriodSummary.of(assessments, series.years(), parameters.integer("checkup.period_years"));
        return new CheckupReport(
                verdict(assessments, gaps), ruleSet, List.copyOf(series.years()), assessments, period, gaps);
    }

    private static Verdict verdict(List<Assessment> assessments, List<Message> gaps) {
        List<Light> lights = assessments.stream().map(Assessment::light).toList();
        if (lights.contains(Light.RED)) {
            return Verdict.FAIL;
        }
        if (lights.contains(Light.GREY) || !gaps.isEmpty()) {
            return Verdict.INCOMPLETE;
        }
        return lights.contains(Light.YELLOW) ? Verdict.WARN : Verdict.PASS;
    }
}
