/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.projects;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The years in which a project is built (建设年限), as lists write them: {@code 2026}, {@code 2026-2030} with any dash or
 * tilde or with 至 or 到 between, with or without 年, and with a month behind a year ({@code 2026.5}, {@code 2026年5月}).
 *
 * @param first first year
 * @param last last year, which is not before the first in a lawful period
 */
record Period(int first, int last) {
    private static final String YEAR = "([0-9]{4})(?:[年./]?(?:(?:0?[1-9]|1[0-2])月?)?)";
    private static final Pattern FORM = Pattern.compile(YEAR + "(?:(?:-+|~+|至|到)" + YEAR + ")?");

    static Optional<Period> parse(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\s+", "")
                .replaceAll("[\\p{Pd}\u2212]", "-")
                .replaceAll("[\u301C\u223C\u02DC]", "~");
        Matcher matcher = FORM.matcher(plain);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(matcher.group(1));
        return Optional.of(new Period(first, matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2))));
    }
}
