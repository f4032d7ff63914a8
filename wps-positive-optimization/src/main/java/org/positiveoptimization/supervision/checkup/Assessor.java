/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.supervision.checkup;

import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.positiveoptimization.rules.Parameters;
import org.positiveoptimization.text.Message;

/**
 * Gives an indicator its lights.
 *
 * <p><b>Grey</b> without a value in the year, a target or a direction. <b>Limit</b> (no base value, or a base that already
 * meets the target): green when the value keeps it, red when not. <b>Otherwise</b> green when the value is on or ahead of
 * the linear path from base to target; red when it is worse than the base, when the trend up to the year leads away from the
 * target significantly, when it lies behind the path by more than {@code checkup.yellow_slack} of the way from base to
 * target, or when the target is due and missed; yellow in between. Values are compared rounded to four decimals.
 */
final class Assessor {
    private final int baseYear;
    private final int nearYear;
    private final int targetYear;
    private final double slack;
    private final double significance;

    /** A light and why. */
    private record Judgement(Light light, Message reason) {}

    Assessor(Parameters parameters) {
        this.baseYear = parameters.integer("checkup.base_year");
        this.nearYear = parameters.integer("checkup.near_year");
        this.targetYear = parameters.integer("checkup.target_year");
        this.slack = parameters.number("checkup.yellow_slack");
        this.significance = parameters.number("checkup.significance");
    }

    /**
     * @param values observed values by year, finite
     * @param years the years of the series
     */
    Assessment assess(Indicator indicator, SortedMap<Integer, Double> values, SortedSet<Integer> years) {
        TargetPath path = new TargetPath(indicator, baseYear, nearYear, targetYear);
        SortedMap<Integer, Double> asked = new TreeMap<>();
        SortedMap<Integer, Light> lights = new TreeMap<>();
        Message reason = Message.of("checkup.reason.no_value");
        for (int year : years) {
            Judgement judgement = judge(indicator, path, values, year);
            asked.put(year, path.at(year));
            lights.put(year, judgement.light());
            reason = judgement.reason();
        }
        return new Assessment(indicator, values, asked, lights, Trend.of(values), reason);
    }

    private Judgement judge(Indicator indicator, TargetPath path, SortedMap<Integer, Double> values, int year) {
        Double value = values.get(year);
        if (value == null) {
            return new Judgement(Light.GREY, Message.of("checkup.reason.no_value"));
        }
        if (Double.isNaN(indicator.target())) {
            return new Judgement(Light.GREY, Message.of("checkup.reason.no_target"));
        }
        if (indicator.direction() == Direction.UNKNOWN) {
            return new Judgement(Light.GREY, Message.of("checkup.reason.no_direction"));
        }
        double asked = path.at(year);
        boolean holds = indicator.direction().holds(value, asked);
        if (path.isDue(year)) {
            return holds
                    ? new Judgement(Light.GREEN, Message.of("checkup.reason.target_holds"))
                    : new Judgement(Light.RED, Message.of("checkup.reason.target_broken"));
        }
        if (holds) {
            return new Judgement(Light.GREEN, Message.of("checkup.reason.on_path"));
        }
        return behind(indicator, values, year, asked - value);
    }

    private Judgement behind(Indicator indicator, SortedMap<Integer, Double> values, int year, double gap) {
        Direction direction = indicator.direction();
        if (!direction.holds(values.get(year), indicator.base())) {
            return new Judgement(Light.RED, Message.of("checkup.reason.below_base"));
        }
        Trend trend = Trend.of(values.headMap(year + 1));
        if (trend.isSignificant(significance) && direction.gain(0, trend.slope()) < 0) {
            return new Judgement(Light.RED, Message.of("checkup.reason.away"));
        }
        double share = Math.abs(gap / (indicator.target() - indicator.base()));
        return Figure.compare(share, slack) <= 0
                ? new Judgement(Light.YELLOW, Message.of("checkup.reason.behind", share))
                : new Judgement(Light.RED, Message.of("checkup.reason.far_behind", share));
    }
}
