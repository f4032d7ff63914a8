/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.sample;

import org.locationtech.jts.geom.Polygon;

/** Edits of the layers that the rule set supplies: lawful ones, and deviations of F5 and N3. */
final class SuppliedEdits {
    private static final String REASON = "501";

    private final Draft draft;
    private Row shrinking;
    private Row regraded;

    SuppliedEdits(Draft draft) {
        this.draft = draft;
    }

    /** Control boundaries stay and one comes in; roads cross farmland and the red line with a case. */
    void lawful() {
        shrinking = draft.approved.add(waterZone("寒葱沟水库水源保护区", "二级"));
        regraded = draft.approved.add(waterZone("七一水库水源保护区", "一级"));
        Row added = draft.edits.add(waterZone("大叶沟水库水源保护区", "二级"));
        draft.edits.declare(added.layer, added.county, added.polygon(), "1", REASON);

        Leaf wood = draft.sites.wood(l -> SampleRules.SECTOR_ZONES.contains(l.zone()));
        draft.approved.add(road(wood, "依兰至饶河公路"));
        Leaf field = draft.sites.zonedFarmland();
        draft.approved.add(road(field, "建三江至虎林公路").with(SampleRules.FARMLAND_CASE, "1"));
        Leaf wild = draft.sites.redLine();
        draft.approved.add(road(wild, "防火通道").with(SampleRules.RED_LINE_CASE, "3"));
    }

    private Row waterZone(String name, String level) {
        Leaf leaf = draft.sites.wood();
        return Row.of(SampleRules.CONTROL, 0, leaf.county, draft.spot.large(leaf), "MC", name, "LX", level);
    }

    private Row road(Leaf leaf, String name) {
        return Row.of(SampleRules.SECTOR, 0, leaf.county, draft.spot.large(leaf), "MC", name);
    }

    void inject() {
        Polygon lost = Shapes.rectangle(shrinking.polygon().getCentroid().getCoordinate(), 30, 25, 0);
        draft.edits.replace(shrinking, shrinking.with(Shapes.withHole(shrinking.polygon(), lost)));
        draft.edits.declare(shrinking.layer, shrinking.county, lost, "3", REASON);
        draft.lines.out(shrinking, lost);
        draft.expected.warning("F5", shrinking.layer, lost, "水源保护区缩小", "water protection zone is smaller");

        draft.edits.replace(regraded, regraded.with("LX", "准保护区"));
        draft.edits.declare(regraded.layer, regraded.county, regraded.polygon(), "2", REASON);
        draft.expected.warning("F5", regraded.layer, regraded.geometry, "水源保护区级别改变", "another level of protection");

        onTheWay(draft.sites.zonedFarmland(), "专项要素压永久基本农田无情形", "sector feature on farmland without a case");
        onTheWay(draft.sites.redLine(), "专项要素压生态保护红线无情形", "sector feature on the red line without a case");
        onTheWay(
                draft.sites.wood(l -> !SampleRules.SECTOR_ZONES.contains(l.zone())),
                "专项要素位于不允许的分区",
                "sector feature in a zone that is not allowed");
    }

    private void onTheWay(Leaf leaf, String zh, String en) {
        Row road = draft.edits.add(road(leaf, "规划公路"));
        draft.expected.blocking("N3", road.layer, road.geometry, zh, en);
    }
}
