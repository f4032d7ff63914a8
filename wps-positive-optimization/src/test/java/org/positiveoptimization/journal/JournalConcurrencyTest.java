/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.positiveoptimization.journal.JournalReader.Order;
import org.positiveoptimization.progress.Progress;

/** Many write at once, and others read meanwhile. */
class JournalConcurrencyTest {
    private static final int THREADS = 8;
    private static final int EDITS = 250;

    @TempDir
    private Path directory;

    /** Reads everything again and again; it must only ever grow, in order. */
    private static final class Watcher implements Callable<Integer> {
        private final Journal journal;
        private final AtomicBoolean isOver;

        Watcher(Journal journal, AtomicBoolean isOver) {
            this.journal = journal;
            this.isOver = isOver;
        }

        @Override
        public Integer call() throws Exception {
            int rounds = 0;
            int seen = 0;
            while (!isOver.get()) {
                List<Long> numbers = new ArrayList<>();
                OptionalLong cursor = OptionalLong.empty();
                do {
                    JournalPage<JournalEntry> page =
                            journal.reader().read(JournalFilter.ALL, Order.OLDEST_FIRST, cursor, 1000, Progress.NONE);
                    assertThat(page.damaged()).isEmpty();
                    page.entries().forEach(e -> numbers.add(e.transaction()));
                    cursor = page.next();
                } while (cursor.isPresent());
                assertThat(numbers).isSorted().doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(seen);
                seen = numbers.size();
                JournalVerification verification = journal.verify(Progress.NONE);
                assertThat(verification.faults()).isEmpty();
                assertThat(verification.state()).isEqualTo(JournalVerification.State.WHOLE);
                rounds++;
            }
            return rounds;
        }
    }

    @Test
    void journal_writtenByEightThreads_losesNothingAndVerifies() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS + 1);
        AtomicBoolean isOver = new AtomicBoolean();
        JournalLimits limits = new JournalLimits(256 << 10, 8 << 10, 1 << 20);
        try (Journal journal = Journal.open(directory, limits, Clock.systemUTC())) {
            Future<Integer> watching = threads.submit(new Watcher(journal, isOver));
            List<Future<?>> writing = new ArrayList<>();
            for (int t = 0; t < THREADS; t++) {
                String user = "u" + t;
                writing.add(threads.submit(() -> {
                    for (int i = 0; i < EDITS; i++) {
                        // two writes of one thread each: an edit and its outcome
                        long transaction = journal.intend(JournalFixture.edit(
                                user, JournalFixture.update(JournalFixture.FARMLAND, user + "." + i)));
                        if (i % 3 == 0) {
                            journal.rolledBack(transaction);
                        } else {
                            journal.committed(transaction);
                        }
                    }
                    return null;
                }));
            }
            for (Future<?> future : writing) {
                future.get();
            }
            isOver.set(true);
            assertThat(watching.get()).isPositive();

            JournalVerification verification = journal.verify(Progress.NONE);
            assertThat(verification.faults()).isEmpty();
            assertThat(verification.transactions()).isEqualTo(THREADS * EDITS);
            assertThat(verification.unknown()).isZero();
            assertThat(verification.lines()).isEqualTo(1 + 2L * THREADS * EDITS);
            assertThat(JournalFile.all(directory)).hasSizeGreaterThan(2);
            Set<String> features = new HashSet<>();
            OptionalLong cursor = OptionalLong.empty();
            do {
                JournalPage<JournalEntry> page =
                        journal.reader().read(JournalFilter.ALL, Order.NEWEST_FIRST, cursor, 1000, Progress.NONE);
                for (JournalEntry entry : page.entries()) {
                    String feature = entry.edit()
                            .layers()
                            .get(0)
                            .features()
                            .get(Operation.UPDATE)
                            .get(0);
                    boolean isThird = Integer.parseInt(feature.substring(3)) % 3 == 0;
                    assertThat(entry.outcome()).isEqualTo(isThird ? Outcome.ROLLED_BACK : Outcome.COMMITTED);
                    assertThat(features.add(feature)).isTrue();
                }
                cursor = page.next();
            } while (cursor.isPresent());
            assertThat(features).hasSize(THREADS * EDITS);
        } finally {
            isOver.set(true);
            threads.shutdownNow();
        }
    }

    @Test
    void journal_whoseCallerIsInterrupted_writesTheLineAndStaysUsable() throws Exception {
        try (Journal journal = Journal.open(directory, JournalLimits.STANDARD, Clock.systemUTC())) {
            Thread.currentThread().interrupt();
            long transaction = journal.intend(JournalFixture.edit("a"));
            assertThat(Thread.interrupted()).isTrue();
            journal.committed(transaction);

            assertThat(journal.verify(Progress.NONE).unknown()).isZero();
        }
    }
}
