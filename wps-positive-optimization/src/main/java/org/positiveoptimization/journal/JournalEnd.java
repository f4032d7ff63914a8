/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.journal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.positiveoptimization.chain.ChainLine;
import org.positiveoptimization.chain.ChainReader;
import org.positiveoptimization.chain.DurableFiles;
import org.positiveoptimization.text.Message;

/**
 * Where a journal ends: behind its last complete event.
 *
 * @param file the last file
 * @param length its length up to there
 * @param sequence number of the last line
 * @param head its hash
 */
record JournalEnd(JournalFile file, long length, long sequence, String head) {
    private static final int DIGITS = 12;

    /**
     * Looks for the end, in the last two files: an earlier one has been followed by another for a long time.
     *
     * @throws JournalException if these are not whole
     */
    static JournalEnd of(Path directory) throws IOException, JournalException {
        List<JournalFile> files = JournalFile.all(directory);
        if (files.isEmpty()) {
            return new JournalEnd(JournalFile.in(directory, 1), 0, 0, ChainLine.NO_HASH);
        }
        List<JournalFile> read = files.subList(Math.max(files.size() - 2, 0), files.size());
        boolean isFirst = read.get(0).first() == 1;
        LineCheck check = new LineCheck(read.get(0).first() - 1, isFirst ? ChainLine.NO_HASH : null);
        JournalEnd end = null;
        for (JournalFile file : read) {
            check.begin(file);
            end = new JournalEnd(file, 0, check.sequence(), check.head());
            try (ChainReader lines = file.open()) {
                while (lines.next()) {
                    check.line(file, lines.line());
                    if (check.isBetweenEvents()) {
                        end = new JournalEnd(file, lines.end(), check.sequence(), check.head());
                    }
                }
            }
        }
        if (!check.faults().isEmpty() || end.head == null) {
            Message fault = check.faults().isEmpty()
                    ? Message.of("journal.fault.file", end.file.name(), end.sequence + 1)
                    : check.faults().get(0);
            throw new JournalException(Message.of("journal.broken", fault));
        }
        return end;
    }

    /**
     * Takes away what a crash left behind the end; before that it is copied to a file of its own.
     *
     * @return what was put aside, or null
     */
    TornEnd putAside() throws IOException {
        if (fileLength() <= length) {
            return null;
        }
        byte[] torn;
        try (InputStream in = Files.newInputStream(file.path(), LinkOption.NOFOLLOW_LINKS)) {
            in.skipNBytes(length);
            torn = in.readAllBytes();
        }
        String sha256 = DurableFiles.sha256(torn);
        String name = String.format(Locale.ROOT, "torn-%012d-%s.part", sequence + 1, sha256.substring(0, DIGITS));
        Path aside = file.path().resolveSibling(name);
        Files.deleteIfExists(aside);
        DurableFiles.append(aside, torn);
        DurableFiles.truncate(file.path(), length);
        return new TornEnd(name, torn.length, sha256);
    }

    /** @return the present length of the file, 0 when it is not there */
    long fileLength() throws IOException {
        return Files.exists(file.path(), LinkOption.NOFOLLOW_LINKS) ? Files.size(file.path()) : 0;
    }
}
