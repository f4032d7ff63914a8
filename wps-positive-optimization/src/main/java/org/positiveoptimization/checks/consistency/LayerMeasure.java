/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.consistency;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.positiveoptimization.checks.IndicatorUnit;
import org.positiveoptimization.checks.Needs;
import org.positiveoptimization.checks.Unit;
import org.positiveoptimization.checks.urbanboundary.CountedBoundary;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.geometry.GeometryKind;
import org.positiveoptimization.plan.CodeTable;
import org.positiveoptimization.plan.LayerCatalog;
import org.positiveoptimization.plan.PlanFeature;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.rules.ParameterException;
import org.positiveoptimization.rules.Parameters;
import org.positiveoptimization.text.Message;

/**
 * What the layers tell of an indicator, by an expression of the rule set:
 *
 * <ul>
 *   <li>{@code layer:CODE} ellipsoidal area of a layer
 *   <li>{@code land:PREFIXES} ellipsoidal area of the parcels of GHYDYH in the classes, as {@code 03} or {@code 07+08}
 *   <li>{@code net:PREFIXES} sum of their net areas TBDLMJ; not told when one is blank, negative or no number
 *   <li>{@code central:PREFIXES} like {@code land}, of ZXCQGHYDYH
 *   <li>{@code boundary} the urban boundary without proved legacy land
 *   <li>{@code multiple} its expansion multiple, as rule U2 reckons it; not told without a base of 2020
 * </ul>
 *
 * Square metres, by county of the feature (XZQDM). A class that is in no code table counts nowhere.
 *
 * @param kind what is measured
 * @param argument layer or class prefixes, empty where there are none
 */
public record LayerMeasure(Kind kind, String argument) {
    private static final String PARCELS = "GHYDYH";
    private static final String CENTRAL_PARCELS = "ZXCQGHYDYH";

    /** The first word of an expression. */
    public enum Kind {
        LAYER,
        LAND,
        NET,
        CENTRAL,
        BOUNDARY,
        MULTIPLE
    }

    /** @throws ParameterException if the expression is none of the above */
    public static LayerMeasure parse(String expression) {
        int colon = expression.indexOf(':');
        String word = colon < 0 ? expression : expression.substring(0, colon);
        String argument = colon < 0 ? "" : expression.substring(colon + 1);
        for (Kind kind : Kind.values()) {
            boolean hasArgument = kind != Kind.BOUNDARY && kind != Kind.MULTIPLE;
            if (kind.name().toLowerCase(Locale.ROOT).equals(word) && hasArgument != argument.isEmpty()) {
                return new LayerMeasure(kind, argument);
            }
        }
        throw new ParameterException(Message.of("parameter.expression", expression));
    }

    /** @return whether the figure of the whole is the sum of those of its parts */
    public boolean isAdditive() {
        return kind != Kind.MULTIPLE;
    }

    public IndicatorUnit.Dimension dimension() {
        return isAdditive() ? IndicatorUnit.Dimension.AREA : IndicatorUnit.Dimension.RATIO;
    }

    public Unit unit() {
        return isAdditive() ? Unit.SQUARE_METRE : Unit.RATIO;
    }

    /** Adds what the measure cannot be taken without in the draft. */
    public void addTo(Needs needs) {
        switch (kind) {
            case LAYER -> needs.and(Role.DRAFT, argument, "XZQDM");
            case LAND -> needs.and(Role.DRAFT, PARCELS, "YDYHFLDM", "XZQDM");
            case NET -> needs.and(Role.DRAFT, PARCELS, "YDYHFLDM", "XZQDM", "TBDLMJ");
            case CENTRAL -> needs.and(Role.DRAFT, CENTRAL_PARCELS, "YDYHFLDM", "XZQDM");
            case BOUNDARY, MULTIPLE -> CountedBoundary.addTo(needs);
        }
    }

    /** @return the figures in the draft; taken once for all rules of a run */
    public CountyFigures figures(PlanPair pair, Parameters parameters, Progress progress) {
        return pair.once("measure " + this, () -> measure(pair, parameters, progress));
    }

    private CountyFigures measure(PlanPair pair, Parameters parameters, Progress progress) {
        return switch (kind) {
            case LAYER -> sums(pair, ground(pair), f -> true, PlanFeature::area, progress);
            case LAND -> sums(pair, PARCELS, inClasses(), PlanFeature::area, progress);
            case NET -> sums(pair, PARCELS, inClasses(), LayerMeasure::netArea, progress);
            case CENTRAL -> sums(pair, CENTRAL_PARCELS, inClasses(), PlanFeature::area, progress);
            case BOUNDARY ->
                CountyFigures.areas(CountedBoundary.areas(pair, Role.DRAFT, CountedBoundary.ALL, parameters, progress));
            case MULTIPLE -> multiples(pair, parameters, progress);
        };
    }

    /** Only surfaces have an area: of lines the sum would be 0, which says something else. */
    private String ground(PlanPair pair) {
        boolean isGround = pair.draft()
                .layer(argument)
                .filter(l -> l.definition().geometry() == GeometryKind.SURFACE)
                .isPresent();
        if (!isGround) {
            throw new ParameterException(Message.of("parameter.expression", "layer:" + argument));
        }
        return argument;
    }

    private Predicate<PlanFeature> inClasses() {
        CodeTable table = LayerCatalog.standard().domain("LAND_USE");
        List<String> prefixes = List.of(argument.split("\\+"));
        Map<String, Boolean> known = new HashMap<>();
        return feature -> known.computeIfAbsent(
                feature.text("YDYHFLDM"), code -> prefixes.stream().anyMatch(p -> table.isWithin(code, p)));
    }

    private static double netArea(PlanFeature feature) {
        double area = feature.number("TBDLMJ");
        return area >= 0 && Double.isFinite(area) ? area : Double.NaN;
    }

    private static CountyFigures sums(
            PlanPair pair,
            String layer,
            Predicate<PlanFeature> which,
            ToDoubleFunction<PlanFeature> size,
            Progress progress) {
        progress.check();
        Map<String, Double> sums = new TreeMap<>();
        for (PlanFeature feature : pair.draft().features(layer)) {
            if (which.test(feature)) {
                sums.merge(feature.county(), size.applyAsDouble(feature), Double::sum);
            }
        }
        return CountyFigures.areas(sums);
    }

    private static CountyFigures multiples(PlanPair pair, Parameters parameters, Progress progress) {
        Map<String, Double> areas =
                CountedBoundary.areas(pair, Role.DRAFT, CountedBoundary.numerator(parameters), parameters, progress);
        Map<String, Double> multiples = new TreeMap<>();
        double area = 0;
        double base = 0;
        for (Map.Entry<String, Double> entry : areas.entrySet()) {
            double countyBase = CountedBoundary.base(pair, entry.getKey(), parameters);
            multiples.put(entry.getKey(), countyBase > 0 ? entry.getValue() / countyBase : Double.NaN);
            area += entry.getValue();
            base += countyBase > 0 ? countyBase : Double.NaN;
        }
        return new CountyFigures(multiples, base > 0 ? area / base : Double.NaN);
    }

    @Override
    public String toString() {
        return kind + ":" + argument;
    }
}
