/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.positiveoptimization.chain.ChainLine;
import org.positiveoptimization.journal.JournalVerification.State;
import org.positiveoptimization.progress.Progress;

/** Whatever is changed in the files of a journal shows. */
class JournalTamperTest {
    private static final JournalLimits LIMITS = new JournalLimits(3 << 10, 8 << 10, 1 << 20);

    @TempDir
    private Path directory;

    private Journal journal;
    private List<JournalFile> files;

    /** Several files, with events of one line and of several. */
    @BeforeEach
    void write() throws Exception {
        journal = Journal.open(directory, LIMITS, new JournalFixture.SecondsClock());
        for (int i = 0; i < 20; i++) {
            long transaction = journal.intend(
                    JournalFixture.edit("u" + i, JournalFixture.insert(JournalFixture.FARMLAND, i % 4 == 3 ? 700 : 1)));
            if (i % 3 == 0) {
                journal.rolledBack(transaction);
            } else {
                journal.committed(transaction);
            }
        }
        files = JournalFile.all(directory);
        assertThat(files).hasSizeGreaterThan(3);
        assertThat(offline().state()).isEqualTo(State.WHOLE);
    }

    @AfterEach
    void close() {
        journal.close();
    }

    /** What somebody finds who has the files only. */
    private JournalVerification offline() throws JournalException {
        return new JournalVerifier(directory, null, Progress.NONE).verify();
    }

    /** What the server finds that writes the journal. */
    private JournalVerification online() throws JournalException {
        return journal.verify(Progress.NONE);
    }

    private List<String> lines(JournalFile file) throws IOException {
        return new ArrayList<>(Files.readAllLines(file.path()));
    }

    private void assertBroken(String what, boolean isSeenOffline) throws JournalException {
        assertThat(online().state()).as(what + ", online").isEqualTo(State.BROKEN);
        if (isSeenOffline) {
            assertThat(offline().state()).as(what + ", offline").isEqualTo(State.BROKEN);
        }
    }

    @Test
    void anyByte_changed_isFound() throws Exception {
        for (JournalFile file : files) {
            byte[] bytes = Files.readAllBytes(file.path());
            for (int i = 0; i < bytes.length; i += 97) {
                byte[] changed = bytes.clone();
                changed[i] = (byte) (changed[i] == 'x' ? 'y' : 'x');
                Files.write(file.path(), changed);
                assertBroken(file.name() + " byte " + i, true);
            }
            byte[] joined = bytes.clone();
            joined[bytes.length - 1] = ' ';
            Files.write(file.path(), joined);
            assertThat(online().state()).isNotEqualTo(State.WHOLE);
            assertThat(offline().state()).isNotEqualTo(State.WHOLE);
            Files.write(file.path(), bytes);
        }
    }

    @Test
    void anyLine_removedRepeatedOrMoved_isFound() throws Exception {
        for (JournalFile file : files) {
            List<String> lines = lines(file);
            for (int i = 0; i < lines.size(); i++) {
                boolean isLastOfAll = file.equals(files.get(files.size() - 1)) && i == lines.size() - 1;
                List<String> without = new ArrayList<>(lines);
                without.remove(i);
                Files.write(file.path(), without);
                assertBroken(file.name() + " without line " + i, !isLastOfAll);

                List<String> twice = new ArrayList<>(lines);
                twice.add(i, lines.get(i));
                Files.write(file.path(), twice);
                // what is behind the end that the server knows is not its own
                if (isLastOfAll) {
                    assertThat(offline().state()).isEqualTo(State.BROKEN);
                } else {
                    assertBroken(file.name() + " line " + i + " twice", true);
                }

                if (i > 0) {
                    List<String> swapped = new ArrayList<>(lines);
                    Collections.swap(swapped, i, i - 1);
                    Files.write(file.path(), swapped);
                    assertBroken(file.name() + " line " + i + " moved", true);
                }
            }
            Files.write(file.path(), lines);
        }
        assertThat(offline().state()).isEqualTo(State.WHOLE);
    }

