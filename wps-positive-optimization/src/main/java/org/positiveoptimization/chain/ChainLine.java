/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.chain;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * One line of a chain: a JSON object whose last two fields are {@code previous}, the hash of the line before (64 zeros for the
 * first line), and {@code hash}, the SHA-256 in lower-case hexadecimal digits of the UTF-8 bytes of the object without this
 * last field.
 *
 * @param content the object without both fields
 * @param previous hash of the line before
 * @param hash hash of the line
 */
public record ChainLine(String content, String previous, String hash) {
    /** What the first line has in the place of the hash of a line before. */
    public static final String NO_HASH = "0".repeat(64);

    private static final String PREVIOUS = ",\"previous\":\"";
    private static final String HASH = "\",\"hash\":\"";
    private static final String END = "\"}";
    private static final int DIGITS = 64;
    private static final int WITHOUT_HASH = HASH.length() - 1 + DIGITS + END.length();
    private static final int TAIL = PREVIOUS.length() + DIGITS + HASH.length() + DIGITS + END.length();

    /** What a line is longer by than its content. */
    public static final int SEAL = TAIL - 1;

    /**
     * @param content what the line says; neither empty nor with a field {@code previous} or {@code hash}
     * @param previous hash of the line before
     * @return the line
     */
    public static ChainLine sealed(ObjectNode content, String previous) {
        if (content.isEmpty() || content.has("previous") || content.has("hash")) {
            throw new IllegalArgumentException("no content of a line: " + content.size() + " fields");
        }
        String text = content.toString();
        byte[] bytes = open(text, previous).concat("}").getBytes(StandardCharsets.UTF_8);
        return new ChainLine(text, previous, DurableFiles.sha256(bytes));
    }

    /** @return the line as it is written, without its end */
    public String text() {
        return open(content, previous) + HASH.substring(1) + hash + END;
    }

    private static String open(String content, String previous) {
        return content.substring(0, content.length() - 1) + PREVIOUS + previous + '"';
    }

    /**
     * @param bytes holds the line
     * @return the line; nothing when it is none, or its hash is not its own
     */
    public static Optional<ChainLine> parse(byte[] bytes, int from, int to) {
        int brace = to - TAIL;
        int digits = brace + PREVIOUS.length();
        int middle = digits + DIGITS;
        boolean hasForm = brace > from + 1
                && bytes[from] == '{'
                && is(bytes, brace, PREVIOUS)
                && is(bytes, middle, HASH)
                && is(bytes, to - END.length(), END);
        if (!hasForm) {
            return Optional.empty();
        }
        String hash = ascii(bytes, middle + HASH.length());
        byte[] hashed = new byte[to - from - WITHOUT_HASH + 1];
        System.arraycopy(bytes, from, hashed, 0, hashed.length - 1);
        hashed[hashed.length - 1] = '}';
        if (!DurableFiles.sha256(hashed).equals(hash)) {
            return Optional.empty();
        }
        return text(bytes, from, brace).map(t -> new ChainLine(t + '}', ascii(bytes, digits), hash));
    }

    private static String ascii(byte[] bytes, int from) {
        return new String(bytes, from, DIGITS, StandardCharsets.ISO_8859_1);
    }

    private static boolean is(byte[] bytes, int at, String text) {
        for (int i = 0; i < text.length(); i++) {
            if (bytes[at + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static Optional<String> text(byte[] bytes, int from, int to) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, to - from))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
