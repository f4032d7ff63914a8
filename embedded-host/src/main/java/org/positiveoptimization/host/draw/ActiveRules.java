/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.draw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Symbolizer;
import org.geotools.filter.FilterAttributeExtractor;
import org.positiveoptimization.styles.SymbolPainter;

/**
 * The rules of one FeatureTypeStyle that apply at one scale. A feature has all whose filter it meets, or those for all others when
 * there is none. What features of the same values have is remembered: a plan has thousands of features and few codes.
 */
final class ActiveRules {
    private static final int REMEMBERED = 1024;

    private final List<Rule> rules;
    private final String[] used;
    private final Map<List<Object>, List<Symbolizer>> known = new HashMap<>();

    ActiveRules(List<Rule> rules) {
        this.rules = rules;
        FilterAttributeExtractor found = new FilterAttributeExtractor();
        rules.stream().filter(r -> r.getFilter() != null).forEach(r -> r.getFilter()
                .accept(found, null));
        this.used = found.getAttributeNameSet().toArray(String[]::new);
    }

    List<Rule> rules() {
        return rules;
    }

    /** @return the properties that filters use */
    List<String> used() {
        return List.of(used);
    }

    /** @return whether one of the rules draws something besides labels */
    boolean paints() {
        return rules.stream().flatMap(r -> r.symbolizers().stream()).anyMatch(SymbolPainter::isPainted);
    }

    /** @return what is drawn of a feature, in this order */
    List<Symbolizer> symbolizers(SimpleFeature feature) {
        Object[] values = new Object[used.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = feature.getAttribute(used[i]);
        }
        List<Object> key = Arrays.asList(values);
        List<Symbolizer> found = known.get(key);
        if (found == null) {
            found = find(feature);
            if (known.size() < REMEMBERED) {
                known.put(key, found);
            }
        }
        return found;
    }

    private List<Symbolizer> find(SimpleFeature feature) {
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
}
