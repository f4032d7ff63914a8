/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.journal;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.positiveoptimization.chain.ChainReader;
import org.positiveoptimization.progress.Progress;

/**
 * What became of the transactions of a journal. Nearly every outcome stands in the file of its intent. Only when one does not,
 * the files behind are looked through, each at most once, for the few outcomes of transactions of an earlier file.
 */
final class Outcomes {
    private static final int POLL = 256;

    private final List<JournalFile> files;
    private final Progress progress;
    private final Map<Long, JournalLine> late = new HashMap<>();
    private final boolean[] isRead;

    Outcomes(List<JournalFile> files, Progress progress) {
        this.files = files;
        this.progress = progress;
        this.isRead = new boolean[files.size()];
    }

    /**
     * @param entry an entry of a file
     * @param index place of the file
     * @param scan the pass over the file
     * @return the entry with its outcome
     */
    JournalEntry complete(JournalEntry entry, int index, FileScan scan) throws IOException {
        if (entry.outcome() != Outcome.UNKNOWN) {
            return entry;
        }
        JournalLine line = scan.outcomes().get(entry.transaction());
        if (line == null) {
            for (int i = index + 1; i < files.size(); i++) {
                read(i);
            }
            line = late.get(entry.transaction());
        }
        return line == null
                ? entry
                : new JournalEntry(
                        entry.transaction(),
                        entry.time(),
                        entry.edit(),
                        line.event().outcome(),
                        line.time());
    }

    private void read(int index) throws IOException {
        if (isRead[index]) {
            return;
        }
        isRead[index] = true;
        JournalFile file = files.get(index);
        try (ChainReader lines = file.open()) {
            for (int number = 0; lines.next(); number++) {
                if (number % POLL == 0) {
                    progress.check();
                }
                lines.line()
                        .flatMap(JournalLine::parse)
                        .filter(l -> l.event().isOutcome() && l.transaction() < file.first())
                        .ifPresent(l -> late.put(l.transaction(), l));
            }
        } catch (NoSuchFileException e) {
            // the pass over this file tells that it is gone
        }
    }
}
