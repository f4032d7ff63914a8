/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.report;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SafeTextTest {
    @Test
    void text_controlAndFormatCharacters_areTakenOut() {
        assertThat(SafeText.of("a\u0000b\u001B[0m\u202Ec\u200Fd\uFEFFe\u0085")).isEqualTo("ab[0mcde");
    }

    @Test
    void text_lineBreaks_becomeBlanks() {
        assertThat(SafeText.of("a\tb\r\nc\u2028d")).isEqualTo("a b  c d");
    }

    @Test
    void text_brokenSurrogatesAndNoncharacters_areReplaced() {
        assertThat(SafeText.of("\uD800a\uDC00\uFFFE")).isEqualTo("\uFFFDa\uFFFD\uFFFD");
        assertThat(SafeText.of("𠀀永久")).isEqualTo("𠀀永久");
        assertThat(SafeText.of((String) null)).isEmpty();
    }

    @Property
    void text_any_isCleanAfterOnePass(@ForAll String text) {
        String once = SafeText.of(text);
        assertThat(SafeText.of(once)).isEqualTo(once);
        assertThat(once.codePoints()).noneMatch(Character::isISOControl);
    }
}
