/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.positiveoptimization.standalone.delivery.EncodedText;
import org.positiveoptimization.text.Message;

/**
 * The plan text as a plain text file in UTF-8 or GBK, which is told from the bytes. Page breaks become line breaks, since both
 * end a sentence; nothing else is changed.
 *
 * @param name name of the file
 * @param content the whole text, not blank
 */
record PlanText(String name, String content) {
    /** The largest file that is read, in bytes: some twenty times the text of a municipal plan. */
    static final int MAX_BYTES = 8 << 20;

    /**
     * @throws UserException if it is no file, too large, blank, or no plain text: in another encoding, or with characters
     *     that no text has
     */
    static PlanText read(Path file) throws UserException, IOException {
        String name = file.toString();
        if (!Files.exists(file)) {
            throw new NoSuchFileException(name);
        }
        if (!Files.isRegularFile(file)) {
            throw new UserException(Message.of("cli.text.no_file", name));
        }
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            // one byte more than allowed is enough to know that it is too large
            bytes = in.readNBytes(MAX_BYTES + 1);
        }
        if (bytes.length > MAX_BYTES) {
            throw new UserException(Message.of("cli.text.large", name, Integer.toString(MAX_BYTES >> 20)));
        }
        Optional<String> text = EncodedText.decode(bytes, EncodedText.USUAL)
                .map(t -> t.replace('\f', '\n').replace('\u000B', '\n'))
                .filter(t -> t.chars().noneMatch(PlanText::isNoText));
        if (text.isEmpty()) {
            throw new UserException(Message.of("cli.text.encoding", name));
        }
        if (text.get().isBlank()) {
            throw new UserException(Message.of("cli.text.blank", name));
        }
        return new PlanText(String.valueOf(file.getFileName()), text.get());
    }

    private static boolean isNoText(int c) {
        return Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r';
    }
}
