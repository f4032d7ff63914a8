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

/**
 * Whether the text of a layer was read in the encoding that it was written in.
 *
 * <p>Three mistakes can be told for certain: bytes that the encoding does not have (the replacement character); GBK read as
 * Latin-1 (every text that is not ASCII consists of Latin-1 letters whose bytes are Chinese in GBK); UTF-8 read as GBK (every
 * such text, written as GBK again, is well-formed UTF-8, which chance gives to no list of names). <b>Not detected:</b> GBK
 * read as another encoding of Chinese text, and the last two where there is a single short text only.
 */
final class TextDoubts {
    private static final Charset GBK = Charset.forName("GB18030");
    private static final char REPLACEMENT = '\uFFFD';

    /** A single short text can be well-formed in two encodings by chance. */
    private static final int FEWEST = 2;

    private int texts;
    private int latin;
    private int chineseUtf8;
    private String broken;
    private String example;

    void look(String text) {
        if (text.chars().allMatch(c -> c < 0x80)) {
            return;
        }
        texts++;
        if (example == null) {
            example = text;
        }
        if (text.indexOf(REPLACEMENT) >= 0) {
            broken = broken == null ? text : broken;
        }
        if (text.chars().allMatch(c -> c <= 0xFF)
                && isChinese(decoded(text.getBytes(StandardCharsets.ISO_8859_1), GBK))) {
            latin++;
        }
        if (text.chars().anyMatch(c -> c > 0xFF) && decoded(text.getBytes(GBK), StandardCharsets.UTF_8) != null) {
            chineseUtf8++;
        }
    }

    /** @return a text that was read wrongly, null when there is no doubt */
    String wrong() {
        if (broken != null) {
            return broken;
        }
        boolean isMistaken = latin == texts || chineseUtf8 == texts;
        return texts >= FEWEST && isMistaken ? example : null;
    }

    private static boolean isChinese(String text) {
        return text != null && text.codePoints().anyMatch(Character::isIdeographic);
    }

    private static String decoded(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
