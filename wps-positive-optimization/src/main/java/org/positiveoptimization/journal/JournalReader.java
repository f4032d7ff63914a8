/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.text.Message;

/**
 * Reads a journal, file by file, also while it is written: an event is read when all of its lines are there. Of the memory that
 * it needs, a file sets the measure, not the journal. Safe for use by several threads.
 *
 * <p>Lines are read as they stand; that none was taken out or put in tells {@link JournalVerifier}.
 */
public final class JournalReader {
    /** The most entries of a page. */
    public static final int MOST_ENTRIES = 1000;

    /** A page ends behind the entry with which it has come to as many identifiers of features. */
    static final int MOST_FEATURES = 100_000;

    private final Path directory;

    /** Which end of the journal comes first; by the numbers of transactions, not by their time. */
    public enum Order {
        OLDEST_FIRST,
        NEWEST_FIRST
    }

    public JournalReader(Path directory) {
        this.directory = directory.toAbsolutePath().normalize();
    }

    /**
     * @param cursor what the page before gave as {@link JournalPage#next}; nothing for the first page
     * @param limit the most entries, 1 to {@value #MOST_ENTRIES}
     * @throws JournalException if the directory cannot be read
     * @throws IllegalArgumentException if the limit is out of range
     */
    public JournalPage<JournalEntry> read(
            JournalFilter filter, Order order, OptionalLong cursor, int limit, Progress progress)
            throws JournalException {
        if (limit < 1 || limit > MOST_ENTRIES) {
            throw new IllegalArgumentException("1 to " + MOST_ENTRIES + " entries, not " + limit);
        }
        try {
            return page(filter, order, cursor, limit, progress);
        } catch (IOException e) {
            throw new JournalException(Message.of("journal.unreadable"), e);
        }
    }

    /**
     * The life of one feature, as far as the journal knows it.
     *
     * @param layer {@code workspace:layer}
     * @param feature its identifier, as it was written to the journal
     * @return what happened to it, refused and abandoned edits included; for the parameters see {@link #read}
     */
    public JournalPage<FeatureEvent> history(
            String layer, String feature, Order order, OptionalLong cursor, int limit, Progress progress)
            throws JournalException {
        JournalPage<JournalEntry> page = read(JournalFilter.feature(layer, feature), order, cursor, limit, progress);
        List<FeatureEvent> events = page.entries().stream()
                .flatMap(e -> FeatureEvent.of(e, Texts.of(layer), Texts.of(feature)).stream())
                .toList();
        return new JournalPage<>(events, page.next(), page.damaged());
    }

    private JournalPage<JournalEntry> page(
            JournalFilter filter, Order order, OptionalLong cursor, int limit, Progress progress) throws IOException {
        boolean isForward = order == Order.OLDEST_FIRST;
        List<JournalFile> files = JournalFile.all(directory);
        Outcomes outcomes = new Outcomes(files, progress);
        List<Message> damaged = new ArrayList<>();
        List<JournalEntry> found = new ArrayList<>();
        int features = 0;
        for (int n = 0; n < files.size(); n++) {
            int i = isForward ? n : files.size() - 1 - n;
            if (!concerns(files, i, isForward, cursor)) {
                continue;
            }
            FileScan scan = new FileScan(files.get(i), filter, progress).run();
            damaged.addAll(scan.damaged());
            List<JournalEntry> entries = new ArrayList<>(scan.entries());
            if (!isForward) {
                Collections.reverse(entries);
            }
            for (JournalEntry open : entries) {
                if (!isBehind(open.transaction(), isForward, cursor)) {
                    continue;
                }
                JournalEntry entry = outcomes.complete(open, i, scan);
                if (filter.outcome() != null && entry.outcome() != filter.outcome()) {
                    continue;
                }
                if (found.size() == limit || features >= MOST_FEATURES) {
                    return new JournalPage<>(
                            found, OptionalLong.of(found.get(found.size() - 1).transaction()), damaged);
                }
                found.add(entry);
                features += entry.edit().layers().stream()
                        .mapToInt(EditedLayer::size)
                        .sum();
            }
        }
        return new JournalPage<>(found, OptionalLong.empty(), damaged);
    }

    private static boolean isBehind(long transaction, boolean isForward, OptionalLong cursor) {
        return cursor.isEmpty() || (isForward ? transaction > cursor.getAsLong() : transaction < cursor.getAsLong());
    }

    /** Whether a file may hold lines behind the cursor. */
    private static boolean concerns(List<JournalFile> files, int i, boolean isForward, OptionalLong cursor) {
        if (cursor.isEmpty()) {
            return true;
        }
        if (isForward) {
            return i == files.size() - 1 || files.get(i + 1).first() > cursor.getAsLong() + 1;
        }
        return files.get(i).first() < cursor.getAsLong();
    }
}
