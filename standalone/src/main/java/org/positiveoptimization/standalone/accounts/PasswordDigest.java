/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;

/**
 * A password as GeoServer keeps it by its digest encoder: {@code digest1:} and, in Base64, a salt of 16 random bytes followed
 * by SHA-256 applied 100 000 times, the first time to salt and password.
 */
final class PasswordDigest {
    static final String PREFIX = "digest1:";

    private static final int SALT = 16;
    private static final int ITERATIONS = 100_000;

    private PasswordDigest() {}

    /** @param password ASCII only: GeoServer takes the bytes of others as its platform has them */
    static String of(String password, SecureRandom random) {
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        return PREFIX + Base64.getEncoder().encodeToString(digest(password, salt));
    }

    /** @return whether it is the password that the digest was made of; not when it is no such digest */
    static boolean matches(String password, String digest) {
        if (!digest.startsWith(PREFIX)) {
            return false;
        }
        byte[] kept;
        try {
            kept = Base64.getDecoder().decode(digest.substring(PREFIX.length()));
        } catch (IllegalArgumentException e) {
            return false;
        }
        // the same time whatever differs
        return kept.length > SALT && MessageDigest.isEqual(kept, digest(password, Arrays.copyOf(kept, SALT)));
    }

    private static byte[] digest(String password, byte[] salt) {
        MessageDigest sha256 = sha256();
        sha256.update(salt);
        byte[] digest = sha256.digest(password.getBytes(StandardCharsets.US_ASCII));
        for (int i = 1; i < ITERATIONS; i++) {
            digest = sha256.digest(digest);
        }
        byte[] both = new byte[salt.length + digest.length];
        System.arraycopy(salt, 0, both, 0, salt.length);
        System.arraycopy(digest, 0, both, salt.length, digest.length);
        return both;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
