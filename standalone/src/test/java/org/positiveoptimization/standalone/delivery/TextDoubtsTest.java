/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextDoubtsTest {
    private static final List<String> NAMES = List.of("尖山区", "岭东区", "四方台区", "宝山区", "集贤县", "友谊县", "宝清县", "饶河县", "联通");

    private static String wrong(List<String> texts) {
        TextDoubts doubts = new TextDoubts();
        texts.forEach(doubts::look);
        return doubts.wrong();
    }

    private static List<String> misread(String written, String read) {
        return NAMES.stream()
                .map(n -> new String(n.getBytes(Charset.forName(written)), Charset.forName(read)))
                .toList();
    }

    @Test
    void names_thatWereReadRightly_areNotDoubted() {
        assertThat(wrong(NAMES)).isNull();
        assertThat(wrong(List.of("Café", "naïve", "abc"))).isNull();
        assertThat(wrong(List.of("1", ""))).isNull();
    }

    @ParameterizedTest
    @CsvSource({"GBK, ISO-8859-1", "GBK, UTF-8", "UTF-8, GBK"})
    void names_thatWereReadInAnotherEncoding_areTold(String written, String read) {
        assertThat(wrong(misread(written, read))).isNotNull();
    }

    @Test
    void oneBrokenText_isEnough() {
        assertThat(wrong(List.of("尖山区", new String(new byte[] {(byte) 0xBC}, StandardCharsets.UTF_8))))
                .isEqualTo("\uFFFD");
    }
}
