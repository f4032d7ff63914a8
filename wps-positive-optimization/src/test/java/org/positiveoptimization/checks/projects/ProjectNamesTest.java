/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectNamesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "四方台ＬＮＧ瓶组站 | 四方台lng瓶组站",
                "' 引松 入双　供水工程 ' | 引松入双供水工程",
                "高速公路（一期） | 高速公路(一期)",
                "高速公路【一期】 | 高速公路(一期)",
                "高速公路〔一期〕 | 高速公路(一期)",
                "“双鸭山”—宝清 | (双鸭山)-宝清",
                "'' | ''",
            })
    void normal_makesAlikeWhatPeopleReadAlike(String name, String normal) {
        assertThat(ProjectNames.normal(name)).isEqualTo(normal);
    }

    @ParameterizedTest
    @CsvSource({
        "高速公路, 高速公路, 0.6, 1",
        "abcde, abcdf, 0.6, 0.8",
        "abcde, abcxy, 0.6, 0.6",
        "abcde, abxyz, 0.6, 0",
        "kitten, sitting, 0.5, 0.5714285714285714",
        "'', abc, 0, 0",
        "'', '', 0.6, 1",
    })
    void similarity_isTheLevenshteinRatio(String a, String b, double least, double expected) {
        assertThat(similarity(a, b, least)).isCloseTo(expected, within(1e-12));
        assertThat(similarity(b, a, least)).isCloseTo(expected, within(1e-12));
    }

    @Test
    void similarity_ofRandomNames_isThatOfTheRecursiveDefinition() {
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            String a = word(random);
            String b = word(random);
            double expected = a.equals(b) ? 1 : 1 - (double) distance(a, b) / Math.max(a.length(), b.length());

            assertThat(similarity(a, b, 0)).as("%s %s", a, b).isCloseTo(expected, within(1e-12));
            assertThat(similarity(a, b, 0.5)).as("%s %s", a, b).isCloseTo(expected < 0.5 ? 0 : expected, within(1e-12));
        }
    }

    @Test
    void similarity_ofAbsurdlyLongNames_isNotComputed() {
        assertThat(similarity("a".repeat(1_000_000), "a".repeat(999_999), 0.6)).isZero();
    }

    private static double similarity(String a, String b, double least) {
        return ProjectNames.similarity(ProjectNames.Letters.of(a), ProjectNames.Letters.of(b), least);
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int k = random.nextInt(7); k > 0; k--) {
            word.append("甲乙丙".charAt(random.nextInt(3)));
        }
        return word.toString();
    }

    private static int distance(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.length() + b.length();
        }
        String s = a.substring(1);
        String t = b.substring(1);
        if (a.charAt(0) == b.charAt(0)) {
            return distance(s, t);
        }
        return 1 + Math.min(distance(s, t), Math.min(distance(s, b), distance(a, t)));
    }
}
