/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;

/** The rule sets that are built in. */
public final class RuleSets {
    /** Id of the built-in rule set for the trial standard of Heilongjiang. */
    public static final String STANDARD_ID = "heilongjiang-trial";

    private RuleSets() {}

    /**
     * @param knownIds ids of the rules that there are checks for
     * @return the built-in rule set {@value #STANDARD_ID}
     * @throws IllegalStateException if it names a rule that there is no check for
     */
    public static RuleSet standard(Set<String> knownIds) {
        try {
            // it supplies no layer whose code could be taken
            return RuleSetReader.read(standardSource(), knownIds, Set.of());
        } catch (RuleSetException e) {
            throw new IllegalStateException("the built-in rule set is faulty:\n" + e.getMessage(), e);
        }
    }

    /** @return the bytes of the built-in rule set, to start a province's own from */
    public static byte[] standardSource() {
        return resource(STANDARD_ID + ".json");
    }

    /** @return the bytes of the JSON Schema (2020-12) that rule sets follow */
    public static byte[] schema() {
        return resource("ruleset.schema.json");
    }

    private static byte[] resource(String name) {
        try (InputStream in = RuleSets.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException(name + " is not on the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the built-in " + name + " cannot be read", e);
        }
    }
}
