/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.report;

import java.util.MissingResourceException;
import org.positiveoptimization.checks.Finding;
import org.positiveoptimization.checks.Measure;
import org.positiveoptimization.checks.Unit;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.engine.ConformityReport;
import org.positiveoptimization.engine.PlanLayers;
import org.positiveoptimization.engine.RuleResult;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.rules.Parameter;
import org.positiveoptimization.rules.Rule;
import org.positiveoptimization.rules.RuleSet;
import org.positiveoptimization.rules.Severity;
import org.positiveoptimization.text.Localized;
import org.positiveoptimization.text.Message;

/** The words that all reports use for the values of our enumerations. */
public final class Words {
    private Words() {}

    /** @return what the verdict is called of one rule: 符合, conforms */
    public static Localized of(Verdict verdict) {
        return Message.of("report.verdict." + verdict).localized();
    }

    /** @return what the verdict is called of this result; a rule that only informs neither conforms nor fails */
    public static Localized of(RuleResult result) {
        return result.isInformation() ? Message.of("report.verdict.INFORMATION").localized() : of(result.verdict());
    }

    /** @return one character that tells what the result comes to without colour */
    public static String symbol(RuleResult result) {
        return result.isInformation() ? "·" : symbol(result.verdict());
    }

    /** @return one character that tells the verdict without colour */
    public static String symbol(Verdict verdict) {
        return switch (verdict) {
            case PASS -> "✔";
            case FAIL -> "✘";
            case WARN -> "!";
            case INCOMPLETE -> "?";
        };
    }

    /** @return what the whole comes to, in a sentence */
    public static Localized overall(ConformityReport report) {
        if (report.verdict() == Verdict.PASS && report.isPartial()) {
            return Message.of(
                            "report.overall.partial",
                            report.results().size(),
                            report.ruleSet().rules().size())
                    .localized();
        }
        int answered = report.answers().answeredRules().size();
        return report.verdict() == Verdict.PASS && answered > 0
                ? Message.of("report.overall.answered", answered).localized()
                : Message.of("report.overall." + report.verdict()).localized();
    }

    public static Localized of(Severity severity) {
        return Message.of("report.severity." + severity).localized();
    }

    public static Localized of(Role role) {
        return Message.of("report.role." + role).localized();
    }

    public static Localized of(Parameter.Origin origin) {
        return Message.of("report.origin." + origin).localized();
    }

    /** @return what stands behind a figure of the unit; empty for counts and ratios */
    public static Localized of(Unit unit) {
        return unit == Unit.MU
                ? new Localized(unit.symbol(), unit.code())
                : new Localized(unit.symbol(), unit.symbol());
    }

    /** @return the label of the measure; its name when a check from elsewhere brings no label */
    public static Localized label(Measure measure) {
        try {
            return SafeText.of(measure.label().localized());
        } catch (MissingResourceException e) {
            String name = SafeText.of(measure.name());
            return new Localized(name, name);
        }
    }

    /** @return the title of the layer or table, empty when neither catalogue nor rule set knows the code */
    public static Localized layer(RuleSet ruleSet, String code) {
        return PlanLayers.of(ruleSet).stream()
                .filter(l -> l.code().equals(code))
                .findFirst()
                .map(l -> SafeText.of(l.title()))
                .orElse(new Localized("", ""));
    }

    /** @return the severity of the finding: its own, else that of the rule */
    public static Severity severity(Rule rule, Finding finding) {
        return finding.severity() == null ? rule.severity() : finding.severity();
    }

    /** @return the message in both languages, without invisible characters */
    public static Localized of(Message message) {
        return SafeText.of(message.localized());
    }
}
