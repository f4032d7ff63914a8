/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wps;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * The files that outputs are written to: in a directory of their own below the temporary one, which only the user of the machine
 * may enter, and which is gone when this is closed. All of them together are no larger than the limit.
 */
final class ResultFiles implements AutoCloseable {
    private final Path directory;
    private final long limit;
    private final AtomicLong used = new AtomicLong();
    private final AtomicLong next = new AtomicLong();

    /** There is no room for one more output. */
    static final class FullException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** @param limit bytes of all files together */
    ResultFiles(long limit) throws IOException {
        this.directory = Files.createTempDirectory("positive-optimization-wps-");
        this.limit = limit;
    }

    /** An output in a file. */
    final class Stored {
        private final Path file;
        private final long size;

        private Stored(Path file, long size) {
            this.file = file;
            this.size = size;
        }

        Path file() {
            return file;
        }

        /** Removes the file. Called once. */
        void delete() throws IOException {
            Files.deleteIfExists(file);
            used.addAndGet(-size);
        }
    }

    /** What writes an output. */
    interface Content {
        void write(OutputStream out) throws IOException;
    }

    /** @throws FullException if there is no room for it; nothing of it is kept then */
    Stored store(Content content) throws IOException {
        Path file = directory.resolve(Long.toString(next.incrementAndGet()));
        Bounded bounded = null;
        boolean isWhole = false;
        try (OutputStream out = Files.newOutputStream(file)) {
            bounded = new Bounded(out);
            content.write(bounded);
            bounded.flush();
            isWhole = true;
        } finally {
            if (!isWhole) {
                used.addAndGet(bounded == null ? 0 : -bounded.written);
                Files.deleteIfExists(file);
            }
        }
        return new Stored(file, bounded.written);
    }

    /** Counts before it writes, and buffers no less than a disk likes. */
    private final class Bounded extends FilterOutputStream {
        private long written;

        Bounded(OutputStream out) {
            super(new BufferedOutputStream(out, 1 << 16));
        }

        private void count(int bytes) throws IOException {
            if (used.addAndGet(bytes) > limit) {
                used.addAndGet(-bytes);
                throw new FullException();
            }
            written += bytes;
        }

        @Override
        public void write(int b) throws IOException {
            count(1);
            out.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            count(length);
            out.write(bytes, offset, length);
        }
    }

    /** @return where the files are */
    Path directory() {
        return directory;
    }

    /** Removes the directory with all that is in it. */
    @Override
    public void close() throws IOException {
        if (Files.notExists(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).forEach(ResultFiles::delete);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
