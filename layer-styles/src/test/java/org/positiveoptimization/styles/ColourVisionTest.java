/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.styles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Where the colours are ours, classes keep apart for readers who see no red or no green. A difference of 10 is plain at a
 * glance; the figures below are the least between any two classes, rounded down.
 */
class ColourVisionTest {
    /** Test pairs 1, 7, 14 and 17 of Sharma, Wu and Dalal (2005), table 1. */
    @ParameterizedTest
    @CsvSource({
        "50, 2.6772, -79.7751, 50, 0, -82.7485, 2.0425",
        "50, 0, 0, 50, -1, 2, 2.3669",
        "50, -0.001, 2.49, 50, 0.0011, -2.49, 4.7461",
        "50, 2.5, 0, 73, 25, -18, 27.1492"
    })
    void difference_ofPublishedPairs_isAsPublished(
            double l1, double a1, double b1, double l2, double a2, double b2, double published) {
        double difference = ColourVision.difference(new double[] {l1, a1, b1}, new double[] {l2, a2, b2});

        assertThat(difference).isCloseTo(published, within(5e-5));
    }

    @ParameterizedTest
    @CsvSource({
        "po_change, 43, 23, 32",
        "po_whc, 43, 23, 32",
        "po_jctb, 26, 23, 24",
        "po_findings, 38, 31, 38",
        "po_finding_points, 38, 31, 38",
        "po_handover, 25, 15, 20",
        "po_gzyj, 25, 15, 20"
    })
    void classes_inColoursOfOurs_keepApart(String style, int normal, int deuteranopia, int protanopia) {
        assertThat(least(style, ColourVision.NORMAL)).isGreaterThanOrEqualTo(normal);
        assertThat(least(style, ColourVision.DEUTERANOPIA)).isGreaterThanOrEqualTo(deuteranopia);
        assertThat(least(style, ColourVision.PROTANOPIA)).isGreaterThanOrEqualTo(protanopia);
    }

    @Test
    void redAndGreen_ofEqualLightness_fallTogetherWithoutGreen() {
        String red = "#C06A50";
        String green = "#8F8A4C";

        assertThat(ColourVision.DEUTERANOPIA.difference(red, green))
                .isLessThan(ColourVision.NORMAL.difference(red, green) / 3);
    }

    private static double least(String style, ColourVision eye) {
        StyleSheet sheet = StyleTable.read().sheets().stream()
                .filter(s -> s.name().equals(style))
                .findFirst()
                .orElseThrow();
        List<String> colours = sheet.classes().stream()
                .map(c -> sheet.kind() == StyleSheet.Kind.CURVE
                        ? c.symbol().stroke()
                        : c.symbol().fill())
                .toList();
        double least = Double.MAX_VALUE;
        for (int i = 0; i < colours.size(); i++) {
            for (int j = i + 1; j < colours.size(); j++) {
                least = Math.min(least, eye.difference(colours.get(i), colours.get(j)));
            }
        }
        return least;
    }
}
