/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.sample;

import org.locationtech.jts.geom.Polygon;
import org.positiveoptimization.geometry.EllipsoidalArea;

/** Deviations of the key projects: E2 and K1 to K3, with G1 where a mandatory column is blank. */
final class ProjectFaults {
    private static final String LIST = "ZDXMAPB";
    private static final String FOOTPRINTS = "ZDXMFW";
    private static final String BALANCE = "XMZBPHB";
    private static final double NONE = Double.NaN;
    private static final double HECTARE = 10_000;

    private final Draft draft;
    private final ProjectBook book;
    private final CountyOutlines outlines;

    ProjectFaults(Draft draft) {
        this.draft = draft;
        this.book = draft.projects;
        this.outlines = draft.approved.model().outlines();
    }

    void inject() {
        rows();
        sizes();
        changes();
        areas();
        sites();
        balances();
        redLine();
    }

    private void rows() {
        list(unlocated("尖山区污水处理厂").with("JSXZ", ""), "K1", "建设性质为空", "nature of construction is blank");
        blank("JSXZ");
        list(unlocated("岭东区污泥处置中心").with("XMLX", ""), "K1", "项目类型为空", "type is blank");
        blank("XMLX");
        list(unlocated("友谊县粮食烘干中心").with("JSNX", ""), "K1", "建设年限为空", "years are blank");
        blank("JSNX");
        list(unlocated(""), "K1", "项目名称为空", "name is blank");
        blank("XMMC");
        list(unlocated("矿区铁路道口改造").with("SZXZQ", ""), "K1", "所在行政区为空", "area is blank");
        blank("SZXZQ");
        draft.expected.at("K2", LIST, "F", null, NONE, "所在行政区为空", "area is blank");
        list(unlocated("岭东区光伏电站").with("XMLX", "99"), "K1", "项目类型不在值域内", "unknown type of project");
        list(unlocated("尖山区气象观测站").with("XMJB", "乡级"), "K1", "项目级别不在值域内", "unknown level");
        list(unlocated("四方台区客运站").with("JSXZ", "迁建"), "K1", "建设性质不在值域内", "unknown nature");
        list(unlocated("宝清县灌区渠首").with("JSNX", "1998—2003"), "K1", "建设年限超出合理范围", "years out of range");
        list(unlocated("宝山区养老院").with("JSNX", "十五五"), "K1", "建设年限写法不能识别", "years in no known form");
        list(unlocated("集贤县粮食物流园").with("JSNX", "2030—2026"), "K1", "建设年限起止颠倒", "years in the wrong order");
        TableRow twice = unlocated("友谊县灌区续建工程");
        withoutFootprint();
        book.draft(twice);
        list(twice.with("XMMC", "友谊县 灌区续建工程"), "K1", "项目重复", "project stands twice");
    }

    private void blank(String column) {
        draft.expected.at("G1", LIST, "F", null, NONE, column + "为空", column + " is blank");
    }

    private void sizes() {
        list(unlocated("宝清县风电场").with("YDGM", -5d, "XZJSYD", 0d), "K1", "用地规模为负", "size is negative");
        list(unlocated("饶河县口岸查验区").with("XZJSYD", 1.5), "K1", "新增用地大于规模", "more new land than land");
        list(unlocated("饶河县输变电工程").with("YDGM", null), "K1", "用地规模空缺", "blank size");
        list(unlocated("集贤县抽水泵站").with("YDGM", 3e6), "K1", "用地规模大于全市", "larger than the city");
        list(unlocated("四方台区垃圾焚烧厂").with("XZJSYD", null), "K1", "规模空缺未说明", "blank size is not explained");
        Leaf wood = draft.sites.wood();
        Polygon ground = draft.spot.large(wood);
        TableRow large = sited(wood, ground, "七星泡抽水蓄能电站", "03", "1");
        book.draft(large.with("YDGM", 3 * ProjectBook.hectares(ground)));
        draft.expected.warning("K1", LIST, ground, "用地规模与范围不符", "size is not that of the footprint");
    }

    private void changes() {
        book.approved(unlocated("双鸭山民用机场"));
        draft.expected.at("K1", LIST, "W", null, NONE, "项目删除未说明", "project deleted without a statement");
    }

    private void areas() {
        String both = outlines.county(0).name() + "、" + outlines.county(1).name();
        list(
                unlocated("跨区供水管线").with("SZXZQ", both, "XMJB", "县级"),
                "K2",
                "跨县区项目级别低于市级",
                "cross-county project below the municipal level");
        list(unlocated("集贤镇农贸市场").with("SZXZQ", "集贤镇"), "K2", "行政区不能识别", "area is not known");
        Leaf wood = draft.sites.wood();
        Polygon ground = draft.spot.large(wood);
        int other = (wood.county + 1) % outlines.counties().size();
        book.draft(sited(wood, ground, "绿色矿山示范工程", "05", "1")
                .with("SZXZQ", outlines.county(other).name()));
        draft.expected.blocking("K2", FOOTPRINTS, ground, "项目范围超出所列行政区", "footprint beyond the areas named");
    }

