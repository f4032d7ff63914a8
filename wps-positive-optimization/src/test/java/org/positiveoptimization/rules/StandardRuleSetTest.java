/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.positiveoptimization.rules.RuleSetFixture.IDS;
import static org.positiveoptimization.rules.RuleSetFixture.KNOWN;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.positiveoptimization.plan.LayerCatalog;
import org.positiveoptimization.text.Localized;

class StandardRuleSetTest {
    /** Numbering and headings of 双鸭山市国土空间总体规划动态维护方案（公示稿）, as far as rules and parameters cite it. */
    private static final Map<String, String> CLAUSES = Map.ofEntries(
            Map.entry("一(四)", "工作范围"),
            Map.entry("一(五)1", "依法依规，坚守底线"),
            Map.entry("一(六)", "核心任务"),
            Map.entry("二(二)1", "空间适配性不足"),
            Map.entry("二(二)2", "耕地管控边界需进一步细化"),
            Map.entry("二(二)3", "中心城区功能品质待提升"),
            Map.entry("二(三)4", "强化支撑保障，加强“一张图”平台数据动态更新"),
            Map.entry("三(一)", "空间管控边界维护"),
            Map.entry("三(一)2", "其他空间管控边界"),
            Map.entry("三(一)1(1)", "耕地和永久基本农田"),
            Map.entry("三(一)1(2)", "生态保护红线"),
            Map.entry("三(一)1(3)", "城镇开发边界"),
            Map.entry("三(二)", "规划分区维护"),
            Map.entry("三(三)", "中心城区用地规划布局维护"),
            Map.entry("三(四)", "城市四线"),
            Map.entry("三(五)", "重点建设项目清单维护"),
            Map.entry("五(一)1", "对县（市）区级总体规划的传导约束"),
            Map.entry("五(一)2", "对专项规划的传导约束"),
            Map.entry("五(一)3", "对重大建设项目的传导约束"),
            Map.entry("五(三)", "健全全生命周期管理"));

    private static final Pattern NAME = Pattern.compile(
            "\\b(?:tol|geometry|sliver|area|control|report|change|pbf|quality|evidence|udb|zone|landuse|project|redline|svc|green|yellow|crs|evaluation|indicator|structure|conduction|sector)\\.[a-z_0-9.]*[a-z0-9_]");

    private static final RuleSet SET = RuleSets.standard(KNOWN);

    static List<Rule> rules() {
        return SET.rules();
    }

    static List<Parameter> parameters() {
        return SET.parameterList();
    }

    @Test
    void rules_areAllThereInOrder() {
        assertThat(SET.id()).isEqualTo(RuleSets.STANDARD_ID);
        assertThat(SET.rules()).extracting(Rule::id).isEqualTo(IDS);
        assertThat(SET.rules())
                .filteredOn(r -> r.severity() == Severity.W)
                .extracting(Rule::id)
                .containsExactly("A1", "P3", "P6", "U4", "U5", "U8", "Z3", "L3", "L4", "F5", "N2");
    }

    @Test
    void parameters_areAllThatAreDeclaredInTheSameOrder() {
        assertThat(SET.parameterList())
                .extracting(Parameter::name)
                .containsExactlyElementsOf(
                        ParameterTypes.all().stream().map(ParameterType::name).toList());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void clauses_ofRule_areThoseOfThePlan(Rule rule) {
        assertThat(rule.clause().split("、")).allSatisfy(c -> assertThat(CLAUSES).containsKey(c));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void text_ofRule_namesExactlyItsParameters(Rule rule) {
        Set<String> listed = new TreeSet<>(rule.parameters());
        assertThat(named(rule.text().zh())).isEqualTo(listed);
        assertThat(named(rule.text().en())).isEqualTo(listed);
        isBilingual(rule.title());
        isBilingual(rule.text());
        assertThat(rule.text().zh()).contains("合格", "不检查");
        assertThat(rule.text().en()).containsIgnoringCase("pass").contains("Not detected");
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void source_ofParameter_fitsItsOrigin(Parameter parameter) {
        isBilingual(parameter.title());
        switch (parameter.origin()) {
            case SEED ->
                assertThat(parameter.clause().split("、"))
                        .allSatisfy(c -> assertThat(CLAUSES).containsKey(c));
            case SOURCED -> assertThat(parameter.clause()).matches("S[0-9]+ .+");
            case DEFAULT -> assertThat(parameter.clause()).doesNotMatch("S[0-9]+ .+");
        }
    }

    @Test
    void seedFigures_areThoseOfThePlan() {
        Parameters values = SET.parameters();
        assertThat(values.number("udb.multiple.cap")).isEqualTo(1.25);
        assertThat(values.number("pbf.min_increase_ratio")).isZero();
        assertThat(values.integer("geometry.max_vertices")).isEqualTo(2_000_000);
        assertThat(values.numberFor("udb.multiple.base_area_m2", "230521")).isEmpty();
    }

    @Test
    void reasonCodes_areThoseOfTheCatalogue() {
        Parameters values = SET.parameters();
        Set<String> known = LayerCatalog.standard().domain("WHLY").codes().keySet();
        assertThat(values.texts("change.reason_codes")).containsExactlyElementsOf(known);
        assertThat(known).containsAll(values.texts("pbf.reason_codes")).containsAll(values.texts("udb.reason_codes"));
        assertThat(values.texts("pbf.reason_codes")).containsAll(values.texts("pbf.project_reason_codes"));
        assertThat(values.texts("udb.reason_codes")).containsAll(values.texts("udb.legacy_reason_codes"));
    }

    @Test
    void standard_withoutACheckForARule_isRefused() {
        assertThatThrownBy(() -> RuleSets.standard(Set.of("P1")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("unknown rule \"G1\"");
    }

    private static Set<String> named(String text) {
        Set<String> names = new TreeSet<>();
        Stream<String> found = NAME.matcher(text).results().map(m -> m.group());
        found.forEach(names::add);
        return names;
    }

    private static void isBilingual(Localized text) {
        assertThat(text.zh()).isNotBlank().matches("(?s).*\\p{IsHan}.*");
        assertThat(text.en()).isNotBlank();
    }
}
