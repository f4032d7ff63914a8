/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.positiveoptimization.journal.JournalFixture.BOUNDARY;
import static org.positiveoptimization.journal.JournalFixture.FARMLAND;
import static org.positiveoptimization.journal.JournalFixture.edit;
import static org.positiveoptimization.journal.JournalFixture.refused;
import static org.positiveoptimization.journal.JournalFixture.update;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.positiveoptimization.journal.EditedLayer.Verdict;
import org.positiveoptimization.journal.JournalReader.Order;
import org.positiveoptimization.progress.Progress;

class JournalReaderTest {
    @TempDir
    private Path directory;

    private final JournalFixture.SecondsClock clock = new JournalFixture.SecondsClock();
    private Journal journal;

    @BeforeEach
    void open() {
        journal = Journal.open(directory, JournalFixture.SMALL, clock);
    }

    @AfterEach
    void close() {
        journal.close();
    }

    /** Reads page by page. */
    private List<String> users(JournalFilter filter, Order order, int limit) throws JournalException {
        List<String> users = new ArrayList<>();
        OptionalLong cursor = OptionalLong.empty();
        do {
            JournalPage<JournalEntry> page = journal.reader().read(filter, order, cursor, limit, Progress.NONE);
            assertThat(page.entries().size()).isLessThanOrEqualTo(limit);
            assertThat(page.damaged()).isEmpty();
            page.entries().forEach(e -> users.add(e.edit().user()));
            cursor = page.next();
        } while (cursor.isPresent());
        return users;
    }

    private static JournalFilter times(String from, String to) {
        return new JournalFilter(Instant.parse(from), Instant.parse(to), null, null, null, null, null);
    }

    @Test
    void filters_eachAndTogether_giveWhatTheySay() throws Exception {
        journal.committed(journal.intend(edit("a", update(FARMLAND, "1", "2"), update(BOUNDARY, "3"))));
        journal.rolledBack(journal.intend(edit("b", update(FARMLAND, "3"))));
        journal.refused(edit("c", refused(BOUNDARY, "1", "U6")));
        EditedLayer open =
                new EditedLayer(BOUNDARY, Verdict.NOT_GUARDED, Map.of(Operation.DELETE, List.of("9")), 5, 0, List.of());
        journal.intend(edit("d", open));

        Order order = Order.OLDEST_FIRST;
        assertThat(users(JournalFilter.ALL, order, 10)).containsExactly("a", "b", "c", "d");
        assertThat(users(new JournalFilter(null, null, BOUNDARY, null, null, null, null), order, 10))
                .containsExactly("a", "c", "d");
        assertThat(users(new JournalFilter(null, null, null, "b", null, null, null), order, 10))
                .containsExactly("b");
        assertThat(users(new JournalFilter(null, null, null, null, "3", null, null), order, 10))
                .containsExactly("a", "b");
        assertThat(users(JournalFilter.feature(BOUNDARY, "3"), order, 10)).containsExactly("a");
        assertThat(users(JournalFilter.feature(BOUNDARY, "U6"), order, 10)).isEmpty();
        assertThat(users(new JournalFilter(null, null, null, null, null, Verdict.NOT_GUARDED, null), order, 10))
                .containsExactly("d");
        assertThat(users(new JournalFilter(null, null, FARMLAND, null, null, Verdict.REFUSED, null), order, 10))
                .isEmpty();
        for (Outcome outcome : Outcome.values()) {
            String expected = "abcd"
                    .substring(List.of(Outcome.COMMITTED, Outcome.ROLLED_BACK, Outcome.REFUSED, Outcome.UNKNOWN)
                            .indexOf(outcome))
                    .substring(0, 1);
            assertThat(users(new JournalFilter(null, null, null, null, null, null, outcome), order, 10))
                    .containsExactly(expected);
        }
        // 08:00:00 opened, then an intent and its outcome each second
        assertThat(users(times("2026-11-28T08:00:01Z", "2026-11-28T08:00:03Z"), order, 10))
                .containsExactly("a");
        assertThat(users(times("2026-11-28T08:00:02Z", "2026-11-28T08:00:06Z"), order, 10))
                .containsExactly("b", "c");
    }

    @ParameterizedTest
    @CsvSource({"OLDEST_FIRST, 1", "OLDEST_FIRST, 7", "OLDEST_FIRST, 1000", "NEWEST_FIRST, 1", "NEWEST_FIRST, 7"})
    void pages_overManyFiles_giveEveryEntryOnceInOrder(Order order, int limit) throws Exception {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            journal.committed(journal.intend(edit("u" + i, update(i % 2 == 0 ? FARMLAND : BOUNDARY, "f" + i))));
            if (i % 2 == 0) {
                expected.add(order == Order.OLDEST_FIRST ? expected.size() : 0, "u" + i);
            }
        }
        assertThat(JournalFile.all(directory)).hasSizeGreaterThan(4);

