/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.positiveoptimization.chain.DurableFiles;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.text.Language;

/** A journal that cannot be written refuses, says why, and goes on when it can. */
class JournalFailureTest {
    @TempDir
    private Path directory;

    private final JournalFixture.SecondsClock clock = new JournalFixture.SecondsClock();
    private Journal journal;

    /** How many bytes of what is written still come to the disk before it fails; negative: all, and no failure. */
    private int room = -1;

    private String reason = "No space left on device";

    @BeforeEach
    void open() {
        journal = new Journal(directory, JournalFixture.SMALL, clock, (file, bytes) -> {
            if (room < 0) {
                DurableFiles.append(file, bytes);
                return;
            }
            DurableFiles.append(file, Arrays.copyOf(bytes, Math.min(room, bytes.length)));
            throw new IOException(reason);
        });
    }

    @AfterEach
    void close() {
        journal.close();
    }

    private JournalVerification verified() throws JournalException {
        JournalVerification verification = new JournalVerifier(directory, null, Progress.NONE).verify();
        assertThat(verification.faults()).isEmpty();
        assertThat(verification.state()).isEqualTo(JournalVerification.State.WHOLE);
        return verification;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 300, 1 << 20})
    void diskThatIsFull_refusesAndLeavesNothingOfTheEvent(int bytes) throws Exception {
        journal.tryToOpen();
        journal.committed(journal.intend(JournalFixture.edit("a")));
        room = bytes;

        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> journal.intend(JournalFixture.edit("lost")))
                    .isInstanceOfSatisfying(
                            JournalException.class,
                            e -> assertThat(e.text().in(Language.ZH)).contains("磁盘已满"))
                    .hasMessageContaining("the disk is full");
            assertThat(journal.fault()).isPresent();
            assertThat(verified().lines()).isEqualTo(3);
        }
        room = -1;
        journal.committed(journal.intend(JournalFixture.edit("b")));
        assertThat(journal.fault()).isEmpty();
        assertThat(JournalFixture.all(journal.reader()))
                .extracting(e -> e.edit().user() + e.outcome())
                .containsExactly("aCOMMITTED", "bCOMMITTED");
        verified();
    }

    /** The commit has happened: its outcome must not be lost because the disk was full for a while. */
    @Test
    void outcome_thatCouldNotBeWritten_isWrittenWithItsTimeAsSoonAsPossible() throws Exception {
        journal.tryToOpen();
        long transaction = journal.intend(JournalFixture.edit("a"));
        room = 20;
        clock.set("2026-11-28T09:00:00Z");
        assertThatThrownBy(() -> journal.committed(transaction)).isInstanceOf(JournalException.class);
        assertThat(JournalFixture.all(journal.reader()).get(0).outcome()).isEqualTo(Outcome.UNKNOWN);
        room = -1;
        clock.set("2026-11-28T10:00:00Z");
        long next = journal.intend(JournalFixture.edit("b"));

        assertThat(next).isEqualTo(4);
        assertThat(JournalFixture.all(journal.reader()).get(0)).satisfies(e -> {
            assertThat(e.outcome()).isEqualTo(Outcome.COMMITTED);
            assertThat(e.ended()).hasToString("2026-11-28T09:00:00Z");
        });
        verified();
    }

    @Test
    void rotation_thatFails_isMadeUpFor() throws Exception {
        journal.tryToOpen();
        while (Files.size(JournalFile.in(directory, 1).path()) < JournalFixture.SMALL.fileBytes()) {
            journal.committed(journal.intend(JournalFixture.edit("a")));
        }
        room = 50;
        assertThatThrownBy(() -> journal.intend(JournalFixture.edit("lost"))).isInstanceOf(JournalException.class);
        assertThat(JournalFile.all(directory)).hasSize(2);
        room = -1;
        journal.committed(journal.intend(JournalFixture.edit("b")));

        assertThat(JournalFile.all(directory)).hasSize(2);
        assertThat(JournalFixture.all(journal.reader()))
                .extracting(e -> e.edit().user())
                .endsWith("b");
        verified();
    }

    @Test
    void directory_thatCannotBeMade_refusesUntilItCan() throws Exception {
        Path file = Files.createFile(directory.resolve("occupied"));
        try (Journal late = Journal.open(file.resolve("journal"), JournalLimits.STANDARD, clock)) {
            assertThat(late.fault()).isPresent();
            assertThatThrownBy(() -> late.intend(JournalFixture.edit("a"))).isInstanceOf(JournalException.class);
            Files.delete(file);
            late.committed(late.intend(JournalFixture.edit("a")));
            assertThat(late.fault()).isEmpty();
            assertThat(late.verify(Progress.NONE).state()).isEqualTo(JournalVerification.State.WHOLE);
        }
    }

    @Test
    void words_forEveryReason_nameNoPath() throws Exception {
        journal.tryToOpen();
        room = 0;
        for (String said : new String[] {"Disk quota exceeded", "/srv/x (Permission denied)", "/srv/x (Some error)"}) {
            reason = said;
            assertThatThrownBy(() -> journal.intend(JournalFixture.edit("a")))
                    .isInstanceOf(JournalException.class)
                    .hasMessageNotContaining("/srv");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void file_changedWhileItIsOpen_isNotWrittenTo(boolean isLonger) throws Exception {
        journal.tryToOpen();
        journal.committed(journal.intend(JournalFixture.edit("a")));
        Path file = JournalFile.in(directory, 1).path();
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length + (isLonger ? 1 : -1)));

        assertThatThrownBy(() -> journal.intend(JournalFixture.edit("b")))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("changed by another program");
        assertThat(new JournalVerifier(directory, null, Progress.NONE).verify().state())
                .isEqualTo(JournalVerification.State.UNFINISHED);
        Files.write(file, bytes);
        journal.committed(journal.intend(JournalFixture.edit("b")));
        verified();
    }

    @Test
    void file_goneWhileItIsOpen_isNotBegunAnew() throws Exception {
        journal.tryToOpen();
        Path file = JournalFile.in(directory, 1).path();
        Files.delete(file);

        assertThatThrownBy(() -> journal.intend(JournalFixture.edit("b"))).isInstanceOf(JournalException.class);
        assertThat(file).doesNotExist();
    }

    @Test
    void journal_thatIsNotWhole_isNotWrittenTo() throws Exception {
        journal.tryToOpen();
        journal.committed(journal.intend(JournalFixture.edit("a")));
        journal.close();
        Path file = JournalFile.in(directory, 1).path();
        String text = Files.readString(file);
        Files.writeString(file, text.replace("\"user\":\"a\"", "\"user\":\"b\""));
        byte[] changed = Files.readAllBytes(file);

        try (Journal next = Journal.open(directory, JournalLimits.STANDARD, clock)) {
            assertThat(next.fault())
                    .hasValueSatisfying(f -> assertThat(f.in(Language.EN)).contains("line 2: changed"));
            assertThatThrownBy(() -> next.refused(JournalFixture.edit("b"))).isInstanceOf(JournalException.class);
        }
        assertThat(file).hasBinaryContent(changed);
    }
}
