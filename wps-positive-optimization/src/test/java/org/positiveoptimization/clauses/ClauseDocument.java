/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.clauses;

import java.util.List;
import java.util.stream.Collectors;
import org.positiveoptimization.engine.Checks;
import org.positiveoptimization.rules.Rule;
import org.positiveoptimization.rules.RuleSet;
import org.positiveoptimization.text.Language;

/** Writes docs/clauses.md: every clause of the plan, one row. */
final class ClauseDocument {
    private final RuleSet set;
    private final Language language;

    ClauseDocument(RuleSet set, Language language) {
        this.set = set;
        this.language = language;
    }

    String text(List<Clause> clauses) {
        boolean zh = language == Language.ZH;
        StringBuilder text = new StringBuilder();
        text.append(zh ? ClauseText.HEAD_ZH : ClauseText.HEAD_EN);
        text.append(zh ? "| 条款 | 内容 | 规则 | 测试 | 说明 |\n" : "| clause | content | rules | tests | remarks |\n");
        text.append("|---|---|---|---|---|\n");
        for (Clause clause : clauses) {
            List<Rule> rules = rules(clause.id());
            text.append("| ").append(clause.id());
            text.append(" | ").append(clause.title().in(language));
            text.append(" | ").append(joined(rules.stream().map(this::rule).toList()));
            text.append(" | ")
                    .append(joined(
                            rules.stream().map(r -> "`" + testOf(r.id()) + "`").toList()));
            text.append(" | ").append(remark(clause)).append(" |\n");
        }
        return text.toString();
    }

    private List<Rule> rules(String clause) {
        return set.rules().stream()
                .filter(r -> Clause.cited(r.clause()).contains(clause))
                .toList();
    }

    private String rule(Rule rule) {
        return rule.id() + " " + rule.title().in(language);
    }

    /** The test named after the check; that it exists and proves both sides is tested by running it. */
    static String testOf(String rule) {
        return Checks.find(rule).orElseThrow().getClass().getSimpleName() + "Test";
    }

    private static String joined(List<String> parts) {
        return parts.isEmpty() ? "—" : parts.stream().collect(Collectors.joining("<br>"));
    }

    private String remark(Clause clause) {
        String kind = ClauseText.kind(clause.kind(), language);
        String note = clause.note().in(language);
        if (note.isEmpty()) {
            return kind;
        }
        return kind + (language == Language.ZH ? "；" : "; ") + note;
    }
}
