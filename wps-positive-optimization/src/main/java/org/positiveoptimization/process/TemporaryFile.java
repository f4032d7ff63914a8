/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.process;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Sends what can only be written as a file through a stream. The file is private to the process and gone afterwards. */
final class TemporaryFile {
    /** Writes the file; what it leaves beside it is removed too if it has the same name and more. */
    interface Content {
        void write(Path file) throws IOException;
    }

    private TemporaryFile() {}

    static void send(String name, Content content, OutputStream out) throws IOException {
        Path directory = Files.createTempDirectory("po-");
        Path file = directory.resolve(name);
        try {
            content.write(file);
            Files.copy(file, out);
            out.flush();
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(directory);
        }
    }
}
