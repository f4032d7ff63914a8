/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.guard;

import java.util.List;
import java.util.stream.Collectors;
import org.positiveoptimization.rules.RuleSetFault;
import org.positiveoptimization.text.Language;

/** A guard policy cannot be used. Carries every fault that was found, in the order of the document. */
public class GuardPolicyException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<RuleSetFault> faults;

    /** @param faults at least one fault */
    public GuardPolicyException(List<RuleSetFault> faults) {
        super(inWords(faults, Language.EN));
        this.faults = List.copyOf(faults);
    }

    public List<RuleSetFault> faults() {
        return faults;
    }

    /** @return all faults with their places, one a line */
    public String in(Language language) {
        return inWords(faults, language);
    }

    private static String inWords(List<RuleSetFault> faults, Language language) {
        return faults.stream().map(f -> f.located().in(language)).collect(Collectors.joining("\n"));
    }
}
