/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.consistency;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words with what they stand for; of several that fit at a place the longest is found. */
final class WordList<T> {
    private final Map<Character, List<Word<T>>> byFirst = new HashMap<>();

    /** A word and what it stands for. */
    record Word<T>(String text, T meaning) {}

    WordList(Map<String, T> meanings) {
        meanings.forEach((text, meaning) -> {
            if (!text.isEmpty()) {
                byFirst.computeIfAbsent(text.charAt(0), k -> new ArrayList<>()).add(new Word<>(text, meaning));
            }
        });
        byFirst.values()
                .forEach(words -> words.sort(
                        Comparator.comparingInt((Word<T> w) -> w.text().length())
                                .reversed()));
    }

    /** @return the longest word that begins at the index, null when none does */
    Word<T> at(String text, int index) {
        if (index >= text.length()) {
            return null;
        }
        for (Word<T> word : byFirst.getOrDefault(text.charAt(index), List.of())) {
            if (text.startsWith(word.text(), index)) {
                return word;
            }
        }
        return null;
    }
}