    @Test
    void anyFile_removedRenamedEmptiedOrExchanged_isFound() throws Exception {
        for (int i = 0; i < files.size(); i++) {
            boolean isLast = i == files.size() - 1;
            JournalFile file = files.get(i);
            byte[] bytes = Files.readAllBytes(file.path());
            Files.delete(file.path());
            assertBroken("without " + file.name(), !isLast);
            Files.createFile(file.path());
            assertBroken("empty " + file.name(), !isLast);
            Files.delete(file.path());
            Path renamed = JournalFile.in(directory, file.first() + 1).path();
            Files.write(renamed, bytes);
            assertBroken("renamed " + file.name(), true);
            Files.delete(renamed);
            Files.createSymbolicLink(file.path(), Files.write(directory.resolve("elsewhere"), bytes));
            assertBroken("linked " + file.name(), !isLast);
            Files.delete(file.path());
            Files.write(file.path(), bytes);
            if (i > 0) {
                byte[] before = Files.readAllBytes(files.get(i - 1).path());
                Files.write(files.get(i - 1).path(), bytes);
                Files.write(file.path(), before);
                assertBroken("exchanged " + file.name(), true);
                Files.write(files.get(i - 1).path(), before);
                Files.write(file.path(), bytes);
            }
        }
        assertThat(offline().state()).isEqualTo(State.WHOLE);
    }

    @Test
    void fileOfAnotherJournal_putInBehindTheEnd_isFound() throws Exception {
        byte[] other = Files.readAllBytes(files.get(1).path());
        Files.write(JournalFile.in(directory, journalEnd() + 1).path(), other);

        assertThat(offline().state()).isEqualTo(State.BROKEN);
    }

    private long journalEnd() throws JournalException {
        return offline().lines();
    }

    /** A chain made anew from some line on is whole by itself; a head that was noted shows it. */
    @Test
    void chain_madeAnew_isFoundByANotedHeadAndByTheServer() throws Exception {
        String noted = offline().head();
        JournalFile last = files.get(files.size() - 1);
        List<String> lines = lines(last);
        String previous = null;
        List<String> forged = new ArrayList<>();
        for (String line : lines) {
            byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
            ChainLine chained = ChainLine.parse(bytes, 0, bytes.length).orElseThrow();
            previous = previous == null ? chained.previous() : previous;
            ObjectNode node = (ObjectNode) new ObjectMapper().readTree(chained.content());
            node.put("time", "2026-11-28T00:00:00.000Z");
            ChainLine sealed = ChainLine.sealed(node, previous);
            previous = sealed.hash();
            forged.add(sealed.text());
        }
        Files.write(last.path(), forged);

        assertThat(offline().state()).isEqualTo(State.WHOLE);
        assertThat(new JournalVerifier(directory, noted, Progress.NONE).verify().faults())
                .extracting(f -> f.key())
                .containsExactly("journal.fault.head");
        assertThat(online().faults()).extracting(f -> f.key()).containsExactly("journal.fault.cut");
    }

    @Test
    void head_notedEarlier_isFoundWhenTheJournalHasGrown() throws Exception {
        String noted = offline().head();
        journal.refused(JournalFixture.edit("x"));

        assertThat(new JournalVerifier(directory, noted, Progress.NONE).verify().state())
                .isEqualTo(State.WHOLE);
        assertThat(new JournalVerifier(directory, ChainLine.NO_HASH, Progress.NONE)
                        .verify()
                        .state())
                .isEqualTo(State.WHOLE);
    }

    /** Lines whose hashes are right and that say what cannot be. */
    @Test
    void outcome_withoutAnIntentOrASecondTime_isFound() throws Exception {
        Path forged = Files.createDirectory(directory.resolve("forged"));
        JournalLimits limits = JournalLimits.STANDARD;
        Instant now = Instant.EPOCH;
        List<EventLines> events = List.of(
                EventLines.outcome(LineEvent.COMMITTED, 9, now, limits),
                EventLines.edit(LineEvent.INTENT, JournalFixture.edit("a"), now, limits),
                EventLines.outcome(LineEvent.COMMITTED, 2, now, limits),
                EventLines.outcome(LineEvent.ROLLED_BACK, 2, now, limits));
        List<String> lines = new ArrayList<>();
        String head = ChainLine.NO_HASH;
        for (EventLines event : events) {
            ChainLine line = ChainLine.sealed(event.numbered(lines.size() + 1).get(0), head);
            head = line.hash();
            lines.add(line.text());
        }
        Files.write(JournalFile.in(forged, 1).path(), lines);

        assertThat(new JournalVerifier(forged, null, Progress.NONE).verify().faults())
                .extracting(f -> f.key() + " " + f.arguments().get(1))
                .isEqualTo(Arrays.asList("journal.fault.outcome 1", "journal.fault.outcome 4"));
    }
}
