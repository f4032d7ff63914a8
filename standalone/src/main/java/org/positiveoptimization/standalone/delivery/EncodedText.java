/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.delivery;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Text of which the bytes are known and the encoding is to be found. */
public final class EncodedText {
    /**
     * What bureaus write text files in: UTF-8, and GB18030 with its subset GBK. Chinese text in GBK is practically never
     * well-formed UTF-8, so that the order decides.
     */
    public static final List<Charset> USUAL = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private EncodedText() {}

    /**
     * @return the text in the first encoding in which all bytes are characters, without a byte order mark; nothing when there
     *     is none
     */
    public static Optional<String> decode(byte[] bytes, List<Charset> encodings) {
        for (Charset encoding : encodings) {
            try {
                String text =
                        encoding.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
                return Optional.of(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
            } catch (CharacterCodingException e) {
                // the next one
            }
        }
        return Optional.empty();
    }
}
