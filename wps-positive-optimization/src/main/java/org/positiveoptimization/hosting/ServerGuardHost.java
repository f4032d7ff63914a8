/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.hosting;

import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.geotools.api.data.Transaction;
import org.positiveoptimization.features.LayerSource;
import org.positiveoptimization.guard.FeatureNeighbourhood;
import org.positiveoptimization.guard.GuardHost;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.process.ProcessLimits;
import org.positiveoptimization.rules.RuleSet;

/**
 * Lends the check of one transaction the layers of a server, as the transaction leaves them.
 *
 * @param <L> a layer as the server knows it
 * @param served as the user who edits may see them
 */
public record ServerGuardHost<L>(ServedLayers<L> served, RuleSetStore ruleSets, Transaction transaction)
        implements GuardHost {
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,29}");

    @Override
    public FeatureNeighbourhood plan(String workspace) throws PlanReadException {
        SortedMap<String, L> found =
                served.find(workspace, code -> CODE.matcher(code).matches());
        FeatureNeighbourhood.Layers layers = new FeatureNeighbourhood.Layers() {
            @Override
            public Set<String> codes() {
                return found.keySet();
            }

            @Override
            public LayerSource open(String code) throws PlanReadException {
                return served.open(found.get(code));
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
