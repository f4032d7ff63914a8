/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.rules;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;

/**
 * Reads a rule set from JSON (UTF-8) and validates all of it at once: form, rule ids, severities, origins, and type and
 * range of every parameter after {@link ParameterTypes}. A rule set that has any fault is refused as a whole, with every
 * fault that could be found; a run never begins on half a rule set.
 *
 * <p>Not detected: whether a threshold is wise, whether a clause exists in the plan, whether the list of parameters of a
 * rule names all that its check reads (the check is then INCOMPLETE, never a pass).
 */
public final class RuleSetReader {
    /** The largest rule set that is read, in bytes. */
    public static final int MAX_BYTES = 1 << 20;

    /** The deepest nesting of objects and lists that is read. */
    public static final int MAX_DEPTH = 20;

    private RuleSetReader() {}

    /**
     * @param in read to the end, not closed
     * @param knownIds ids of the rules that there are checks for
     * @param takenCodes codes of the layers that there are, which no supplied layer may have
     * @throws RuleSetException if the rule set has faults
     * @throws IOException if the stream cannot be read
     */
    public static RuleSet read(InputStream in, Set<String> knownIds, Set<String> takenCodes)
            throws RuleSetException, IOException {
        // one byte more than allowed is enough to know that it is too large
        return read(in.readNBytes(MAX_BYTES + 1), knownIds, takenCodes);
    }

    /**
     * @param bytes the rule set, UTF-8, with or without byte order mark
     * @param knownIds ids of the rules that there are checks for
     * @param takenCodes codes of the layers that there are, which no supplied layer may have
     * @throws RuleSetException if the rule set has faults
     */
    public static RuleSet read(byte[] bytes, Set<String> knownIds, Set<String> takenCodes) throws RuleSetException {
        Faults faults = new Faults();
        RuleSet result = null;
        JsonValue root = LocatedJson.read(bytes, MAX_BYTES, "ruleset.too_large", MAX_DEPTH, faults);
        if (root != null) {
            result = new RuleSetValidator(knownIds, takenCodes, faults).validate(root, sha256(bytes));
        }
        faults.raiseIfAny();
        return result;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
