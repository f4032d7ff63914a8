/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.positiveoptimization.chain.ChainLine;
import org.positiveoptimization.journal.Edit;
import org.positiveoptimization.journal.EditedLayer;
import org.positiveoptimization.journal.Journal;
import org.positiveoptimization.journal.JournalFilter;
import org.positiveoptimization.journal.JournalLimits;
import org.positiveoptimization.journal.JournalReader;
import org.positiveoptimization.journal.JournalReader.Order;
import org.positiveoptimization.journal.JournalVerification;
import org.positiveoptimization.journal.JournalVerifier;
import org.positiveoptimization.journal.Operation;
import org.positiveoptimization.progress.Progress;

/** The journal of edits: events a second, each forced to the disk, and verifying and reading of a million lines. */
final class JournalSpeed {
    private static final int EDITS = 1000;
    private static final int LINES = 1_000_000;
    private static final String LAYER = "draft:YJJBNT";

    private JournalSpeed() {}

    static void run() throws Exception {
        Path directory = Files.createTempDirectory("po-journal");
        try {
            for (int threads : new int[] {1, 8}) {
                append(directory.resolve("t" + threads), threads);
            }
            Path large = Files.createDirectory(directory.resolve("large"));
            write(large);
            read(large);
        } finally {
            delete(directory);
        }
    }

    private static void append(Path directory, int threads) throws Exception {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try (Journal journal = Journal.open(directory, JournalLimits.STANDARD, Clock.systemUTC())) {
            long start = System.nanoTime();
            List<Future<?>> all = new ArrayList<>();
            for (int t = 0; t < threads; t++) {
                all.add(workers.submit(() -> {
                    for (int i = 0; i < EDITS / threads; i++) {
                        journal.committed(journal.intend(edit()));
                    }
                    return null;
                }));
            }
            for (Future<?> future : all) {
                future.get();
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "journal, %d thread(s): %,.0f events a second, %.2f ms each%n",
                    threads,
                    2 * EDITS / seconds,
                    1000 * seconds / (2 * EDITS));
        } finally {
            workers.shutdownNow();
        }
    }

    private static Edit edit() {
        EditedLayer layer = new EditedLayer(
                LAYER,
                EditedLayer.Verdict.ACCEPTED,
                Map.of(Operation.UPDATE, List.of("YJJBNT.1", "YJJBNT.2")),
                1234.5,
                1230,
                List.of());
        return new Edit("planner", "00000000-0000-0000-0000-000000000000", List.of(layer));
    }

    /** Lines such as the journal writes, without forcing each to the disk. */
    private static void write(Path directory) throws IOException {
        ObjectMapper json = new ObjectMapper();
        String head = ChainLine.NO_HASH;
        Writer out = Writer.nullWriter();
        long size = Long.MAX_VALUE;
        for (long seq = 1; seq <= LINES; seq++) {
            if (size >= JournalLimits.STANDARD.fileBytes()) {
                out.close();
                out = Files.newBufferedWriter(
                        directory.resolve(String.format(Locale.ROOT, "journal-%012d.jsonl", seq)));
                size = 0;
            }
            boolean isIntent = seq % 2 == 1;
            ObjectNode node = json.createObjectNode();
            node.put("seq", seq);
            node.put("time", "2026-11-28T08:00:00.000Z");
            node.put("event", isIntent ? "INTENT" : "COMMITTED");
            node.put("transaction", isIntent ? seq : seq - 1);
            node.put("part", 1);
            node.put("parts", 1);
            if (isIntent) {
                node.put("user", "planner" + seq % 7);
                node.put("request", "00000000-0000-0000-0000-000000000000");
                node.put("layer", LAYER);
                node.put("verdict", "ACCEPTED");
                node.put("area_before", 1234.5);
                node.put("area_after", 1230.0);
                node.put("area_delta", -4.5);
                node.putArray("update").add("YJJBNT." + seq).add("YJJBNT." + (seq + 2));
            }
            ChainLine line = ChainLine.sealed(node, head);
            head = line.hash();
            String text = line.text() + "\n";
            out.write(text);
            size += text.length();
        }
        out.close();
    }

    private static void read(Path directory) throws Exception {
        for (int i = 0; i < 3; i++) {
            long start = System.nanoTime();
            JournalVerification verification = new JournalVerifier(directory, null, Progress.NONE).verify();
            report(verification.lines() + " lines verified, " + verification.state(), start);
        }
        JournalReader reader = new JournalReader(directory);
        long start = System.nanoTime();
        int events = reader.history(LAYER, "YJJBNT.501", Order.OLDEST_FIRST, OptionalLong.empty(), 100, Progress.NONE)
                .entries()
                .size();
        report("history of one feature, " + events + " events", start);
        start = System.nanoTime();
        reader.read(JournalFilter.ALL, Order.NEWEST_FIRST, OptionalLong.empty(), 100, Progress.NONE);
        report("the newest 100 transactions", start);
    }

    private static void report(String what, long start) {
        System.out.printf(Locale.ROOT, "journal: %s in %.2f s%n", what, (System.nanoTime() - start) / 1e9);
    }

    private static void delete(Path tree) throws IOException {
        try (Stream<Path> files = Files.walk(tree)) {
            files.sorted(Comparator.reverseOrder()).forEach(f -> {
                try {
                    Files.delete(f);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
