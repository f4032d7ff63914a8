/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.statements;

import java.util.List;
import java.util.stream.Collectors;
import org.positiveoptimization.rules.RuleSetFault;
import org.positiveoptimization.text.Language;

/** A file of statements cannot be used. Carries every fault of form that was found, in the order of the document. */
public class StatementsException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<RuleSetFault> faults;

    /** @param faults at least one fault */
    public StatementsException(List<RuleSetFault> faults) {
        super(faults.stream().map(f -> f.located().in(Language.EN)).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    public List<RuleSetFault> faults() {
        return faults;
    }
}
