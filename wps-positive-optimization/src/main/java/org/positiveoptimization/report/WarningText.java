/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.report;

import java.math.BigDecimal;
import java.util.Locale;
import org.positiveoptimization.checks.Unit;
import org.positiveoptimization.plan.LayerCatalog;
import org.positiveoptimization.rules.RuleSet;
import org.positiveoptimization.supervision.monitor.MonitorReport;
import org.positiveoptimization.supervision.monitor.Warning;
import org.positiveoptimization.text.Localized;
import org.positiveoptimization.text.Message;

/** One warning in the words and figures that all its writers use. */
public final class WarningText {
    private final RuleSet ruleSet;
    private final Warning warning;
    private final int index;

    private WarningText(RuleSet ruleSet, Warning warning, int index) {
        this.ruleSet = ruleSet;
        this.warning = warning;
        this.index = index;
    }

    /** @param index place in the report, from 0 */
    public static WarningText of(MonitorReport report, int index) {
        return new WarningText(report.ruleSet(), report.warnings().get(index), index);
    }

    /** @return what the warning is called in every file of one report */
    public String key() {
        return String.format(Locale.ROOT, "W%05d", index + 1);
    }

    /** @return what is broken: the line, or ground outside it */
    public Localized line() {
        return line(ruleSet, warning.line(), warning.outside());
    }

    /**
     * @param code layer code of a line
     * @param isOutside whether the ground lies outside it
     */
    static Localized line(RuleSet ruleSet, String code, boolean isOutside) {
        Localized line = Words.layer(ruleSet, code);
        return isOutside ? Words.of(Message.of("monitor.outside", line)) : line;
    }

    public Localized level() {
        return Words.of(warning.level().word());
    }

    public String bsm() {
        return SafeText.of(warning.patch().text("BSM"));
    }

    public String date() {
        return SafeText.of(warning.patch().text("JCSJ"));
    }

    public String project() {
        return SafeText.of(warning.patch().text("XMMC"));
    }

    public String kind() {
        return SafeText.of(warning.patch().text("TBLX"));
    }

    /** @return the kind of patch in words, its code when it is unknown */
    public Localized kindWords() {
        return LayerCatalog.standard()
                .domain("JCTBLX")
                .text(kind())
                .map(SafeText::of)
                .orElse(new Localized(kind(), kind()));
    }

    public BigDecimal area() {
        return Figures.rounded(Unit.SQUARE_METRE, warning.area());
    }

    public BigDecimal longitude() {
        return Figures.degrees(warning.point().x);
    }

    public BigDecimal latitude() {
        return Figures.degrees(warning.point().y);
    }
}
