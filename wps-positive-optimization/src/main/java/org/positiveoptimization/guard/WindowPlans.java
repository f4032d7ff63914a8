/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.guard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.positiveoptimization.delta.Noise;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.plan.LayerDefinition;
import org.positiveoptimization.plan.LoadedPlan;
import org.positiveoptimization.plan.PlanLoader;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.rules.Parameters;

/**
 * The plan as it is seen through the window of an edit, as plan pairs: the base against the state after the edit, and against
 * the state before it. The base is the approved plan or, without one, the state before.
 *
 * <p>The state before is the state after, less the features that were changed, with the features that they were. Former
 * features that are not sound are left out: an edit may replace them, and then all of its ground counts as new.
 */
final class WindowPlans {
    private final List<LayerDefinition> definitions;
    private final Parameters parameters;
    private final Progress progress;
    private final Map<String, LayerRows> after = new LinkedHashMap<>();
    private final Map<String, LayerRows> before = new LinkedHashMap<>();
    private final Map<String, LayerRows> base;

    private WindowPlans(
            List<LayerDefinition> definitions,
            Parameters parameters,
            Progress progress,
            Map<String, LayerRows> approved) {
        this.definitions = definitions;
        this.parameters = parameters;
        this.progress = progress;
        this.base = approved == null ? before : approved;
    }

    /**
     * Reads what lies in the window.
     *
     * @param definitions layers and tables to be read where they are there
     * @param edits all edits of the plan, by layer code
     * @param approved the approved plan, or null
     */
    static WindowPlans read(
            List<LayerDefinition> definitions,
            Map<String, LayerEdit> edits,
            ChangedFeatures changed,
            Neighbourhood draft,
            Neighbourhood approved,
            RowBudget budget,
            Parameters parameters,
            Progress progress)
            throws PlanReadException {
        Window window = changed.window();
        WindowPlans plans =
                new WindowPlans(definitions, parameters, progress, approved == null ? null : new LinkedHashMap<>());
        for (LayerDefinition definition : definitions) {
            progress.check();
            String code = definition.code();
            Map<Integer, WindowCut> cuts = new LinkedHashMap<>();
            if (draft.codes().contains(code)) {
                LayerRows rows = near(definition, draft, window, budget, progress);
                plans.split(code, rows, edits.get(code), changed, cut(cuts, window, definition, rows));
            }
            if (approved != null && approved.codes().contains(code)) {
                LayerRows rows = near(definition, approved, window, budget, progress);
                plans.base.put(code, rows.with(cut(rows.rows(), cut(cuts, window, definition, rows))));
            }
        }
        return plans;
    }

    private static LayerRows near(
            LayerDefinition definition, Neighbourhood plan, Window window, RowBudget budget, Progress progress)
            throws PlanReadException {
        String code = definition.code();
        return LayerRows.read(plan.near(code, window.in(plan.srid(code))), budget, progress);
    }

    /** One for both versions of a layer, unless they are in different CRS: equal features are cut alike. */
    private static WindowCut cut(
            Map<Integer, WindowCut> cuts, Window window, LayerDefinition definition, LayerRows rows) {
        return definition.spatial()
                ? cuts.computeIfAbsent(rows.srid(), srid -> new WindowCut(window.in(srid), srid, definition.geometry()))
                : null;
    }

    private static List<Row> cut(List<Row> rows, WindowCut cut) {
        if (cut == null) {
            return rows;
        }
        List<Row> seen = new ArrayList<>(rows.size());
        for (Row row : rows) {
            Row part = cut.of(row);
            if (part != null) {
                seen.add(part);
            }
        }
        return seen;
    }

    private void split(String code, LayerRows rows, LayerEdit edit, ChangedFeatures changed, WindowCut cut) {
        if (edit == null) {
            LayerRows seen = rows.with(cut(rows.rows(), cut));
            after.put(code, seen);
            before.put(code, seen);
            return;
        }
        List<Row> kept =
                cut(rows.rows().stream().filter(r -> !edit.isChanged(r.fid())).toList(), cut);
        List<Row> now = new ArrayList<>(kept);
        List<Row> then = new ArrayList<>(kept);
        Set<Long> unsound = changed.unsoundBefore(code);
        now.addAll(changed.rows(Role.DRAFT).get(code).rows());
        changed.rows(Role.APPROVED).get(code).rows().stream()
                .filter(r -> !unsound.contains(r.fid()))
                .forEach(then::add);
        after.put(code, rows.with(now));
        before.put(code, rows.with(then));
    }

    /** @return the base, and the state after the edit as the draft */
    PlanPair after() throws PlanReadException {
        return pair(after);
    }

    /** @return the base, and the state before the edit as the draft */
    PlanPair before() throws PlanReadException {
        return pair(before);
    }

    private PlanPair pair(Map<String, LayerRows> draft) throws PlanReadException {
        LoadedPlan plan = PlanLoader.ofWindow(definitions, new CallerThread())
                .load(new RowsSource("base", base), new RowsSource("draft", draft), progress);
        Noise noise = new Noise(parameters.number("tol.change_m2"), parameters.number("tol.change_width_m"));
        return new PlanPair(plan.approved(), plan.draft(), plan.metric(), noise, progress);
    }
}
