/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.consistency;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.positiveoptimization.checks.Check;
import org.positiveoptimization.checks.Finding;
import org.positiveoptimization.checks.FindingBuilder;
import org.positiveoptimization.checks.IndicatorUnit;
import org.positiveoptimization.checks.Measure;
import org.positiveoptimization.checks.Needs;
import org.positiveoptimization.checks.Outcome;
import org.positiveoptimization.checks.Unit;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.checks.Verdicts;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.plan.PlanTable;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.rules.Parameters;
import org.positiveoptimization.text.Message;

/**
 * N2: the numbers in the plan text are those of the indicator table (图文一致).
 *
 * <p><b>Metric.</b> Every mention of an indicator with a number in the text of table GHWB of the draft (field WBNR, a row a
 * document or a paragraph), found by the grammar of {@link MentionScanner} under the names of {@code indicator.names},
 * against the row of GHZBB of the county that the sentence names, or else of the city. <b>Pass:</b> areas agree within
 * {@code report.text_tol_ha}; other figures agree to the last digit that the text gives. Every indicator that the table
 * gives for the city is mentioned with a number. <b>Incomplete:</b> without the text, or when a document of GHWB holds
 * none. <b>Not detected:</b> numbers written in Chinese characters, figures in drawings and in tables of the text, and what
 * a sentence means beyond the grammar.
 *
 * <p>Source: 二(三)4; reference section 10, text and table (tolerance S7).
 */
public final class TextNumbers implements Check {
    private static final String TABLE = "GHWB";
    private static final String DOCUMENT = "WDMC";
    private static final String TEXT = "WBNR";
    private static final int EXCERPT = 60;

    /** Digits beyond this are no information. */
    private static final double LEAST_STEP = 1e-12;

    @Override
    public String id() {
        return "N2";
    }

    @Override
    public Needs needs(Parameters parameters) {
        return Needs.draft(TABLE, DOCUMENT, TEXT)
                .and(Role.DRAFT, IndicatorRows.TABLE, IndicatorRows.FIELDS)
                .and(Role.DRAFT, PlanAreas.LAYER, "XZQDM");
    }

    @Override
    public Outcome evaluate(PlanPair pair, Parameters parameters, Progress progress) {
        double tolerance = parameters.number("report.text_tol_ha");
        Indicators indicators = Indicators.of(parameters);
        IndicatorRows rows = IndicatorRows.of(pair, Role.DRAFT, indicators);
        MentionScanner scanner = scanner(rows, indicators, parameters);
        List<Finding> findings = new ArrayList<>();
        Set<String> mentioned = new HashSet<>();
        long count = 0;
        for (Map<String, Object> document : pair.draft().rows(TABLE)) {
            progress.check();
            String text = PlanTable.text(document, TEXT);
            if (text.isEmpty()) {
                return Outcome.incomplete(Message.of("N2.no_text", PlanTable.text(document, DOCUMENT)));
            }
            for (Mention mention : scanner.scan(text)) {
                count++;
                mentioned.add(mention.code());
                fault(rows, mention, tolerance)
                        .ifPresent(f -> findings.add(finding(pair, document, text, mention, f, indicators)));
            }
        }
        int wrong = findings.size();
        for (IndicatorRow row : rows.sound()) {
            if (row.isCity() && mentioned.add(row.code())) {
                findings.add(FindingBuilder.of(
                                pair.metric(), TABLE, Message.of("N2.unmentioned", indicators.name(row.code())))
                        .build());
            }
        }
        Verdict verdict = Verdicts.of(findings, true);
        return new Outcome(
                verdict,
                Message.of(findings.isEmpty() ? "N2.pass" : "N2.fail", count, wrong, findings.size() - wrong),
                List.of(
                        Measure.of("text_mentions", null, null, (double) count, Unit.COUNT),
                        Measure.limited("text_faults", null, null, wrong, Measure.Direction.AT_MOST, 0, Unit.COUNT),
                        Measure.limited(
                                "unmentioned_indicators",
                                null,
                                null,
                                findings.size() - wrong,
                                Measure.Direction.AT_MOST,
                                0,
                                Unit.COUNT)),
                findings);
    }

    private static MentionScanner scanner(IndicatorRows rows, Indicators indicators, Parameters parameters) {
        Map<String, String> names = new LinkedHashMap<>();
        indicators.names().forEach((code, all) -> all.forEach(n -> names.put(n, code)));
        Map<String, String> areas = new TreeMap<>();
        Map<String, String> units = new TreeMap<>();
        for (IndicatorRow row : rows.sound()) {
            areas.put(row.areaName(), row.area());
            units.put(row.code(), row.unitName());
        }
        return new MentionScanner(
                names,
                areas,
                parameters.texts("indicator.other_units"),
                (code, unit) -> isSameKind(units.getOrDefault(code, ""), unit) || indicators.mayHave(code, unit));
    }

    /** Both measure an area, both a ratio, or both are the same unit. */
    private static boolean isSameKind(String tableUnit, String textUnit) {
        return tableUnit.equals(textUnit)
                || IndicatorUnit.of(tableUnit)
                        .map(IndicatorUnit::dimension)
                        .filter(d -> IndicatorUnit.of(textUnit)
                                .map(IndicatorUnit::dimension)
                                .filter(d::equals)
                                .isPresent())
                        .isPresent();
    }

    private static Optional<Message> fault(IndicatorRows rows, Mention mention, double tolerance) {
        Optional<IndicatorRow> row =
                mention.area().isEmpty() ? rows.city(mention.code()) : rows.find(mention.area(), mention.code());
        if (row.isEmpty() || Double.isNaN(mention.of(row.get()))) {
            return Optional.of(Message.of("N2.no_figure"));
        }
        double stated = mention.value();
        double expected = mention.of(row.get());
        Optional<IndicatorUnit> unit = IndicatorUnit.of(mention.unitName());
        boolean isArea = unit.isPresent() && unit.get().dimension() == IndicatorUnit.Dimension.AREA;
        if (!isSameKind(row.get().unitName(), mention.unitName())) {
            return Optional.of(
                    Message.of("N2.unit", mention.unitName(), row.get().unitName()));
        }
        boolean agrees = Double.isFinite(stated)
                && (isArea
                        ? !Tolerance.isExceeded(stated / Figure.hectares(1), expected / Figure.hectares(1), tolerance)
                        : steps(stated, mention).compareTo(steps(expected, mention)) == 0);
        return agrees
                ? Optional.empty()
                : Optional.of(Message.of(
                        "N2.differs",
                        Figure.of(expected, isArea ? IndicatorUnit.Dimension.AREA : IndicatorUnit.Dimension.RATIO)));
    }

    /** The value in steps of the last digit of the text, rounded half-up. */
    private static BigDecimal steps(double value, Mention mention) {
        return BigDecimal.valueOf(value)
                .divide(BigDecimal.valueOf(Math.max(mention.precision(), LEAST_STEP)), 0, RoundingMode.HALF_UP);
    }

    private static Finding finding(
            PlanPair pair,
            Map<String, Object> document,
            String text,
            Mention mention,
            Message fault,
            Indicators indicators) {
        String excerpt = text.substring(mention.start(), Math.min(mention.end(), mention.start() + EXCERPT));
        return FindingBuilder.of(
                        pair.metric(),
                        TABLE,
                        Message.of(
                                "N2.mention",
                                PlanTable.text(document, DOCUMENT),
                                mention.start() + 1,
                                excerpt,
                                indicators.name(mention.code()),
                                fault))
                .county(mention.area())
                .build();
    }
}
