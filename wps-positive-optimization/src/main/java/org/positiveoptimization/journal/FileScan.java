/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.journal;

import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.positiveoptimization.chain.ChainReader;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.text.Message;

/**
 * One pass over one file: the transactions that are wanted, still without the outcome of their intents, and the outcomes that
 * the file tells.
 */
final class FileScan {
    private static final int POLL = 256;
    private static final int MOST_DAMAGED = 20;

    private final JournalFile file;
    private final JournalFilter filter;
    private final Progress progress;

    /** Texts that stand in a line of every transaction that is wanted: most are told by them, without reading the line. */
    private final List<String> marks;

    private final List<JournalEntry> entries = new ArrayList<>();
    private final Map<Long, JournalLine> outcomes = new HashMap<>();
    private final List<Message> damaged = new ArrayList<>();
    private final List<JournalLine> event = new ArrayList<>();

    FileScan(JournalFile file, JournalFilter filter, Progress progress) {
        this.file = file;
        this.filter = filter;
        this.progress = progress;
        this.marks = Stream.of(filter.layer(), filter.user(), filter.feature())
                .filter(Objects::nonNull)
                .map(t -> new TextNode(Texts.of(t)).toString())
                .toList();
    }

    FileScan run() throws IOException {
        try (ChainReader lines = file.open()) {
            for (int number = 0; lines.next(); number++) {
                if (number % POLL == 0) {
                    progress.check();
                }
                Optional<JournalLine> line = lines.line().flatMap(JournalLine::parse);
                if (line.isPresent()) {
                    take(line.get());
                } else {
                    damaged(number);
                }
            }
        } catch (NoSuchFileException e) {
            damaged.add(Message.of("journal.fault.gone", file.name()));
        }
        return this;
    }

    /** @param number place of the line in the file, from 0 */
    private void damaged(long number) {
        event.clear();
        if (damaged.size() < MOST_DAMAGED) {
            damaged.add(Message.of("journal.fault.line", file.name(), file.first() + number));
        }
    }

    private void take(JournalLine line) {
        if (line.event().isOutcome()) {
            outcomes.put(line.transaction(), line);
        }
        if (!line.event().isEdit()) {
            return;
        }
        if (line.part() == 1) {
            event.clear();
        }
        event.add(line);
        if (line.isLastPart() && event.size() == line.parts()) {
            takeEvent();
            event.clear();
        }
    }

    private void takeEvent() {
        JournalLine first = event.get(0);
        boolean isPossible = filter.matches(first.time())
                && marks.stream()
                        .allMatch(m -> event.stream().anyMatch(l -> l.content().contains(m)));
        if (!isPossible) {
            return;
        }
        Optional<Edit> edit = EditReader.read(event);
        if (edit.isEmpty()) {
            damaged(first.sequence() - file.first());
        } else if (filter.matches(edit.get())) {
            boolean isRefused = first.event() == LineEvent.REFUSED;
            entries.add(new JournalEntry(
                    first.transaction(),
                    first.time(),
                    edit.get(),
                    first.event().outcome(),
                    isRefused ? first.time() : null));
        }
    }

    List<JournalEntry> entries() {
        return entries;
    }

    /** @return outcomes by number of transaction */
    Map<Long, JournalLine> outcomes() {
        return outcomes;
    }

    List<Message> damaged() {
        return damaged;
    }
}
