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
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.UserPrincipal;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.geotools.util.logging.Logging;

/**
 * The files that outputs are written to: in a directory of their own below the temporary one, which only the user of the machine
 * may enter, and which is gone when this is closed. All of them together are no larger than the limit.
 *
 * <p>A process that is killed leaves its directory behind. So each one holds a lock on a file in it, which the system gives free
 * with the process, and the next that starts removes those of the same user on which nobody has the lock.
 */
final class ResultFiles implements AutoCloseable {
    private static final Logger LOGGER = Logging.getLogger(ResultFiles.class);
    private static final String PREFIX = "positive-optimization-wps-";
    private static final String LOCK = "lock";

    /** Those of this process: the system forgets a lock when the process closes the file a second time. */
    private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

    private final Path directory;
    private final FileChannel lock;
    private final long limit;
    private final AtomicLong used = new AtomicLong();
    private final AtomicLong next = new AtomicLong();

    /** There is no room for one more output. */
    static final class FullException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** @param limit bytes of all files together */
    ResultFiles(long limit) throws IOException {
        this(Path.of(System.getProperty("java.io.tmpdir")), limit);
    }

    /** @param parent where the directory lies, and those that were left behind */
    ResultFiles(Path parent, long limit) throws IOException {
        this.directory = Files.createTempDirectory(parent, PREFIX);
        this.limit = limit;
        OWN.add(directory);
        boolean isLocked = false;
        FileChannel channel =
                FileChannel.open(directory.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try {
            // a byte says that it has been locked
            isLocked = channel.tryLock() != null && channel.write(ByteBuffer.wrap(new byte[1])) == 1;
            if (!isLocked) {
                throw new IOException("nobody can lock a file in " + directory);
            }
        } finally {
            if (!isLocked) {
                channel.close();
                removeAll(directory);
                OWN.remove(directory);
            }
        }
        this.lock = channel;
        removeLeftBehind(parent);
    }

    /** What cannot be looked at or removed stays, until the next time. */
    private void removeLeftBehind(Path parent) {
        try (DirectoryStream<Path> others = Files.newDirectoryStream(parent, PREFIX + "*")) {
            UserPrincipal self = Files.getOwner(directory);
            for (Path other : others) {
                // another user's may hold links to anything
                if (!OWN.contains(other)
                        && Files.isDirectory(other, LinkOption.NOFOLLOW_LINKS)
                        && Files.getOwner(other, LinkOption.NOFOLLOW_LINKS).equals(self)
                        && isLeftBehind(other)) {
                    removeAll(other);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            LOGGER.log(Level.WARNING, "results that an earlier process left cannot be removed", e);
        }
    }

    /** One without the file of the lock has just been made, or is none of these. */
    private static boolean isLeftBehind(Path other) throws IOException {
        Path file = other.resolve(LOCK);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) == 0) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock free = channel.tryLock()) {
            return free != null;
        } catch (OverlappingFileLockException e) {
            // of this process by another name
            return false;
        }
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
        lock.close();
        if (Files.exists(directory)) {
            removeAll(directory);
        }
        OWN.remove(directory);
    }

    private static void removeAll(Path directory) throws IOException {
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
