/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.tables;

import static org.positiveoptimization.tables.PlanningTable.Column;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.positiveoptimization.checks.Measure;
import org.positiveoptimization.checks.Unit;
import org.positiveoptimization.delta.ChangeKind;
import org.positiveoptimization.delta.ChangePiece;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.plan.PlanFeature;
import org.positiveoptimization.rules.Parameters;
import org.positiveoptimization.text.Localized;
import org.positiveoptimization.text.Message;

/**
 * Permanent basic farmland taken in and out by slope and land class with its mean grade (from P2), as the review form of the
 * layout adjustment has it, and the whole farmland by size of patch (from P3). A piece without the attribute counts under "not given", so that each
 * group adds up to the whole.
 */
final class FarmlandLayout {
    private static final String LAYER = "YJJBNT";

    private final List<ChangePiece> ins;
    private final List<ChangePiece> outs;
    private final List<List<Object>> rows = new ArrayList<>();

    private FarmlandLayout(PlanPair pair) {
        this.ins = pair.delta(LAYER).pieces(ChangeKind.IN).toList();
        this.outs = pair.delta(LAYER).pieces(ChangeKind.OUT).toList();
    }

    static PlanningTable of(PlanPair pair, Parameters parameters, Map<String, List<Measure>> measures) {
        FarmlandLayout layout = new FarmlandLayout(pair);
        layout.add("total", f -> true);
        layout.slopes(parameters.number("pbf.gentle_slope_level"), parameters.number("pbf.max_slope_level"));
        layout.classes();
        measures.getOrDefault("P2", List.of()).stream()
                .filter(m -> m.name().equals("mean_grade"))
                .forEach(layout::grade);
        measures.getOrDefault("P3", List.of()).stream()
                .filter(m -> m.name().equals("patch_bucket"))
                .forEach(layout::bucket);
        List<Column> columns = List.of(
                Column.of("group"),
                Column.of("item"),
                Column.of("out", Unit.SQUARE_METRE),
                Column.of("in", Unit.SQUARE_METRE),
                Column.of("area_before", Unit.SQUARE_METRE),
                Column.of("area_after", Unit.SQUARE_METRE));
        return new PlanningTable("farmland", columns, layout.rows);
    }

    private void slopes(double gentle, double steep) {
        add("slope_gentle", f -> level(f) >= 1 && level(f) <= gentle);
        add("slope_middle", f -> level(f) > gentle && level(f) <= steep);
        add("slope_steep", f -> level(f) > steep);
        add("slope_none", f -> !(level(f) >= 1));
    }

    private void classes() {
        add("class_paddy", f -> is(f, "0101"));
        add("class_irrigated", f -> is(f, "0102"));
        add("class_dry", f -> is(f, "0103"));
        add("class_other", f -> !is(f, "0101") && !is(f, "0102") && !is(f, "0103"));
    }

    private void add(String item, Predicate<PlanFeature> condition) {
        String group = item.contains("_") ? item.substring(0, item.indexOf('_')) : item;
        rows.add(Arrays.asList(
                words("group." + group),
                words(item),
                sum(outs, p -> condition.test(p.before())),
                sum(ins, p -> condition.test(p.after())),
                null,
                null));
    }

    /** Two grades in words, for the columns are areas. */
    private void grade(Measure measure) {
        rows.add(Arrays.asList(
                words("group.quality"),
                words("mean_grade"),
                grade(measure.before()),
                grade(measure.after()),
                null,
                null));
    }

    private static Localized grade(double grade) {
        return Message.of("table.farmland.grade", Unit.GRADE.round(grade).toPlainString())
                .localized();
    }

    private void bucket(Measure measure) {
        rows.add(Arrays.asList(words("group.patch"), measure.scope(), null, null, measure.before(), measure.after()));
    }

    private static double sum(List<ChangePiece> pieces, Predicate<ChangePiece> condition) {
        return pieces.stream().filter(condition).mapToDouble(ChangePiece::area).sum();
    }

    private static double level(PlanFeature feature) {
        return feature.number("GDPDJB");
    }

    private static boolean is(PlanFeature feature, String code) {
        return feature.text("DLBM").startsWith(code);
    }

    private static Localized words(String key) {
        return Message.of("table.farmland." + key).localized();
    }
}
