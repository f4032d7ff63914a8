/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.style.FeatureTypeStyle;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Style;
import org.geotools.api.style.Symbolizer;
import org.geotools.api.style.TextSymbolizer;
import org.geotools.filter.FilterAttributeExtractor;
import org.positiveoptimization.styles.SymbolPainter;

/**
 * The rules of a style that apply at one scale: those whose least denominator is not greater and whose greatest is greater than
 * it. Of each FeatureTypeStyle a feature has all rules whose filter it meets, or those for all others when there is none.
 */
public final class ScaledStyle {
    private final List<List<Rule>> featureTypeStyles = new ArrayList<>();

    public ScaledStyle(Style style, double denominator) {
        for (FeatureTypeStyle each : style.featureTypeStyles()) {
            List<Rule> rules = each.rules().stream()
                    .filter(r -> r.getMinScaleDenominator() <= denominator && denominator < r.getMaxScaleDenominator())
                    .toList();
            if (!rules.isEmpty()) {
                featureTypeStyles.add(rules);
            }
        }
    }

    /** @return whether nothing is drawn at this scale */
    public boolean isEmpty() {
        return featureTypeStyles.isEmpty();
    }

    /** @return whether something is drawn of a feature besides its label */
    public boolean draws(SimpleFeature feature) {
        return featureTypeStyles.stream()
                .anyMatch(s -> symbolizers(s, feature).stream().anyMatch(SymbolPainter::isPainted));
    }

    /** @return the rules to be gone through with one reading of the features each: in each there is one that paints, besides labels */
    List<List<List<Rule>>> passes() {
        List<List<List<Rule>>> passes = new ArrayList<>();
        boolean isPainting = false;
        for (List<Rule> rules : featureTypeStyles) {
            boolean paints =
                    rules.stream().flatMap(r -> r.symbolizers().stream()).anyMatch(SymbolPainter::isPainted);
            if (passes.isEmpty() || (paints && isPainting)) {
                passes.add(new ArrayList<>());
                isPainting = false;
            }
            passes.get(passes.size() - 1).add(rules);
            isPainting |= paints;
        }
        return passes;
    }

    /** @return what one FeatureTypeStyle draws of a feature, in this order */
    static List<Symbolizer> symbolizers(List<Rule> rules, SimpleFeature feature) {
        List<Symbolizer> found = new ArrayList<>();
        boolean isMet = false;
        for (Rule rule : rules) {
            if (!rule.isElseFilter()
                    && (rule.getFilter() == null || rule.getFilter().evaluate(feature))) {
                isMet = true;
                found.addAll(rule.symbolizers());
            }
        }
        if (!isMet) {
            rules.stream().filter(Rule::isElseFilter).forEach(r -> found.addAll(r.symbolizers()));
        }
        return found;
    }

    /** @return the properties that filters and labels use */
    Set<String> properties() {
        FilterAttributeExtractor used = new FilterAttributeExtractor();
        for (List<Rule> rules : featureTypeStyles) {
            for (Rule rule : rules) {
                if (rule.getFilter() != null) {
                    rule.getFilter().accept(used, null);
                }
                for (Symbolizer symbolizer : rule.symbolizers()) {
                    if (symbolizer instanceof TextSymbolizer label) {
                        label.getLabel().accept(used, null);
                    }
                }
            }
        }
        return new TreeSet<>(used.getAttributeNameSet());
    }

    /** @return how many pixels the symbols reach beyond the geometries */
    double reach() {
        return featureTypeStyles.stream()
                .flatMap(List::stream)
                .flatMap(r -> r.symbolizers().stream())
                .mapToDouble(SymbolPainter::reach)
                .max()
                .orElse(0);
    }
}
