/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.positiveoptimization.chain.DurableFiles;
import org.positiveoptimization.journal.JournalReader.Order;
import org.positiveoptimization.progress.Progress;

/** Other Java VMs write to a journal, and are ended without warning or kept away. */
class JournalCrashTest {
    private static final int HALTED = 77;
    private static final int REFUSED = 78;

    @TempDir
    private Path directory;

    @TempDir
    private Path outside;

    private Path output;

    @BeforeEach
    void output() {
        output = outside.resolve("output");
    }

    /** Writes without end, four threads, and prints every outcome that the journal has acknowledged. */
    static final class Writer {
        private Writer() {}

        public static void main(String[] args) {
            Journal journal =
                    Journal.open(Path.of(args[0]), new JournalLimits(64 << 10, 8 << 10, 1 << 20), Clock.systemUTC());
            for (int t = 0; t < 4; t++) {
                new Thread(() -> write(journal)).start();
            }
        }

        private static void write(Journal journal) {
            try {
                for (int i = 0; ; i++) {
                    // some events have several lines
                    int features = i % 5 == 0 ? 2000 : 1;
                    long transaction = journal.intend(
                            JournalFixture.edit("a", JournalFixture.insert(JournalFixture.FARMLAND, features)));
                    say(transaction + " UNKNOWN");
                    journal.committed(transaction);
                    say(transaction + " COMMITTED");
                }
            } catch (JournalException e) {
                say(e.toString());
                Runtime.getRuntime().halt(REFUSED);
            }
        }

        private static void say(String line) {
            synchronized (Writer.class) {
                System.out.println(line);
                System.out.flush();
            }
        }
    }

    /** Ends without warning when as many bytes of an event as it was told are written. */
    static final class HalfWriter {
        private HalfWriter() {}

        public static void main(String[] args) throws Exception {
            Path directory = Path.of(args[0]);
            int bytes = Integer.parseInt(args[1]);
            boolean[] isArmed = {false};
            Journal journal = new Journal(directory, JournalLimits.STANDARD, Clock.systemUTC(), (file, text) -> {
                if (!isArmed[0]) {
                    DurableFiles.append(file, text);
                    return;
                }
                DurableFiles.append(file, Arrays.copyOf(text, bytes));
                Runtime.getRuntime().halt(HALTED);
            });
            journal.tryToOpen();
            journal.committed(journal.intend(JournalFixture.edit("before")));
            isArmed[0] = true;
            journal.intend(JournalFixture.edit("torn", JournalFixture.insert(JournalFixture.FARMLAND, 6000)));
        }
    }

    /** Tries to write to a journal that another writes to. */
    static final class Second {
        private Second() {}

        public static void main(String[] args) {
            Journal journal = Journal.open(Path.of(args[0]), JournalLimits.STANDARD, Clock.systemUTC());
            boolean isLocked =
                    journal.fault().map(f -> f.key().equals("journal.locked")).orElse(false);
            Runtime.getRuntime().halt(isLocked ? REFUSED : 0);
        }
    }

    private static Map<Long, Outcome> read(Path directory) throws JournalException {
        Map<Long, Outcome> outcomes = new HashMap<>();
        OptionalLong cursor = OptionalLong.empty();
        do {
            JournalPage<JournalEntry> page = new JournalReader(directory)
                    .read(JournalFilter.ALL, Order.OLDEST_FIRST, cursor, 1000, Progress.NONE);
            assertThat(page.damaged()).isEmpty();
            page.entries().forEach(e -> outcomes.put(e.transaction(), e.outcome()));
            cursor = page.next();
        } while (cursor.isPresent());
        return outcomes;
    }

    private static JournalVerification verify(Path directory) throws JournalException {
        return new JournalVerifier(directory, null, Progress.NONE).verify();
    }

    @Test
    void kill_atRandomMoments_losesNothingThatWasAcknowledged() throws Exception {
        Random random = new Random(20261128);
        Map<Long, Outcome> acknowledged = new HashMap<>();
        for (int round = 0; round < 5; round++) {
            Process process = OtherVm.start(Writer.class, output, directory.toString());
            while (process.isAlive() && Files.size(output) == 0) {
                Thread.sleep(5);
            }
            Thread.sleep(random.nextInt(300));
            process.destroyForcibly().waitFor();
            acknowledged.putAll(acknowledged());

            assertThat(verify(directory).state()).isNotEqualTo(JournalVerification.State.BROKEN);
            Map<Long, Outcome> found = read(directory);
            acknowledged.forEach((transaction, outcome) -> {
                assertThat(found).containsKey(transaction);
                if (outcome == Outcome.COMMITTED) {
                    assertThat(found).containsEntry(transaction, Outcome.COMMITTED);
                }
            });
        }
        assertThat(acknowledged).hasSizeGreaterThan(20);
        try (Journal journal = Journal.open(directory, JournalLimits.STANDARD, Clock.systemUTC())) {
            journal.committed(journal.intend(JournalFixture.edit("after")));
        }
        assertThat(verify(directory).state()).isEqualTo(JournalVerification.State.WHOLE);
    }

