/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Copies a zip file entry by entry with one fixed time, so that the same content gives the same bytes. */
final class UndatedZip {
    /** The earliest that the format can say; local time, so that the time zone of the machine does not matter. */
    private static final LocalDateTime EARLIEST = LocalDateTime.of(1980, 1, 1, 0, 0);

    private UndatedZip() {}

    /** Flushes the stream and leaves it open. */
    static void copy(Path zip, OutputStream out) throws IOException {
        ZipOutputStream target = new ZipOutputStream(out);
        // by the directory at its end: a writer of streams leaves sizes behind that a reader of streams rejects
        try (ZipFile source = new ZipFile(zip.toFile())) {
            for (ZipEntry entry : Collections.list(source.entries())) {
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(EARLIEST);
                target.putNextEntry(copy);
                try (InputStream content = source.getInputStream(entry)) {
                    content.transferTo(target);
                }
                target.closeEntry();
            }
        }
        target.finish();
        target.flush();
    }
}
