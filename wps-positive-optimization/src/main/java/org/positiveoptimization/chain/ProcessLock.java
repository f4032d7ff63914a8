/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.chain;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One writer at a time, of all processes and of all threads of this one. The system gives the lock back when the process
 * ends, however it ends.
 *
 * <p><b>Not detected:</b> a writer on another machine, where the file system does not share locks.
 */
public final class ProcessLock implements AutoCloseable {
    /**
     * Locked here. A second channel on the same file is not even opened: on POSIX systems closing it would give back the lock
     * of the first one.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path key;
    private final FileChannel channel;

    private ProcessLock(Path key, FileChannel channel) {
        this.key = key;
        this.channel = channel;
    }

    /**
     * @param file the lock file, which nobody else uses; it is made where it is not there, and stays: if it were deleted, two
     *     could hold a lock on two files of one name
     * @return the lock, nothing when another holds it
     */
    public static Optional<ProcessLock> take(Path file) throws IOException {
        Path key = DurableFiles.parent(file).toRealPath().resolve(file.getFileName());
        if (!HELD.add(key)) {
            return Optional.empty();
        }
        FileChannel channel = null;
        boolean isTaken = false;
        try {
            channel = FileChannel.open(key, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            isTaken = channel.tryLock() != null;
            return isTaken ? Optional.of(new ProcessLock(key, channel)) : Optional.empty();
        } catch (OverlappingFileLockException e) {
            return Optional.empty();
        } finally {
            if (!isTaken) {
                release(key, channel);
            }
        }
    }

    /** Gives the lock back; a second call does nothing. */
    @Override
    public void close() throws IOException {
        if (channel.isOpen()) {
            release(key, channel);
        }
    }

    private static void release(Path key, FileChannel channel) throws IOException {
        try {
            if (channel != null) {
                channel.close();
            }
        } finally {
            HELD.remove(key);
        }
    }
}
