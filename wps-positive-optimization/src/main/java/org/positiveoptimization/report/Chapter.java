/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.positiveoptimization.engine.RuleResult;
import org.positiveoptimization.text.Localized;
import org.positiveoptimization.text.Message;

/** The chapters by which a report groups rules, told by the first letter of the rule id. */
public enum Chapter {
    FRAME("GAD"),
    FARMLAND("CP"),
    REDLINE("E"),
    URBAN_BOUNDARY("U"),
    ZONING("Z"),
    LAND_USE("L"),
    FOUR_LINES("F"),
    PROJECTS("K"),
    CONSISTENCY("N"),
    SUBMISSION("S"),
    /** any other letter */
    OTHER("");

    private final String letters;

    Chapter(String letters) {
        this.letters = letters;
    }

    /** @return the chapter of the rule; {@link #OTHER} when the first letter is none of ours */
    public static Chapter of(String ruleId) {
        for (Chapter chapter : values()) {
            if (!ruleId.isEmpty() && chapter.letters.indexOf(ruleId.charAt(0)) >= 0) {
                return chapter;
            }
        }
        return OTHER;
    }

    /** @return the heading of the chapter */
    public Localized title() {
        return Message.of("report.chapter." + name()).localized();
    }

    /** @return the results by chapter: chapters in our order, results in theirs; no empty chapter */
    public static Map<Chapter, List<RuleResult>> group(List<RuleResult> results) {
        Map<Chapter, List<RuleResult>> groups = new LinkedHashMap<>();
        for (Chapter chapter : values()) {
            List<RuleResult> members =
                    results.stream().filter(r -> of(r.rule().id()) == chapter).toList();
            if (!members.isEmpty()) {
                groups.put(chapter, members);
            }
        }
        return groups;
    }
}
