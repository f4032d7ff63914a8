/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.consistency;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.positiveoptimization.checks.Finding;
import org.positiveoptimization.checks.FindingBuilder;
import org.positiveoptimization.checks.IndicatorUnit;
import org.positiveoptimization.checks.Measure;
import org.positiveoptimization.checks.Unit;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.text.Message;

/**
 * Binding indicators of the approved table are not weakened: each is still there and binding, its target lies no further to
 * the side that the layers' figure is held from (an indicator that no layer tells must keep its target), and its base value
 * is the same. Figures are compared in square metres to 0.01 or as ratios to 0.0001.
 */
final class BindingIndicators {
    private final PlanPair pair;
    private final Indicators indicators;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Message> unknown = new ArrayList<>();

    BindingIndicators(PlanPair pair, Indicators indicators) {
        this.pair = pair;
        this.indicators = indicators;
    }

    List<Finding> findings() {
        return findings;
    }

    /** @return rows of the approved table that cannot be relied on */
    List<Message> unknown() {
        return unknown;
    }

    void check(IndicatorRows draft) {
        IndicatorRows approved = IndicatorRows.of(pair, Role.APPROVED, indicators);
        approved.faults().forEach(f -> unknown.add(Message.of("N1.approved_row", f.area(), f.code(), f.text())));
        for (IndicatorRow before : approved.sound()) {
            if (before.isBinding()) {
                Optional<IndicatorRow> after = draft.find(before.area(), before.code());
                if (after.isPresent()) {
                    compare(before, after.get());
                } else if (!draft.names(before.area(), before.code())) {
                    add(before, Message.of("N1.dropped"), Double.NaN);
                }
            }
        }
    }

    private void compare(IndicatorRow before, IndicatorRow after) {
        boolean areComparable =
                before.unit().map(IndicatorUnit::dimension).equals(after.unit().map(IndicatorUnit::dimension))
                        && (before.unit().isPresent() || before.unitName().equals(after.unitName()));
        if (!areComparable) {
            add(before, Message.of("N1.unit_changed", before.unitName(), after.unitName()), Double.NaN);
            return;
        }
        if (!after.isBinding()) {
            add(before, Message.of("N1.not_binding"), Double.NaN);
        }
        Measure.Direction direction =
                indicators.held(before.code()).map(Indicators.Held::direction).orElse(Measure.Direction.EQUAL);
        if (!Double.isNaN(before.target()) && !holds(after.target(), direction, before.target(), before)) {
            add(
                    before,
                    Message.of("N1.weakened", figure(before.target(), before), figure(after.target(), before)),
                    difference(before, before.target(), after.target()));
        }
        if (!Double.isNaN(before.base()) && !holds(after.base(), Measure.Direction.EQUAL, before.base(), before)) {
            add(
                    before,
                    Message.of("N1.base_changed", figure(before.base(), before), figure(after.base(), before)),
                    difference(before, before.base(), after.base()));
        }
    }

    /** A value that is blank now holds nothing. */
    private static boolean holds(double after, Measure.Direction direction, double before, IndicatorRow row) {
        return !Double.isNaN(after)
                && Measure.limited(
                                "indicator_figure",
                                row.code(),
                                null,
                                after,
                                direction,
                                before,
                                isArea(row) ? Unit.SQUARE_METRE : Unit.RATIO)
                        .holds();
    }

    private static boolean isArea(IndicatorRow row) {
        return row.unit()
                .filter(u -> u.dimension() == IndicatorUnit.Dimension.AREA)
                .isPresent();
    }

    private static Message figure(double value, IndicatorRow row) {
        if (Double.isNaN(value)) {
            return Message.of("figure.blank");
        }
        return Figure.of(value, isArea(row) ? IndicatorUnit.Dimension.AREA : IndicatorUnit.Dimension.RATIO);
    }

    private static double difference(IndicatorRow row, double before, double after) {
        return isArea(row) ? Math.abs(after - before) : Double.NaN;
    }

    private void add(IndicatorRow row, Message text, double size) {
        findings.add(FindingBuilder.of(
                        pair.metric(),
                        IndicatorRows.TABLE,
                        Message.of("N1.binding", row.area(), indicators.name(row.code()), text))
                .size(size)
                .county(row.area())
                .build());
    }
}
