/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.guard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The guard policy that is built in. */
public final class GuardPolicies {
    private GuardPolicies() {}

    /**
     * The built-in policy, for a workspace {@code draft} and a workspace {@code approved}. The approved plan is frozen, and so
     * are the ecological red line and the frame of the draft; its lines, zones and land use are guarded; evidence, ledgers
     * and tables are open.
     *
     * <p>The rules that it names hold after every step of an edit that a desktop client sends layer by layer and kind by
     * kind. Rules that an edit keeps only as a whole, such as the tiling of zones (G4, Z1, L2), the zones along the lines
     * (Z2, Z4) and the reasons of changes (P5, U7), are for clients that send it as one transaction.
     */
    public static GuardPolicy standard() {
        try {
            return GuardPolicyReader.read(standardSource());
        } catch (GuardPolicyException e) {
            throw new IllegalStateException("the built-in guard policy is faulty:\n" + e.getMessage(), e);
        }
    }

    /** @return the bytes of the built-in policy, to start a bureau's own from */
    public static byte[] standardSource() {
        return resource("guard.json");
    }

    /** @return the bytes of the JSON Schema (2020-12) that policies follow */
    public static byte[] schema() {
        return resource("guard.schema.json");
    }

    private static byte[] resource(String name) {
        try (InputStream in = GuardPolicies.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException(name + " is not on the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the built-in " + name + " cannot be read", e);
        }
    }
}
