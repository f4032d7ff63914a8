/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.publication;

import java.util.List;
import org.positiveoptimization.text.Message;

/**
 * What a register tells.
 *
 * @param state whether it is whole
 * @param versions the publications in order
 * @param faults what was tampered with or is missing, in words
 * @param head hash of the last line
 * @param last the last completed publication, or null
 * @param open a publication that was begun and not completed, or null
 */
public record History(
        State state,
        List<Version> versions,
        List<Message> faults,
        String head,
        RegisterEntry last,
        RegisterEntry open) {
    /** Whether a register can be relied on. */
    public enum State {
        WHOLE,
        /** a publication was interrupted; the next one completes or abandons it */
        OPEN,
        BROKEN
    }

    /** What became of a publication. */
    public enum Status {
        PUBLISHED,
        ABANDONED,
        OPEN
    }

    /**
     * @param number from 1
     * @param status what became of it
     * @param time when, UTC
     * @param who who published
     * @param former SHA-256 of the plan that was replaced
     * @param published SHA-256 of the plan that took its place
     * @param ruleSet id of the rule set that it was checked with
     * @param archive name of the copy of the former plan
     * @param statements name of the written statements in the archive, empty when there were none
     */
    public record Version(
            int number,
            Status status,
            String time,
            String who,
            String former,
            String published,
            String ruleSet,
            String archive,
            String statements) {}

    public History {
        versions = List.copyOf(versions);
        faults = List.copyOf(faults);
    }
}
