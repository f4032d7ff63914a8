/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.positiveoptimization.chain.ChainLine;
import org.positiveoptimization.chain.ChainReader;
import org.positiveoptimization.chain.DurableFiles;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.text.Message;

/**
 * Proves that a journal is whole: every line is as it was written, carries the hash of the line before and the number behind
 * its own, from the first line of the first file to the last of the last; every event is complete; every outcome belongs to an
 * intent before it, which has no other; what was put aside is still there.
 *
 * <p><b>Not detected:</b> a journal that was made anew from some line on, or cut off behind a complete event, by someone who can
 * write its files. A head that was noted elsewhere shows that; the journal that is being written knows its own.
 */
public final class JournalVerifier {
    private static final int POLL = 256;
    private static final int MOST_NOTES = 100;
    private static final Pattern TORN = Pattern.compile("torn-[0-9]{12}-[0-9a-f]{12}\\.part");

    private final Path directory;
    private final JournalEnd end;
    private final String notedHead;
    private final Progress progress;
    private final LineCheck check = new LineCheck(0, ChainLine.NO_HASH);
    private final Set<Long> open = new HashSet<>();
    private final List<Message> notes = new ArrayList<>();
    private long lines;
    private long transactions;
    private boolean isHeadFound;
    private boolean isUnfinished;

    /**
     * @param directory directory of the journal
     * @param notedHead a head that was noted earlier and must be part of the chain, or null
     */
    public JournalVerifier(Path directory, String notedHead, Progress progress) {
        this(directory, null, notedHead, progress);
    }

    /** @param end where the journal ends as far as is known; null for the end of the files */
    JournalVerifier(Path directory, JournalEnd end, String notedHead, Progress progress) {
        this.directory = directory;
        this.end = end;
        this.notedHead = notedHead;
        this.progress = progress;
    }

    /** @throws JournalException if the directory cannot be read */
    public JournalVerification verify() throws JournalException {
        try {
            for (JournalFile file : JournalFile.all(directory)) {
                if (end == null || file.first() <= end.sequence()) {
                    check.begin(file);
                    read(file);
                }
            }
        } catch (IOException e) {
            throw new JournalException(Message.of("journal.unreadable"), e);
        }
        String head = check.head() == null ? ChainLine.NO_HASH : check.head();
        if (end != null && (check.sequence() != end.sequence() || !head.equals(end.head()))) {
            check.fault(Message.of("journal.fault.cut", end.sequence()));
        }
        if (notedHead != null && !isHeadFound && !notedHead.equals(ChainLine.NO_HASH)) {
            check.fault(Message.of("journal.fault.head"));
        }
        isUnfinished |= !check.isBetweenEvents();
        JournalVerification.State state = !check.faults().isEmpty()
                ? JournalVerification.State.BROKEN
                : isUnfinished ? JournalVerification.State.UNFINISHED : JournalVerification.State.WHOLE;
        return new JournalVerification(state, lines, transactions, open.size(), head, check.faults(), notes);
    }

    private void read(JournalFile file) throws IOException {
        if (isUnfinished) {
            check.fault(Message.of("journal.fault.file", file.name(), check.sequence() + 1));
        }
        try (ChainReader reader = file.open()) {
            while (end == null || check.sequence() < end.sequence()) {
                if (!reader.next()) {
                    isUnfinished |= reader.isTorn();
                    return;
                }
                if (lines++ % POLL == 0) {
                    progress.check();
                }
                Optional<ChainLine> chained = reader.line();
                isHeadFound |= chained.isPresent() && chained.get().hash().equals(notedHead);
                Optional<JournalLine> line = check.line(file, chained);
                if (line.isPresent()) {
                    follow(file, line.get());
                }
            }
        }
    }

    private void follow(JournalFile file, JournalLine line) throws IOException {
        if (line.event() == LineEvent.OPENED) {
            opened(file, line);
        } else if (line.event().isOutcome()) {
            if (!open.remove(line.transaction())) {
                check.fault(Message.of("journal.fault.outcome", file.name(), line.sequence()));
            }
        } else if (line.isLastPart()) {
            transactions++;
            if (line.event() == LineEvent.INTENT) {
                open.add(line.transaction());
            }
        }
    }

    /** What was put aside must still be there. */
    private void opened(JournalFile file, JournalLine line) throws IOException {
        JsonNode node;
        try {
            node = line.read();
        } catch (JsonProcessingException e) {
            check.fault(Message.of("journal.fault.line", file.name(), line.sequence()));
            return;
        }
        String name = node.path("torn").asText();
        if (name.isEmpty()) {
            return;
        }
        if (notes.size() < MOST_NOTES) {
            notes.add(Message.of(
                    "journal.note.torn", line.sequence(), node.path("bytes").asLong(), name));
        }
        Path torn = directory.resolve(name);
        boolean isThere = TORN.matcher(name).matches() && Files.isRegularFile(torn, LinkOption.NOFOLLOW_LINKS);
        if (!isThere || !DurableFiles.sha256(torn).equals(node.path("sha256").asText())) {
            check.fault(Message.of("journal.fault.torn", name));
        }
    }
}
