/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.checks.Finding;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.text.Message;

class ExpectedMatcherTest {
    private static final Geometry LEFT =
            FakeToolbox.wkt("POLYGON ((131 46, 131.002 46, 131.002 46.001, 131 46.001, 131 46))");
    private static final Geometry RIGHT =
            FakeToolbox.wkt("POLYGON ((131.001 46, 131.003 46, 131.003 46.001, 131.001 46.001, 131.001 46))");

    private static Finding finding(String layer, Geometry geometry, double area) {
        return new Finding(
                layer, null, Message.of("cli.io", "-"), geometry, List.of(), List.of(), area, 1, null, "230502");
    }

    private static Deviation deviation(double x, double y, double area) {
        return new Deviation("P1", "YJJBNT", new Coordinate(x, y), area);
    }

    private static Comparison compare(List<Deviation> deviations, Finding... findings) {
        return ExpectedMatcher.compare(
                deviations,
                FakeToolbox.report(new FakeToolbox().ruleSet(null).rules().get(0), Verdict.FAIL, List.of(findings)));
    }

    @Test
    void compare_ofFindingsThatShareGround_givesEachDeviationItsOwn() {
        // the first deviation fits both findings, the second only the one that the first takes when it goes first
        Comparison comparison = compare(
                List.of(deviation(131.0015, 46.0005, 100), deviation(131.0005, 46.0005, 100)),
                finding("YJJBNT", LEFT, 100),
                finding("YJJBNT", RIGHT, 100.009));

        assertThat(comparison.isExact()).isTrue();
        assertThat(comparison.found()).isEqualTo(2);
    }

    @Test
    void compare_ofOneFindingForTwoDeviations_missesOne() {
        Comparison comparison = compare(
                List.of(deviation(131.0005, 46.0005, 100), deviation(131.0006, 46.0005, 100)),
                finding("YJJBNT", LEFT, 100));

        assertThat(comparison.missing()).hasSize(1);
        assertThat(comparison.unexpected()).isEmpty();
    }

    @Test
    void compare_ofAnotherLayerAreaOrPlace_matchesNothing() {
        List<Deviation> one = List.of(deviation(131.0005, 46.0005, 100));

        assertThat(compare(one, finding("GHYDYH", LEFT, 100)).found()).isZero();
        assertThat(compare(one, finding("YJJBNT", LEFT, 100.02)).found()).isZero();
        assertThat(compare(one, finding("YJJBNT", LEFT, Double.NaN)).found()).isZero();
        assertThat(compare(one, finding("YJJBNT", RIGHT, 100)).found()).isZero();
        assertThat(compare(one, finding("YJJBNT", null, 100)).unexpected()).containsExactly("P1-0001");
    }

    @Test
    void compare_ofAFindingWithoutPlaceAndArea_matchesADeviationWithoutThem() {
        Deviation row = new Deviation("P1", "GHZBFJB", null, Double.NaN);

        assertThat(compare(List.of(row), finding("GHZBFJB", null, Double.NaN)).isExact())
                .isTrue();
        assertThat(row.place()).isEqualTo("-");
    }
}
