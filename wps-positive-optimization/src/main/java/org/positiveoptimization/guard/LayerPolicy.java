/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.guard;

import java.util.List;
import org.positiveoptimization.inbox.InboxRules;
import org.positiveoptimization.rules.Severity;
import org.positiveoptimization.text.Localized;

/**
 * What an edit of one layer must keep to.
 *
 * @param mode whether it may be edited, and is looked at
 * @param reason why a frozen layer may not be edited, or null
 * @param rules ids of the rules that are checked when a guarded layer is edited, all {@linkplain Locality#LOCAL local}
 * @param refuse the least severity of a finding that refuses: F, or W to refuse also what a statement could answer
 * @param acceptsIncomplete whether an edit is accepted when a rule cannot be told
 * @param version the column that guards against lost updates, or null
 * @param inbox what an inbox takes; null in every other mode
 */
public record LayerPolicy(
        Mode mode,
        Localized reason,
        List<String> rules,
        Severity refuse,
        boolean acceptsIncomplete,
        VersionColumn version,
        InboxRules inbox) {
    /** Whether a layer may be edited. */
    public enum Mode {
        /** no edit is accepted */
        FROZEN,
        /** an edit is accepted when the check of the open transaction finds nothing */
        GUARDED,
        /** an edit is accepted and written to the journal; only the version column, if there is one, is looked at */
        OPEN,
        /** anybody may hand in comments of a given form, one a transaction; what is there is neither changed nor deleted */
        INBOX
    }

    /** Of a workspace that no policy speaks of. */
    static final LayerPolicy UNGUARDED = new LayerPolicy(Mode.OPEN, null, List.of(), Severity.F, false, null, null);

    public LayerPolicy {
        rules = List.copyOf(rules);
    }

    /** @return whether a finding of the severity refuses an edit */
    boolean refuses(Severity severity) {
        return severity == Severity.F || severity == refuse;
    }
}