    private void sites() {
        Leaf field = draft.sites.farmland();
        Polygon onFarmland = draft.spot.large(field);
        book.draft(sited(field, onFarmland, "黑土地物流通道", "01", "1"));
        book.balances().add(book.balance(field.county, "黑土地物流通道", onFarmland, field.grade));
        draft.expected.blocking("K3", FOOTPRINTS, onFarmland, "压永久基本农田无准入情形", "on farmland without a case");

        Leaf wood = draft.sites.wood();
        Polygon outside = draft.spot.large(wood);
        book.draft(sited(wood, outside, "石墨新材料产业园配套道路", "01", null));
        draft.expected.blocking("K3", FOOTPRINTS, outside, "边界外选址无情形", "outside the boundary without a case");

        Leaf closed = draft.sites.closedToIndustry();
        Polygon works = draft.spot.large(closed);
        book.draft(sited(closed, works, "粮食精深加工厂", "07", "3"));
        draft.expected.warning("K3", FOOTPRINTS, works, "规划分区不允许产业项目", "zone is not open to industry");

        Leaf secret = draft.sites.wood();
        Polygon unlisted = draft.spot.large(secret);
        draft.edits.add(LawfulProjects.footprint(secret.county, unlisted, "某洗煤厂")
                .with("BJWQX", "3")
                .with("XMLX", "01"));
        draft.expected.blocking("K3", FOOTPRINTS, unlisted, "项目未纳入清单", "project is not on the list");
    }

    /** Five projects on one field. */
    private void balances() {
        Leaf field = draft.sites.field();
        Polygon ground = draft.spot.large(field);
        double size = ProjectBook.hectares(ground);
        String[] names = {"田间道路甲", "田间道路乙", "田间道路丙", "田间道路丁", "田间道路戊"};
        for (String name : names) {
            book.draft(sited(field, ground, name, "01", "1"));
        }
        draft.expected.blocking("K3", BALANCE, ground, "占用耕地无占补平衡", "no balance of cultivated land");

        double half = Math.floor(size * 5_000) / HECTARE;
        book.balances().add(even(field, names[1], ground).with("BCMJ", half));
        unbalanced(ground, (size - half) * HECTARE, "补充耕地数量不足", "less land in replacement");
        book.balances().add(even(field, names[2], ground).with("BCDB", 13d));
        draft.expected.blocking("K3", BALANCE, ground, "补充耕地质量降低", "worse land in replacement");
        book.balances().add(even(field, names[3], ground).with("ZYSTMJ", 0.2));
        unbalanced(ground, 2_000, "水田面积与量测不符", "paddy area is not what is measured");
        unbalanced(ground, 2_000, "补充水田不足", "fewer paddy fields in replacement");
        book.balances().add(even(field, names[4], ground).with("ZYMJ", size + 0.5, "BCMJ", size + 0.5));
        double measured = EllipsoidalArea.of(ground);
        unbalanced(ground, (size + 0.5) * HECTARE - measured, "占用耕地面积与量测不符", "area is not what is measured");
    }

    private TableRow even(Leaf field, String name, Polygon ground) {
        return book.balance(field.county, name, ground, 11);
    }

    private void unbalanced(Polygon ground, double size, String zh, String en) {
        draft.expected.blocking("K3", BALANCE, ground, size, zh, en);
    }

    private void redLine() {
        Leaf wild = draft.sites.redLine();
        Polygon ground = draft.spot.large(wild);
        book.draft(sited(wild, ground, "完达山旅游公路", "01", "1"));
        draft.expected.blocking("E2", FOOTPRINTS, ground, "压生态保护红线无准入情形", "on the red line without a case");
        Row claimed = LawfulProjects.footprint(wild.county, ground, "挠力河治理工程")
                .with("BJWQX", "1")
                .with("HXZYQX", "3");
        draft.edits.add(claimed);
        book.draft(book.project(wild.county, "02", "挠力河治理工程", "国家级", "2026", ground));
        draft.expected.blocking("E2", FOOTPRINTS, ground, "国家重大项目无论证文号", "national project without a document");

        Leaf core = draft.sites.redLine();
        Polygon inCore = draft.spot.large(core);
        draft.edits.add(Row.of("ZRBHD", 0, core.county, inCore, "MC", "七星砬子核心保护区", "LX", "010", "GKFQ", "1"));
        draft.edits.add(LawfulProjects.footprint(core.county, inCore, "通信光缆工程")
                .with("BJWQX", "1")
                .with("HXZYQX", "1"));
        book.draft(book.project(core.county, "04", "通信光缆工程", "省级", "2026", inCore));
        draft.expected.blocking("E2", FOOTPRINTS, inCore, "进入核心保护区", "in a core zone");
    }

    /** @return a lawful project with its footprint in the draft, on no list yet */
    private TableRow sited(Leaf leaf, Polygon ground, String name, String type, String outside) {
        draft.edits.add(LawfulProjects.footprint(leaf.county, ground, name).with("BJWQX", outside));
        return book.project(leaf.county, type, name, "市级", "2026—2030", ground);
    }

    /** @return a lawful project without a footprint, on no list yet */
    private TableRow unlocated(String name) {
        return book.project(0, "09", name, "市级", "2026—2030");
    }

    /** Puts a project without a footprint on the draft's list; it breaks a rule in a row of the table. */
    private void list(TableRow project, String rule, String zh, String en) {
        withoutFootprint();
        book.draft(project);
        draft.expected.at(rule, LIST, "F", null, NONE, zh, en);
    }

    private void withoutFootprint() {
        draft.expected.at("K3", LIST, "W", null, NONE, "项目没有范围", "project without a footprint");
    }
}
