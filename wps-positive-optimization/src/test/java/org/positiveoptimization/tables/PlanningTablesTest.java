/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.positiveoptimization.fixture.Grid.area;
import static org.positiveoptimization.fixture.Grid.box;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.fixture.TinyPlan;
import org.positiveoptimization.text.Localized;

class PlanningTablesTest {
    private final TinyPlan plan = TinyPlan.conforming();

    private Optional<PlanningTable> find(String id) {
        return plan.report().tables().stream().filter(t -> t.id().equals(id)).findFirst();
    }

    private PlanningTable table(String id) {
        PlanningTable table = find(id).orElseThrow();
        assertThat(table.title().zh()).isNotBlank();
        assertThat(table.note().en()).isNotBlank();
        assertThat(table.rows()).allMatch(r -> r.size() == table.columns().size());
        return table;
    }

    /** The row whose texts begin like this. */
    private static List<Object> row(PlanningTable table, String... texts) {
        List<List<Object>> found = table.rows().stream()
                .filter(r -> {
                    for (int i = 0; i < texts.length; i++) {
                        if (!text(r.get(i)).startsWith(texts[i])) {
                            return false;
                        }
                    }
                    return true;
                })
                .toList();
        assertThat(found)
                .as(table.id() + " " + List.of(texts) + " in " + table.rows())
                .hasSize(1);
        return found.get(0);
    }

    private static String text(Object cell) {
        return cell instanceof Localized both ? both.zh() : Objects.toString(cell);
    }

    private static void assertFigures(List<Object> row, int from, Double... expected) {
        for (int i = 0; i < expected.length; i++) {
            Object cell = row.get(from + i);
            if (expected[i] == null) {
                assertThat(cell).as(row.toString()).isNull();
            } else {
                assertThat((Double) cell).as(row.toString()).isCloseTo(expected[i], within(0.01));
            }
        }
    }

    @Test
    void tables_ofTheConformingPlan_areAllThereInOrder() {
        assertThat(plan.report().tables())
                .extracting(PlanningTable::id)
                .containsExactly(
                        "changes",
                        "structure",
                        "indicators",
                        "county_indicators",
                        "farmland",
                        "expansion",
                        "zones",
                        "central_transfer",
                        "central_balance",
                        "four_lines",
                        "projects",
                        "patches");
    }

    @Test
    void changes_areSummedByCountyAndLine() {
        plan.draft("YJJBNT")
                .remove(1)
                .add(box(5, 0, 6, 1))
                .add(box(11, 0, 12, 1))
                .set(2, "GDPDJB", "3");

        PlanningTable table = table("changes");

        double out = area(0, 0, 1, 1);
        double west = area(5, 0, 6, 1);
        double east = area(11, 0, 12, 1);
        assertFigures(row(table, "永久基本农田", TinyPlan.WEST), 2, west, out, area(1, 0, 2, 1), west - out);
        assertFigures(row(table, "永久基本农田", TinyPlan.EAST), 2, east, 0d, 0d, east);
        assertFigures(row(table, "永久基本农田", "合计"), 2, west + east, out, area(1, 0, 2, 1), west + east - out);
        assertFigures(row(table, "生态保护红线", "合计"), 2, 0d, 0d, 0d, 0d);
    }

    @Test
    void structure_givesAreasAndSharesBeforeAndAfter() {
        plan.draft("GHYDYH").set(4, "YDYHFLDM", "070100");

        PlanningTable table = table("structure");

        double whole = area(0, 0, 12, 8);
        double forest = area(0, 6, 12, 8);
        double turned = area(0, 6, 6, 8);
        List<Object> row = row(table, "03 林地");
        assertFigures(row, 1, forest, forest / whole, forest - turned, (forest - turned) / whole, -turned);
        assertFigures(row(table, "合计"), 1, whole, 1d, whole, 1d, 0d);
    }

    @Test
    void zones_matrixBalances() {
        plan.draft("GHFQ").set(1, "GHFQDM", "500");

        PlanningTable table = table("zones");

        // columns: from, 100, 300, 400, 500, outside after, before
        assertThat(table.columns()).hasSize(7);
        double moved = area(0, 0, 6, 3);
        List<Object> farmland = row(table, "300");
        assertFigures(farmland, 1, null, 2 * moved - moved, null, moved, null, 2 * moved);
        double rural = 2 * (area(0, 5, 6, 6) + 2 * area(0, 3, 1, 5));
        assertFigures(row(table, "500"), 1, null, null, null, rural, null, rural);
        assertFigures(row(table, "维护后面积"), 2, moved, 2 * area(1, 3, 5, 5), moved + rural);
    }

    @Test
    void centralTransfer_newAndLostGround_standOutside() {
        plan.draft("ZXCQGHYDYH").reshape(1, box(1, 3, 2.5, 5)).add(box(5, 3, 5.5, 5), "YDYHFLDM", "1301");

        PlanningTable table = table("central_transfer");

        double lost = area(2.5, 3, 3, 5);
        assertFigures(row(table, "07"), 1, area(1, 3, 2.5, 5), null, null, lost, area(1, 3, 3, 5));
        assertFigures(row(table, "维护前在范围外"), 1, null, null, area(5, 3, 5.5, 5));
    }

