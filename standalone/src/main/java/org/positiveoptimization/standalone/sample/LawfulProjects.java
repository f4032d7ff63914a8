/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.sample;

import org.locationtech.jts.geom.Polygon;

/** Projects that every rule lets pass: listed, sited in an admitted case, renamed, adjusted, balanced. */
final class LawfulProjects {
    private final Draft draft;
    private final ProjectBook book;

    LawfulProjects(Draft draft) {
        this.draft = draft;
        this.book = draft.projects;
    }

    void apply() {
        highway();
        railway();
        powerLine();
        renamedHeating();
        // what only the draft has is numbered behind what both have
        gasStation();
        renamedReservoir();
    }

    /** It crosses a county border, stands on the municipal list, and begins a year later than approved. */
    private void highway() {
        String name = "佳木斯至宝清高速公路";
        Leaf first = draft.sites.wood();
        Leaf second = draft.sites.wood();
        while (second.county == first.county) {
            second = draft.sites.wood();
        }
        Polygon[] ground = {draft.spot.large(first), draft.spot.large(second)};
        draft.approved.add(footprint(first.county, ground[0], name).with("BJWQX", "1"));
        draft.approved.add(footprint(second.county, ground[1], name).with("BJWQX", "1"));
        TableRow listed = book.project(first.county, "01", name, "省级", "2026—2030", ground)
                .with("SZXZQ", county(first) + "、" + county(second));
        book.approved(listed);
        book.draft(listed.with("JSNX", "2027—2031"));
    }

    /** A national project that cannot avoid permanent basic farmland. */
    private void railway() {
        String name = "佳木斯至双鸭山铁路扩能改造工程";
        Leaf field = draft.sites.farmland();
        Polygon ground = draft.spot.large(field);
        draft.approved.add(footprint(field.county, ground, name)
                .with("BJWQX", "1")
                .with("YJZYQX", "1")
                .with("PZWH", "国土资函〔2026〕18号"));
        book.both(book.project(field.county, "01", name, "国家级", "2026-2032年", ground)
                .with("JSXZ", "改扩建"));
        book.balances().add(book.balance(field.county, name, ground, field.grade));
    }

    /** It spans the red line and asks for no land there. */
    private void powerLine() {
        String name = "双鸭山至饶河220千伏输电线路";
        Leaf wild = draft.sites.redLine();
        Polygon ground = draft.spot.large(wild);
        draft.approved.add(
                footprint(wild.county, ground, name).with("BJWQX", "1").with("HXZYQX", "1"));
        book.both(book.project(wild.county, "04", name, "省级", "2025~2027", ground));
    }

    /** New on the list, inside the urban boundary. */
    private void gasStation() {
        String name = "四方台LNG瓶组站";
        Leaf lot = draft.sites.builtUp();
        Polygon ground = draft.spot.inFine(lot);
        draft.edits.add(footprint(lot.county, ground, name));
        book.draft(book.project(lot.county, "03", name, "市级", "2026—2027", ground));
    }

    /** Renamed on the same ground. */
    private void renamedHeating() {
        Leaf lot = draft.sites.builtUp();
        Polygon ground = draft.spot.inFine(lot);
        Row before = draft.approved.add(footprint(lot.county, ground, "集中供热管网一期"));
        draft.edits.replace(before, before.with("XMMC", "城区供热老旧管网更新改造工程"));
        TableRow listed = book.project(lot.county, "08", "集中供热管网一期", "市级", "2026", ground);
        book.approved(listed);
        book.draft(listed.with("XMMC", "城区供热老旧管网更新改造工程"));
    }

    /** Renamed and located: the approved list had no footprint of it. */
    private void renamedReservoir() {
        Leaf wood = draft.sites.wood();
        Polygon ground = draft.spot.large(wood);
        TableRow listed = book.project(wood.county, "02", "大叶沟水库工程", "市级", "2026—2029", ground);
        book.approved(listed.with("YDGM", null, "XZJSYD", null, "BZ", "用地规模待可行性研究确定"));
        book.draft(listed.with("XMMC", "大叶沟水库枢纽工程"));
        draft.edits.add(footprint(wood.county, ground, "大叶沟水库枢纽工程").with("BJWQX", "1"));
    }

    private String county(Leaf leaf) {
        return draft.approved.model().outlines().county(leaf.county).name();
    }

    static Row footprint(int county, Polygon ground, String name) {
        return Row.of("ZDXMFW", 0, county, ground, "XMMC", name);
    }
}
