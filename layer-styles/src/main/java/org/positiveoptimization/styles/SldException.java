/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.styles;

import org.positiveoptimization.text.Language;
import org.positiveoptimization.text.Localized;

/** A style cannot be used: what is wrong, and in which line. */
public class SldException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final transient Localized problem;

    SldException(int line, Localized problem) {
        super("line " + line + ": " + problem.en());
        this.line = line;
        this.problem = problem;
    }

    /** @return line of the document, from 1 */
    public int line() {
        return line;
    }

    /** @return one line of words */
    public String in(Language language) {
        return language == Language.ZH ? "第 " + line + " 行：" + problem.zh() : getMessage();
    }
}
