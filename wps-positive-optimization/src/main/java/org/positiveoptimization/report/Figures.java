/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.positiveoptimization.checks.Measure;
import org.positiveoptimization.checks.Unit;
import org.positiveoptimization.engine.RuleResult;
import org.positiveoptimization.text.Language;
import org.positiveoptimization.text.Localized;

/** Figures as they are printed: rounded half-up to the decimals of their unit, thousands grouped, no locale. */
public final class Figures {
    /** Stands where there is no figure. */
    public static final String NONE = "—";

    private Figures() {}

    /** @return the rounded figure, or null when there is none: null, NaN, infinite */
    public static BigDecimal rounded(Unit unit, Double value) {
        return value == null || !Double.isFinite(value) ? null : unit.round(value);
    }

    /** @return the figure without its unit, or {@link #NONE} */
    public static String text(Unit unit, Double value) {
        BigDecimal rounded = rounded(unit, value);
        if (rounded == null) {
            return NONE;
        }
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(unit.decimals());
        format.setMaximumFractionDigits(unit.decimals());
        // BigDecimal knows no minus zero, so that no "-0.00" can come out
        return format.format(rounded);
    }

    /** @return the figure with its unit, or {@link #NONE} */
    public static Localized withUnit(Unit unit, Double value) {
        String figure = text(unit, value);
        Localized symbol = Words.of(unit);
        return figure.equals(NONE) || symbol.zh().isEmpty()
                ? new Localized(figure, figure)
                : new Localized(figure + " " + symbol.zh(), figure + " " + symbol.en());
    }

    /** @return longitude or latitude with 7 decimals (about 1 cm) */
    public static BigDecimal degrees(double value) {
        return new BigDecimal(value).setScale(7, RoundingMode.HALF_UP);
    }

    /** @return whether the measure is held against a limit and does not keep it; false when it cannot be told */
    public static boolean breaks(Measure measure) {
        boolean comparable =
                rounded(measure.unit(), measure.after()) != null && rounded(measure.unit(), measure.limit()) != null;
        return comparable && !measure.holds();
    }

    /**
     * The figures that decide a rule: those that break their limit, then those held against a limit, then, if there is
     * none of these, those shown for information.
     */
    public static List<Measure> decisive(RuleResult result, int most) {
        List<Measure> all = result.outcome().measures();
        List<Measure> limited = all.stream()
                .filter(m -> m.direction() != Measure.Direction.NONE)
                .sorted(Comparator.comparing(m -> breaks(m) ? 0 : 1))
                .toList();
        Stream<Measure> chosen = limited.isEmpty() ? all.stream() : limited.stream();
        return chosen.limit(most).toList();
    }

    /** @return the measure in one line without its label: {@code 12.00 → 10.00 m² ≥ 12.00 m²} */
    public static Localized line(Measure measure) {
        return new Localized(line(measure, Language.ZH), line(measure, Language.EN));
    }

    private static String line(Measure measure, Language language) {
        StringBuilder line = new StringBuilder();
        Unit unit = measure.unit();
        if (rounded(unit, measure.before()) != null) {
            line.append(text(unit, measure.before())).append(" → ");
        }
        line.append(withUnit(unit, measure.after()).in(language));
        if (rounded(unit, measure.limit()) != null) {
            String relation = breaks(measure)
                    ? broken(measure.direction())
                    : measure.direction().symbol();
            line.append(' ').append(relation).append(' ').append(text(unit, measure.limit()));
        }
        return line.toString();
    }

    /** The relation that does hold when the demanded one does not, so that a printed line is never untrue. */
    private static String broken(Measure.Direction direction) {
        return switch (direction) {
            case AT_LEAST -> "<";
            case AT_MOST -> ">";
            case EQUAL -> "≠";
            case NONE -> "";
        };
    }
}
