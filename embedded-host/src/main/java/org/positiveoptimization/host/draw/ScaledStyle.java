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
 * A style at one scale: of its rules those whose least denominator is not greater, and whose greatest is greater than it. For one
 * thread.
 */
public final class ScaledStyle {
    private final List<ActiveRules> featureTypeStyles = new ArrayList<>();

    public ScaledStyle(Style style, double denominator) {
        for (FeatureTypeStyle each : style.featureTypeStyles()) {
            List<Rule> rules = each.rules().stream()
                    .filter(r -> r.getMinScaleDenominator() <= denominator && denominator < r.getMaxScaleDenominator())
                    .toList();
            if (!rules.isEmpty()) {
                featureTypeStyles.add(new ActiveRules(rules));
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
                .anyMatch(s -> s.symbolizers(feature).stream().anyMatch(SymbolPainter::isPainted));
    }

    /** @return the rules to be gone through with one reading of the features each: in each there is one that paints, besides labels */
    List<List<ActiveRules>> passes() {
        List<List<ActiveRules>> passes = new ArrayList<>();
        boolean isPainting = false;
        for (ActiveRules rules : featureTypeStyles) {
            if (passes.isEmpty() || (rules.paints() && isPainting)) {
                passes.add(new ArrayList<>());
                isPainting = false;
            }
            passes.get(passes.size() - 1).add(rules);
            isPainting |= rules.paints();
        }
        return passes;
    }

    /** @return the properties that filters and labels use */
    Set<String> properties() {
        Set<String> all = new TreeSet<>();
        FilterAttributeExtractor labels = new FilterAttributeExtractor();
        for (ActiveRules rules : featureTypeStyles) {
            all.addAll(rules.used());
            for (Rule rule : rules.rules()) {
                for (Symbolizer symbolizer : rule.symbolizers()) {
                    if (symbolizer instanceof TextSymbolizer label) {
                        label.getLabel().accept(labels, null);
                    }
                }
            }
        }
        all.addAll(labels.getAttributeNameSet());
        return all;
    }

    /** @return how many pixels the symbols reach beyond the geometries */
    double reach() {
        return featureTypeStyles.stream()
                .flatMap(s -> s.rules().stream())
                .flatMap(r -> r.symbolizers().stream())
                .mapToDouble(SymbolPainter::reach)
                .max()
                .orElse(0);
    }
}
