/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.journal;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import org.positiveoptimization.text.Message;

/** Says in words why the journal could not be written, without a path. */
final class WriteFault {
    private WriteFault() {}

    static Message of(IOException thrown) {
        // the file system says these in English whatever the locale
        String said = thrown instanceof FileSystemException file ? file.getReason() : thrown.getMessage();
        String reason = String.valueOf(said);
        if (reason.contains("No space left")
                || reason.contains("quota exceeded")
                || reason.contains("File too large")) {
            return Message.of("journal.unwritable", Message.of("journal.reason.full"));
        }
        boolean isDenied = thrown instanceof AccessDeniedException
                || reason.contains("Permission denied")
                || reason.contains("Read-only file system");
        if (isDenied) {
            return Message.of("journal.unwritable", Message.of("journal.reason.denied"));
        }
        boolean isMissing = thrown instanceof FileNotFoundException;
        String kind = isMissing ? "FileNotFound" : thrown.getClass().getSimpleName();
        return Message.of("journal.unwritable", Message.of("journal.reason.other", kind));
    }
}