    @Test
    void centralTransfer_manyClasses_showsThoseThatChange() {
        for (int i = 0; i < 10; i++) {
            double y = 3 + i * 0.2;
            String code = List.of("01", "02", "03", "04", "05", "08", "10", "11", "12", "13")
                    .get(i);
            plan.both("ZXCQGHYDYH", l -> l.add(box(4, y, 5, y + 0.2), "YDYHFLDM", code));
        }
        plan.both("ZXCQGHYDYH", l -> l.reshape(2, box(3, 3, 4, 5)));
        plan.draft("ZXCQGHYDYH").set(3, "YDYHFLDM", "02");

        PlanningTable table = table("central_transfer");

        double moved = area(4, 3, 5, 3.2);
        assertThat(table.columns()).hasSize(5);
        assertFigures(row(table, "01"), 1, 0d, moved, null, moved);
        assertFigures(row(table, "02"), 1, null, area(4, 3.2, 5, 3.4), null, area(4, 3.2, 5, 3.4));
    }

    @Test
    void farmland_isGroupedBySlopeAndClass_eachGroupAddsUp() {
        plan.draft("YJJBNT")
                .remove(1)
                .add(box(5, 0, 6, 1), "GDPDJB", "4", "DLBM", "0103")
                .add(box(11, 0, 12, 1), "GDPDJB", null);

        PlanningTable table = table("farmland");

        double out = area(0, 0, 1, 1);
        double dry = area(5, 0, 6, 1);
        double blank = area(11, 0, 12, 1);
        assertFigures(row(table, "数量"), 2, out, dry + blank);
        assertFigures(row(table, "坡度", "15 度以下"), 2, out, 0d);
        assertFigures(row(table, "坡度", "15 度至"), 2, 0d, dry);
        assertFigures(row(table, "坡度", "25 度以上"), 2, 0d, 0d);
        assertFigures(row(table, "坡度", "未填"), 2, 0d, blank);
        assertFigures(row(table, "地类", "水田"), 2, out, blank);
        assertFigures(row(table, "地类", "旱地"), 2, 0d, dry);
        // a piece without slope level leaves P2, which gives the mean grades, undetermined
        assertThat(table.rows()).noneMatch(r -> text(r.get(0)).equals("质量"));
    }

    @Test
    void farmland_hasTheMeanGradesOfP2() {
        plan.draft("YJJBNT")
                .remove(1)
                .remove(2)
                .add(box(5, 0, 6, 1), "GDDB", 4L)
                .add(box(11, 0, 12, 1), "GDDB", 3L);
        plan.approved("YJJBNT").set(2, "GDDB", 8L);

        List<Object> row = row(table("farmland"), "质量", "平均质量等别");

        double out = (5 * area(0, 0, 1, 1) + 8 * area(1, 0, 2, 1)) / (area(0, 0, 1, 1) + area(1, 0, 2, 1));
        double in = (4 * area(5, 0, 6, 1) + 3 * area(11, 0, 12, 1)) / (area(5, 0, 6, 1) + area(11, 0, 12, 1));
        assertThat(row.subList(2, 6))
                .containsExactly(
                        new Localized(grade(out) + " 等", "grade " + grade(out)),
                        new Localized(grade(in) + " 等", "grade " + grade(in)),
                        null,
                        null);
    }

    private static String grade(double value) {
        return new BigDecimal(value).setScale(4, RoundingMode.HALF_UP).toPlainString();
    }

    @Test
    void expansion_givesTheMultiplesOfU2() {
        plan.draft("CZKFBJ").reshape(1, box(1, 3, 4, 4.5));

        PlanningTable table = table("expansion");

        double before = area(1, 3, 5, 5);
        double after = area(1, 3, 4, 4.5) + area(4, 3, 5, 5);
        List<Object> west = row(table, TinyPlan.WEST);
        assertFigures(west, 1, 70_000d, before, after, after - before, 0d, 0d, before / 70_000, after / 70_000, 1.2501);
        assertFigures(row(table, "合计"), 1, 120_000d);
        assertThat(row(table, "合计").get(8)).isNotNull();
    }

    @Test
    void expansion_showsWhatLegacyLandDoesNotCount() {
        plan.draft("CZKFBJ").add(box(0, 3, 1, 4), "KZBSHSLX", "1");
        plan.both("YPJSYD", l -> l.add(box(0, 3, 1, 4)));

        PlanningTable table = table("expansion");

        double legacy = area(0, 3, 1, 4);
        double before = area(1, 3, 5, 5);
        assertFigures(
                row(table, TinyPlan.WEST),
                1,
                70_000d,
                before,
                before + legacy,
                legacy,
                0d,
                legacy,
                before / 70_000,
                before / 70_000,
                1.2501);
        assertFigures(row(table, "合计"), 5, 0d, legacy);
    }