        assertThat(users(new JournalFilter(null, null, FARMLAND, null, null, null, Outcome.COMMITTED), order, limit))
                .isEqualTo(expected);
    }

    /** Transactions that go on while files come and go. */
    @Test
    void outcome_inALaterFile_isFound() throws Exception {
        long early = journal.intend(edit("early"));
        long never = journal.intend(edit("never"));
        assertThat(never).isGreaterThan(early);
        for (int i = 0; i < 30; i++) {
            journal.committed(journal.intend(edit("between")));
        }
        journal.rolledBack(early);
        journal.committed(journal.intend(edit("last")));
        assertThat(JournalFile.all(directory)).hasSizeGreaterThan(3);

        for (Order order : Order.values()) {
            assertThat(users(new JournalFilter(null, null, null, null, null, null, Outcome.ROLLED_BACK), order, 5))
                    .containsExactly("early");
            assertThat(users(new JournalFilter(null, null, null, null, null, null, Outcome.UNKNOWN), order, 5))
                    .containsExactly("never");
        }
    }

    @Test
    void history_ofOneFeature_isItsLife() throws Exception {
        EditedLayer insert = new EditedLayer(
                FARMLAND, Verdict.ACCEPTED, Map.of(Operation.INSERT, List.of("1", "2")), 0, 2, List.of());
        journal.committed(journal.intend(edit("a", insert)));
        journal.committed(journal.intend(edit("b", update(FARMLAND, "2"))));
        journal.refused(edit("c", refused(FARMLAND, "1", "P4")));
        journal.rolledBack(journal.intend(edit("d", update(FARMLAND, "1"), update(BOUNDARY, "1"))));
        EditedLayer delete =
                new EditedLayer(FARMLAND, Verdict.NOT_GUARDED, Map.of(Operation.DELETE, List.of("1")), 1, 0, List.of());
        journal.intend(edit("e", delete));

        JournalPage<FeatureEvent> page =
                journal.reader().history(FARMLAND, "1", Order.OLDEST_FIRST, OptionalLong.empty(), 100, Progress.NONE);
        assertThat(page.entries())
                .extracting(e -> e.user() + e.operations() + e.verdict() + " " + e.outcome())
                .containsExactly(
                        "a[INSERT]ACCEPTED COMMITTED",
                        "c[INSERT]REFUSED REFUSED",
                        "d[UPDATE]ACCEPTED ROLLED_BACK",
                        "e[DELETE]NOT_GUARDED UNKNOWN");
        assertThat(page.entries().get(1).reasons()).extracting(Reason::rule).containsExactly("P4");
        assertThat(page.next()).isEmpty();
    }

    /** The feature stands in the last of many lines of one event. */
    @Test
    void history_ofAFeatureAmongManyOthers_isFound() throws Exception {
        journal.committed(journal.intend(edit("a", JournalFixture.insert(FARMLAND, 20_000))));

        assertThat(journal.reader()
                        .history(FARMLAND, "YJJBNT.20000", Order.NEWEST_FIRST, OptionalLong.empty(), 5, Progress.NONE)
                        .entries())
                .hasSize(1);
    }

    @Test
    void page_ofVeryLargeTransactions_endsBeforeItsLimit() throws Exception {
        for (int i = 0; i < 4; i++) {
            journal.committed(journal.intend(edit("u" + i, JournalFixture.insert(FARMLAND, 60_000))));
        }

        JournalPage<JournalEntry> page =
                journal.reader().read(JournalFilter.ALL, Order.OLDEST_FIRST, OptionalLong.empty(), 10, Progress.NONE);
        assertThat(page.entries()).hasSize(2);
        assertThat(page.next()).isPresent();
        assertThat(users(JournalFilter.ALL, Order.OLDEST_FIRST, 10)).containsExactly("u0", "u1", "u2", "u3");
    }

    @Test
    void line_thatWasChanged_isToldAndTheOthersAreRead() throws Exception {
        for (int i = 0; i < 3; i++) {
            journal.committed(journal.intend(edit("u" + i)));
        }
        Path file = JournalFile.in(directory, 1).path();
        Files.writeString(file, Files.readString(file).replace("\"u1\"", "\"u9\""));

        JournalPage<JournalEntry> page =
                journal.reader().read(JournalFilter.ALL, Order.OLDEST_FIRST, OptionalLong.empty(), 10, Progress.NONE);
        assertThat(page.entries()).extracting(e -> e.edit().user()).containsExactly("u0", "u2");
        assertThat(page.damaged()).singleElement().satisfies(m -> assertThat(m.arguments())
                .containsExactly("journal-000000000001.jsonl", 4L));
    }

    @Test
    void event_ofWhichLinesAreMissing_isNotRead() throws Exception {
        journal.intend(edit("a", JournalFixture.insert(FARMLAND, 2000)));
        Path file = JournalFile.in(directory, 1).path();
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSizeGreaterThan(3);
        Files.write(file, lines.subList(0, 3));

        assertThat(JournalFixture.all(journal.reader())).isEmpty();
    }

    @Test
    void directory_thatIsNotThere_isAnEmptyJournal() throws Exception {
        assertThat(JournalFixture.all(new JournalReader(directory.resolve("nowhere"))))
                .isEmpty();
    }

    @Test
    void reading_thatIsCancelled_stops() throws Exception {
        for (int i = 0; i < 300; i++) {
            journal.refused(edit("a"));
        }
        Progress cancelled = new Progress() {
            @Override
            public void completed(String step, double fraction) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        JournalReader reader = new JournalReader(directory);
        assertThatThrownBy(
                        () -> reader.read(JournalFilter.ALL, Order.OLDEST_FIRST, OptionalLong.empty(), 10, cancelled))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void limit_outOfRange_isRefused() {
        for (int limit : IntStream.of(0, -1, 1001).toArray()) {
            assertThatThrownBy(() -> journal.reader()
                            .read(JournalFilter.ALL, Order.OLDEST_FIRST, OptionalLong.empty(), limit, Progress.NONE))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