    /** What the other VM printed in whole lines. */
    private Map<Long, Outcome> acknowledged() throws IOException {
        Map<Long, Outcome> outcomes = new HashMap<>();
        String text = Files.readString(output);
        for (String line : text.substring(0, text.lastIndexOf('\n') + 1).lines().toList()) {
            assertThat(line).matches("[0-9]+ (UNKNOWN|COMMITTED)");
            int blank = line.indexOf(' ');
            outcomes.put(Long.valueOf(line.substring(0, blank)), Outcome.valueOf(line.substring(blank + 1)));
        }
        return outcomes;
    }

    /** After 10 bytes, after the last byte of the first line of three, and without the last line end. */
    @Test
    void tornEnd_wherever_isPutAsideAndTold() throws Exception {
        int whole = 0;
        for (int bytes : new int[] {10, -1, -2}) {
            Path journal = Files.createDirectory(outside.resolve("j" + bytes));
            int written = bytes > 0 ? bytes : bytes == -1 ? firstLine() : whole - 1;
            Process process = OtherVm.start(HalfWriter.class, output, journal.toString(), Integer.toString(written));
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as(Files.readString(output)).isEqualTo(HALTED);
            whole = event().length;

            assertThat(verify(journal).state()).isEqualTo(JournalVerification.State.UNFINISHED);
            assertThat(read(journal)).hasSize(1);
            try (Journal next = Journal.open(journal, JournalLimits.STANDARD, Clock.systemUTC())) {
                next.intend(JournalFixture.edit("after"));
            }
            JournalVerification verification = verify(journal);
            assertThat(verification.faults()).isEmpty();
            assertThat(verification.state()).isEqualTo(JournalVerification.State.WHOLE);
            assertThat(verification.notes()).singleElement().satisfies(n -> assertThat(n.key())
                    .isEqualTo("journal.note.torn"));
            assertThat(JournalFixture.all(new JournalReader(journal)))
                    .extracting(e -> e.edit().user())
                    .containsExactly("before", "after");
            Path torn = journal.resolve(
                    (String) verification.notes().get(0).arguments().get(2));
            assertThat(torn).hasSize(written);
            Files.write(torn, new byte[] {1});
            assertThat(verify(journal).faults()).extracting(f -> f.key()).containsExactly("journal.fault.torn");
        }
    }

    private int firstLine() throws IOException, JournalException {
        byte[] event = event();
        for (int i = 0; ; i++) {
            if (event[i] == '\n') {
                return i + 1;
            }
        }
    }

    /** What the half writer would have written of its last event, but for time and hashes, which have fixed lengths. */
    private byte[] event() throws IOException, JournalException {
        Path whole = Files.createTempDirectory(outside, "whole");
        long before;
        try (Journal journal = Journal.open(whole, JournalLimits.STANDARD, Clock.systemUTC())) {
            journal.committed(journal.intend(JournalFixture.edit("before")));
            before = Files.size(JournalFile.in(whole, 1).path());
            journal.intend(JournalFixture.edit("torn", JournalFixture.insert(JournalFixture.FARMLAND, 6000)));
        }
        byte[] all = Files.readAllBytes(JournalFile.in(whole, 1).path());
        return Arrays.copyOfRange(all, (int) before, all.length);
    }

    @Test
    void journal_thatAnotherWrites_isRefusedInThisVmAndInOthers() throws Exception {
        try (Journal second = openBesideAnother()) {
            second.committed(second.intend(JournalFixture.edit("b")));
            assertThat(second.fault()).isEmpty();
        }
        assertThat(verify(directory).state()).isEqualTo(JournalVerification.State.WHOLE);
        assertThat(JournalFixture.all(new JournalReader(directory)))
                .extracting(e -> e.edit().user())
                .isEqualTo(List.of("a", "b"));
    }

    /** @return a journal that was refused as long as another one was open */
    private Journal openBesideAnother() throws Exception {
        try (Journal first = Journal.open(directory, JournalLimits.STANDARD, Clock.systemUTC())) {
            Journal second = Journal.open(directory, JournalLimits.STANDARD, Clock.systemUTC());
            assertThat(second.fault())
                    .hasValueSatisfying(f -> assertThat(f.key()).isEqualTo("journal.locked"));
            // the second attempt must not have given back the lock of the first
            Process process = OtherVm.start(Second.class, output, directory.toString());
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as(Files.readString(output)).isEqualTo(REFUSED);
            first.committed(first.intend(JournalFixture.edit("a")));
            return second;
        }
    }
}
