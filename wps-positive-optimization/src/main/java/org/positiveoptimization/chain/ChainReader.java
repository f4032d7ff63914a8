/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.chain;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * One pass over the lines of a file, whatever their number, in the memory of one line. The file may grow meanwhile. Not safe
 * for use by several threads.
 */
public final class ChainReader implements AutoCloseable {
    private static final int BLOCK = 1 << 16;

    private final SeekableByteChannel channel;
    private final int longest;
    private byte[] buffer = new byte[BLOCK];
    private int filled;
    private long bufferStart;
    private int from;
    private int to = -1;
    private boolean isTorn;
    private boolean isTooLong;

    private ChainReader(SeekableByteChannel channel, long start, int longest) {
        this.channel = channel;
        this.bufferStart = start;
        this.longest = longest;
    }

    /**
     * @param start where to begin, in bytes from the beginning: the start of a line
     * @param longest the most bytes of a line; a longer one is none, and nothing is read behind it
     */
    public static ChainReader open(Path file, long start, int longest) throws IOException {
        SeekableByteChannel channel =
                Files.newByteChannel(file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
        channel.position(start);
        return new ChainReader(channel, start, longest);
    }

    /** @return whether there is a further line, with its line end; it is then the present one */
    public boolean next() throws IOException {
        if (isTooLong) {
            return false;
        }
        from = to + 1;
        int scanned = from;
        while (true) {
            for (int i = scanned; i < filled; i++) {
                if (buffer[i] == '\n') {
                    to = i;
                    return true;
                }
            }
            int kept = filled - from;
            if (kept > longest) {
                isTooLong = true;
                to = filled;
                return true;
            }
            makeRoom(kept);
            scanned = filled;
            int count = channel.read(ByteBuffer.wrap(buffer, filled, buffer.length - filled));
            if (count < 0) {
                isTorn = kept > 0;
                to = from - 1;
                return false;
            }
            filled += count;
        }
    }

    private void makeRoom(int kept) {
        if (from > 0) {
            System.arraycopy(buffer, from, buffer, 0, kept);
            bufferStart += from;
            filled = kept;
            from = 0;
        }
        if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
    }

    /** @return the present line; nothing when it is none, or its hash is not its own */
    public Optional<ChainLine> line() {
        return to - from > longest ? Optional.empty() : ChainLine.parse(buffer, from, to);
    }

    /** @return where the present line begins, in bytes from the beginning of the file */
    public long start() {
        return bufferStart + from;
    }

    /** @return where the present line ends, its line end included; before the first line, where reading began */
    public long end() {
        return bufferStart + to + 1;
    }

    /** @return whether, where {@link #next} found no further line, something follows that has no line end */
    public boolean isTorn() {
        return isTorn;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
