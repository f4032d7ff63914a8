/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.guard;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.positiveoptimization.text.Message;

/**
 * Whether a rule can be decided from the ground around an edit. The table of all rules, with the reason for each, stands in
 * the Javadoc of this package.
 */
public enum Locality {
    /** what it finds at a place depends on the features that cover the place, in both versions, and on nothing else */
    LOCAL,
    /** it compares sums, shares or numbers over a county or the whole plan, which another edit may balance */
    SUM,
    /** it looks at a layer as a whole: its coordinate system, what kinds it has, how its parts lie to each other */
    WHOLE,
    /** it holds the change ledgers against the draft; they are written when the edits are done */
    LEDGER,
    /** it looks at tables and texts, which have no place */
    TABLE;

    private static final Map<String, Locality> RULES = Map.ofEntries(
            Map.entry("G1", LOCAL),
            Map.entry("G2", WHOLE),
            Map.entry("G3", LOCAL),
            Map.entry("G4", LOCAL),
            Map.entry("G5", LOCAL),
            Map.entry("A1", LOCAL),
            Map.entry("A2", SUM),
            Map.entry("D1", LEDGER),
            Map.entry("D2", LEDGER),
            Map.entry("C1", SUM),
            Map.entry("P1", SUM),
            Map.entry("P2", SUM),
            Map.entry("P3", WHOLE),
            Map.entry("P4", LOCAL),
            Map.entry("P5", LOCAL),
            Map.entry("P6", SUM),
            Map.entry("P7", LOCAL),
            Map.entry("E1", LOCAL),
            Map.entry("E2", LOCAL),
            Map.entry("U1", SUM),
            Map.entry("U2", SUM),
            Map.entry("U3", SUM),
            Map.entry("U4", WHOLE),
            Map.entry("U5", SUM),
            Map.entry("U6", LOCAL),
            Map.entry("U7", LOCAL),
            Map.entry("U8", LOCAL),
            Map.entry("Z1", LOCAL),
            Map.entry("Z2", LOCAL),
            Map.entry("Z3", SUM),
            Map.entry("Z4", LOCAL),
            Map.entry("Z5", WHOLE),
            Map.entry("L1", SUM),
            Map.entry("L2", LOCAL),
            Map.entry("L3", SUM),
            Map.entry("L4", SUM),
            Map.entry("F1", WHOLE),
            Map.entry("F2", SUM),
            Map.entry("F3", LOCAL),
            Map.entry("F4", LOCAL),
            Map.entry("F5", LOCAL),
            Map.entry("K1", TABLE),
            Map.entry("K2", TABLE),
            Map.entry("K3", TABLE),
            Map.entry("N1", SUM),
            Map.entry("N2", TABLE),
            Map.entry("N3", SUM),
            Map.entry("S1", LEDGER));

    /** @return the locality of a rule; nothing when the table does not know the rule */
    public static Optional<Locality> of(String rule) {
        return Optional.ofNullable(RULES.get(rule));
    }

    /** @return why a rule of this kind cannot be checked at an edit, or, if it can, that it can */
    public Message reason() {
        return Message.of("guard.locality." + name().toLowerCase(Locale.ROOT));
    }
}
