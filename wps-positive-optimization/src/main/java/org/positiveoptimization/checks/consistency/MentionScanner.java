/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.consistency;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.positiveoptimization.checks.IndicatorUnit;

/**
 * Finds indicators with numbers in Chinese plan text, by a small fixed grammar:
 *
 * <pre>
 * mention = name ... [comparison] number unit
 * </pre>
 *
 * within one sentence. The first number with a unit that fits the indicator is its number; a year, a share or a count on the
 * way is passed over. Across a comma only a number that a comparison (不低于, 不突破, 控制在, 为 ...) introduces is taken, and
 * none after a word of change (增加, 减少 ...), since that is no level, nor after 分别. A ratio may stand without a unit when it has
 * decimals. A name of a county or the city says whose figure it is; 现状 or 基期 says that it is the base value, 近期 the
 * near-term target. One pass: the work is linear in the text.
 */
final class MentionScanner {
    private static final String SENTENCE_ENDS = "。；;！!？?\n\r";
    private static final String COMMAS = "，,、";
    private static final Map<Character, Double> MULTIPLIERS = Map.of('万', 1e4, '亿', 1e8);
    private static final WordList<Boolean> COMPARISONS = words(
            true, "不低于", "不少于", "不小于", "不得低于", "不得少于", "不突破", "不超过", "不高于", "不大于", "不得突破", "不得超过", "控制在", "保持在", "稳定在",
            "为", "是", "达到", "达", "增加到", "增加至", "提高到", "提高至", "减少到", "减少至", "降低到", "降低至");
    private static final WordList<Boolean> CHANGES =
            words(true, "增加", "减少", "新增", "净增", "增长", "提高", "降低", "下降", "调入", "调出");
    private static final WordList<Mention.Year> YEARS = new WordList<>(Map.of(
            "现状", Mention.Year.BASE,
            "基期", Mention.Year.BASE,
            "近期", Mention.Year.NEAR,
            "规划", Mention.Year.TARGET,
            "目标", Mention.Year.TARGET));

    /** Several names with a number each: which is whose, the grammar does not tell. */
    private static final String EACH = "分别";

    private final WordList<String> indicators;
    private final WordList<String> areas;
    private final WordList<String> units;
    private final BiPredicate<String, String> fits;
    private final List<Mention> mentions = new ArrayList<>();

    private String text = "";
    private String code;
    private int start;
    private String area = "";
    private Mention.Year year = Mention.Year.TARGET;
    private boolean isAcrossComma;
    private boolean isChange;
    private int comparisonEnd;

    /**
     * @param indicators codes of indicators by name
     * @param areas codes of counties and city by name
     * @param otherUnits names of units besides ours
     * @param fits whether an indicator may have the unit; of a ratio without unit the name is that of the multiple
     */
    MentionScanner(
            Map<String, String> indicators,
            Map<String, String> areas,
            Iterable<String> otherUnits,
            BiPredicate<String, String> fits) {
        this.indicators = new WordList<>(indicators);
        this.areas = new WordList<>(areas);
        Map<String, String> names = new HashMap<>();
        otherUnits.forEach(u -> names.put(u, u));
        for (IndicatorUnit unit : IndicatorUnit.values()) {
            unit.names().forEach(n -> names.put(n, n));
        }
        this.units = new WordList<>(names);
        this.fits = fits;
    }

    private static WordList<Boolean> words(boolean meaning, String... words) {
        Map<String, Boolean> map = new HashMap<>();
        for (String word : words) {
            map.put(word, meaning);
        }
        return new WordList<>(map);
    }

    /** @return the mentions in the order of the text */
    List<Mention> scan(String source) {
        text = source;
        mentions.clear();
        newSentence();
        int i = 0;
        while (i < text.length()) {
            i = step(i);
        }
        return List.copyOf(mentions);
    }

    private int step(int i) {
        char c = text.charAt(i);
        if (SENTENCE_ENDS.indexOf(c) >= 0) {
            newSentence();
            return i + 1;
        }
        WordList.Word<String> name = indicators.at(text, i);
        if (name != null) {
            indicator(name, i);
            return i + name.text().length();
        }
        if (NumberInText.digit(c) >= 0) {
            return number(i);
        }
        if (COMMAS.indexOf(c) >= 0) {
            comma();
            return i + 1;
        }
        return word(i);
    }

    private void newSentence() {
        code = null;
        area = "";
        year = Mention.Year.TARGET;
        isAcrossComma = false;
        isChange = false;
        comparisonEnd = -1;
    }

    private void indicator(WordList.Word<String> name, int i) {
        code = name.meaning();
        start = i;
        isAcrossComma = false;
        isChange = false;
        comparisonEnd = -1;
        for (int k = 0; k < name.text().length(); k++) {
            WordList.Word<Mention.Year> within = YEARS.at(name.text(), k);
            year = within == null ? year : within.meaning();
        }
    }

    private void comma() {
        isAcrossComma = true;
        if (code == null) {
            year = Mention.Year.TARGET;
        }
    }

    private int word(int i) {
        WordList.Word<String> place = areas.at(text, i);
        if (place != null) {
            area = place.meaning();
            return i + place.text().length();
        }
        WordList.Word<Mention.Year> when = YEARS.at(text, i);
        if (when != null) {
            year = when.meaning();
            return i + when.text().length();
        }
        WordList.Word<Boolean> comparison = COMPARISONS.at(text, i);
        if (comparison != null) {
            isChange = false;
            comparisonEnd = i + comparison.text().length();
            return comparisonEnd;
        }
        if (text.startsWith(EACH, i)) {
            code = null;
            return i + EACH.length();
        }
        WordList.Word<Boolean> change = CHANGES.at(text, i);
        if (change != null) {
            isChange = true;
            return i + change.text().length();
        }
        return i + 1;
    }

    private int number(int i) {
        NumberInText number = NumberInText.at(text, i);
        int behind = blanks(number.end());
        double multiplier = 1;
        WordList.Word<String> unit = units.at(text, behind);
        if (unit == null && behind < text.length() && MULTIPLIERS.containsKey(text.charAt(behind))) {
            multiplier = MULTIPLIERS.get(text.charAt(behind));
            behind = blanks(behind + 1);
            unit = units.at(text, behind);
        }
        String unitName = IndicatorUnit.MULTIPLE.names().get(0);
        int end = number.end();
        if (unit != null) {
            unitName = unit.text();
            end = behind + unit.text().length();
        } else if (number.decimals() == 0 || multiplier > 1) {
            return number.end();
        }
        boolean isLevel = !isChange && (!isAcrossComma || isCompared(i));
        if (code != null && isLevel && fits.test(code, unitName)) {
            double step = multiplier * Math.pow(10, -number.decimals());
            mentions.add(new Mention(
                    code,
                    area,
                    year,
                    unitName,
                    base(unitName, number.value() * multiplier),
                    base(unitName, step),
                    start,
                    end));
            code = null;
        }
        return end;
    }

    private boolean isCompared(int numberStart) {
        return comparisonEnd >= 0 && blanks(comparisonEnd) == numberStart;
    }

    private int blanks(int from) {
        int i = from;
        while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '　')) {
            i++;
        }
        return i;
    }

    private static double base(String unitName, double value) {
        Optional<IndicatorUnit> unit = IndicatorUnit.of(unitName);
        return unit.map(u -> u.toBase(value)).orElse(value);
    }
}
