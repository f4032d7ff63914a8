/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks;

import java.util.List;
import org.positiveoptimization.text.Message;

/**
 * What a check found. The verdict here is PASS, FAIL or INCOMPLETE, or WARN when only findings of severity W stand; the
 * engine turns FAIL into WARN or PASS according to the severity that the rule set gives to the rule.
 *
 * @param verdict what the check comes to
 * @param reason why, in words and figures
 * @param measures the figures that decide or explain it
 * @param findings the places that decide it, in a stable order
 */
public record Outcome(Verdict verdict, Message reason, List<Measure> measures, List<Finding> findings) {
    public Outcome {
        measures = List.copyOf(measures);
        findings = List.copyOf(findings);
    }

    public static Outcome incomplete(Message reason) {
        return new Outcome(Verdict.INCOMPLETE, reason, List.of(), List.of());
    }
}
