/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.styles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Style;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.positiveoptimization.delta.ChangeKind;
import org.positiveoptimization.plan.CodeTable;
import org.positiveoptimization.plan.LayerCatalog;
import org.positiveoptimization.plan.LayerDefinition;
import org.positiveoptimization.rules.Severity;
import org.positiveoptimization.supervision.monitor.WarningLevel;

/** The filters of the files in the jar, evaluated by GeoTools on every code. */
class StyleRulesTest {
    private static final LayerCatalog CATALOG = LayerCatalog.standard();

    static Stream<Arguments> classified() {
        List<Arguments> styles = new ArrayList<>();
        Stream.concat(CATALOG.layers().stream(), CATALOG.supervision().stream())
                .filter(LayerDefinition::spatial)
                .forEach(l -> Stream.concat(Stream.of("GKFQ", "DLDJ", "TBLX"), Stream.ofNullable(l.codeField()))
                        .flatMap(f -> l.field(f).stream())
                        // farmland is one control line whatever its survey class
                        .filter(f -> f.domain() != null && !l.code().equals("YJJBNT"))
                        .forEach(f -> styles.add(
                                Arguments.of(LayerStyles.of(l.code()), f.name(), codes(CATALOG.domain(f.domain()))))));
        Set<String> zones = codes(CATALOG.domain("ZONE"));
        zones.addAll(codes(CATALOG.domain("ZONE_DETAIL")));
        styles.add(Arguments.of("po_zxcqghfq", "GHFQDM", zones));
        styles.add(Arguments.of("po_whc", "WHLX", codes(CATALOG.domain("WHLX"))));
        Set<String> kinds = texts(Stream.of(ChangeKind.values()).map(ChangeKind::code));
        styles.add(Arguments.of("po_change", "kind", kinds));
        styles.add(Arguments.of("po_change_hatch", "kind", kinds));
        Set<String> severities = texts(Stream.of(Severity.values()).map(Severity::name));
        styles.add(Arguments.of("po_findings", "severity", severities));
        styles.add(Arguments.of("po_finding_points", "severity", severities));
        styles.add(Arguments.of(
                "po_handover", "level", texts(Stream.of(WarningLevel.values()).map(WarningLevel::name))));
        styles.add(Arguments.of("po_gzyj", "YJLX", Set.of("1", "2", "3", "4")));
        return styles.stream();
    }

    private static Set<String> texts(Stream<String> texts) {
        return new LinkedHashSet<>(texts.toList());
    }

    /** The codes of a table with the forms that it holds to be the same. */
    private static Set<String> codes(CodeTable table) {
        Set<String> codes = new LinkedHashSet<>();
        for (String code : table.codes().keySet()) {
            for (String form : List.of(code, code + "00", code + "0000")) {
                if (form.length() <= Math.max(6, code.length()) && code.equals(table.normalise(form))) {
                    codes.add(form);
                }
            }
        }
        return codes;
    }

    @Test
    void styles_withClasses_areAllTried() {
        List<String> tried = classified().map(a -> (String) a.get()[0]).toList();

        assertThat(tried)
                .containsExactlyInAnyOrderElementsOf(StyleTable.read().sheets().stream()
                        .filter(s -> s.field() != null)
                        .map(StyleSheet::name)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("classified")
    void codes_ofTheTable_haveOneRuleEach(String style, String field, Set<String> codes) {
        Style read = LayerStyles.read(style);

        assertThat(codes)
                .allSatisfy(code -> assertThat(matching(read, field, code)).hasSize(1));
    }

    @ParameterizedTest
    @MethodSource("classified")
    void rules_ofTheStyle_matchACodeEach(String style, String field, Set<String> codes) {
        Set<String> used = new LinkedHashSet<>();
        Style read = LayerStyles.read(style);
        codes.forEach(code -> used.addAll(matching(read, field, code)));

        assertThat(used)
                .containsExactlyInAnyOrderElementsOf(classes(read).stream()
                        .filter(r -> !r.isElseFilter())
                        .map(Rule::getName)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("classified")
    void codes_ofNoTable_areLeftToTheRuleForUnknownOnes(String style, String field, Set<String> codes) {
        Style read = LayerStyles.read(style);
        String beneath = codes.iterator().next() + "99";

        for (String code : new String[] {"", "zz", beneath, null}) {
            assertThat(matching(read, field, code)).isEmpty();
        }
        assertThat(classes(read))
                .filteredOn(Rule::isElseFilter)
                .extracting(Rule::getName)
                .containsExactly("unknown");
    }

    private static List<Rule> classes(Style style) {
        return style.featureTypeStyles().get(0).rules();
    }

    private static List<String> matching(Style style, String field, String code) {
        SimpleFeatureTypeBuilder type = new SimpleFeatureTypeBuilder();
        type.setName("feature");
        type.add(field, String.class);
        SimpleFeatureType built = type.buildFeatureType();
        SimpleFeature feature = SimpleFeatureBuilder.build(built, new Object[] {code}, "1");
        return classes(style).stream()
                .filter(r -> !r.isElseFilter() && r.getFilter().evaluate(feature))
                .map(Rule::getName)
                .toList();
    }

    @Test
    void style_ofUnknownName_isRefused() {
        assertThatThrownBy(() -> LayerStyles.read("po_nothing")).isInstanceOf(IllegalArgumentException.class);
    }
}
