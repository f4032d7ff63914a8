/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.publication;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.positiveoptimization.text.Message;

/** Only one publication at a time for one register. The system gives the lock back when the process ends, however it ends. */
final class RegisterLock {
    private final FileChannel channel;

    private RegisterLock(FileChannel channel) {
        this.channel = channel;
    }

    static RegisterLock take(Path register) throws IOException, PublicationException {
        // the file stays: if it were deleted, two could hold a lock on two files of one name
        Path file = register.resolveSibling(register.getFileName() + ".lock");
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean isTaken = false;
        try {
            isTaken = channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            isTaken = false;
        } finally {
            if (!isTaken) {
                channel.close();
            }
        }
        if (!isTaken) {
            throw new PublicationException(Message.of("publish.locked", String.valueOf(register.getFileName())));
        }
        return new RegisterLock(channel);
    }

    void close() throws IOException {
        channel.close();
    }
}
