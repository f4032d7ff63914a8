/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geoserver;

import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.geoserver.catalog.FeatureTypeInfo;
import org.geotools.api.data.Transaction;
import org.positiveoptimization.features.LayerSource;
import org.positiveoptimization.guard.FeatureNeighbourhood;
import org.positiveoptimization.guard.GuardHost;
import org.positiveoptimization.hosting.RuleSetStore;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.process.ProcessLimits;
import org.positiveoptimization.rules.RuleSet;

/** Lends the check of one transaction the layers of the catalogue, as the user who edits may see them. */
final class CatalogueGuardHost implements GuardHost {
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,29}");

    private final CatalogueLayers layers;
    private final RuleSetStore ruleSets;
    private final Transaction transaction;

    CatalogueGuardHost(CatalogueLayers layers, RuleSetStore ruleSets, Transaction transaction) {
        this.layers = layers;
        this.ruleSets = ruleSets;
        this.transaction = transaction;
    }

    @Override
    public FeatureNeighbourhood plan(String workspace) throws PlanReadException {
        SortedMap<String, FeatureTypeInfo> found =
                layers.find(workspace, code -> CODE.matcher(code).matches());
        FeatureNeighbourhood.Layers opened = new FeatureNeighbourhood.Layers() {
            @Override
            public Set<String> codes() {
                return found.keySet();
            }

            @Override
            public LayerSource open(String code) throws PlanReadException {
                return layers.open(found.get(code));
            }
        };
        return new FeatureNeighbourhood(
                opened, transaction, ProcessLimits.DEFAULT.reading().vertices());
    }

    @Override
    public RuleSet ruleSet(String name) throws PlanReadException {
        return ruleSets.ruleSet(name);
    }
}
