/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.edit;

import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.geotools.api.data.Transaction;
import org.positiveoptimization.features.LayerSource;
import org.positiveoptimization.guard.FeatureNeighbourhood;
import org.positiveoptimization.guard.GuardHost;
import org.positiveoptimization.host.catalog.CatalogPlans;
import org.positiveoptimization.host.catalog.LayerInfo;
import org.positiveoptimization.hosting.RuleSetStore;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.process.ProcessLimits;
import org.positiveoptimization.rules.RuleSet;

/** Lends the check of one transaction the layers that the user who edits may see, as the transaction leaves them. */
record CatalogGuardHost(CatalogPlans plans, RuleSetStore ruleSets, Transaction transaction) implements GuardHost {
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,29}");

    @Override
    public FeatureNeighbourhood plan(String workspace) throws PlanReadException {
        SortedMap<String, LayerInfo> found =
                plans.find(workspace, code -> CODE.matcher(code).matches());
        FeatureNeighbourhood.Layers layers = new FeatureNeighbourhood.Layers() {
            @Override
            public Set<String> codes() {
                return found.keySet();
            }

            @Override
            public LayerSource open(String code) throws PlanReadException {
                return plans.open(found.get(code));
            }
        };
        return new FeatureNeighbourhood(
                layers, transaction, ProcessLimits.DEFAULT.reading().vertices());
    }

    @Override
    public RuleSet ruleSet(String name) throws PlanReadException {
        return ruleSets.ruleSet(name);
    }
}