    @Test
    void expansion_withoutABase_leavesTheFiguresOfU2Blank() {
        plan.both("GHZBB", l -> l.clear());

        assertThat(row(table("expansion"), TinyPlan.WEST).subList(5, 10)).containsOnlyNulls();
        assertThat(row(table("expansion"), TinyPlan.WEST).get(1)).isNull();
    }

    @Test
    void fourLines_areCountedByType() {
        plan.draft("ZXCQCSLVX").add(box(1, 4, 1.5, 4.5), "LX", "G2");

        PlanningTable table = table("four_lines");

        double one = area(1, 3, 1.5, 3.5);
        double two = area(1, 4, 1.5, 4.5);
        assertFigures(row(table, "城市绿线", "G1"), 2, 1d, one, 1d, one, 0d);
        assertFigures(row(table, "城市绿线", "G2"), 2, 0d, 0d, 1d, two, two);
        assertFigures(row(table, "城市绿线", "合计"), 2, 1d, one, 2d, one + two, two);
    }

    @Test
    void indicators_sayWhatChangedAndWhetherItHolds() {
        plan.draft("GHZBFJB").set(1, "GDBYL", 19d, "CZKFBJKZBS", 1.2).set(2, "STBHHXMJ", null);

        PlanningTable table = table("county_indicators");

        assertThat(text(row(table, TinyPlan.WEST, "耕地保有量").get(5))).isEqualTo("不符合");
        assertThat(text(row(table, TinyPlan.WEST, "城镇开发边界扩展倍数").get(5))).isEqualTo("符合");
        assertThat(text(row(table, TinyPlan.EAST, "生态保护红线").get(5))).isEqualTo("缺数，无法判定");
    }

    @Test
    void projects_thatStayAreLeftOut() {
        plan.draft("ZDXMAPB").row("XZQDM", TinyPlan.WEST, "XMMC", "水库", "JSXZ", "新建", "JSNX", "2026", "YDGM", 12d);

        PlanningTable table = table("projects");

        assertThat(table.rows()).hasSize(1);
        assertThat(text(table.rows().get(0).get(0))).isEqualTo("新增");
        assertFigures(table.rows().get(0), 6, null, 12d);
    }

    @Test
    void project_thatWasRenamed_isOneRowWithItsFormerName() {
        plan.draft("ZDXMAPB").set(1, "XMMC", "高速公路二期");

        List<List<Object>> rows = table("projects").rows();

        assertThat(rows).hasSize(1);
        assertThat(text(rows.get(0).get(0))).isEqualTo("更名");
        assertThat(rows.get(0).subList(1, 3)).containsExactly("高速公路二期", "高速公路");
    }

    @Test
    void parameter_thatIsNotGiven_costsTheTableAndNotTheReport() {
        plan.without("pbf.gentle_slope_level");

        assertThat(find("farmland")).isEmpty();
        assertThat(find("patches")).isPresent();
    }

    @Test
    void patches_showTheDeclaredReason() {
        plan.draft("YJJBNT").remove(1);
        plan.declare("YJJBNT", box(0, 0, 1, 1), "3", "101");

        List<Object> row = table("patches").rows().get(0);

        assertThat(text(row.get(1))).isEqualTo("调出");
        assertThat(row.subList(3, 7)).containsExactly("YJJBNT.1", "0101", null, null);
        assertFigures(row, 7, area(0, 0, 1, 1));
        assertThat(row.get(8)).isEqualTo("101");
    }

    @Test
    void layer_missingOrUnsound_givesNoTable() {
        plan.draft("GHFQ").drop();
        plan.draft("GHYDYH").dropField("YDYHFLDM");

        assertThat(find("zones")).isEmpty();
        assertThat(find("structure")).isEmpty();
        assertThat(find("changes")).isPresent();
    }

    @Test
    void values_thatMeanHarm_breakNoTable() {
        plan.draft("GHFQ").set(1, "GHFQDM", null).set(2, "GHFQDM", "<b>=1+1");
        plan.draft("GHZBB").set(1, "GHMBZ", Double.NaN).row("XZQDM", null, "ZBDM", null, "ZBMC", "重");
        plan.draft("GHZBFJB").row("XZQDM", TinyPlan.WEST, "GDBYL", -1e300);
        plan.draft("ZDXMAPB").row("XMMC", null, "SZXZQ", null, "YDGM", Double.POSITIVE_INFINITY);
        plan.draft("YJJBNT").set(1, "GDPDJB", "x", "XZQDM", null, "DLBM", "");

        assertThat(plan.report().verdict()).isNotEqualTo(Verdict.PASS);
        assertThat(row(table("zones"), "<b>=1+1")).isNotNull();
        assertThat(row(table("zones"), "（未填）")).isNotNull();
    }
}
