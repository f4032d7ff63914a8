/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.statements;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A digest over texts and numbers, each with its length, so that no two sequences run into the same bytes. */
final class Sha256 {
    private final MessageDigest digest;
    private final ByteBuffer eight = ByteBuffer.allocate(Long.BYTES);

    Sha256() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    Sha256 text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        digest.update(bytes);
        return this;
    }

    Sha256 number(long value) {
        digest.update(eight.putLong(0, value).array());
        return this;
    }

    /** @return 64 lower-case hexadecimal digits; ends the digest */
    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    static String hex(byte[] bytes) {
        Sha256 sha = new Sha256();
        sha.digest.update(bytes);
        return sha.hex();
    }
}
