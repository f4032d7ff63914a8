/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.positiveoptimization.chain.ChainLine;
import org.positiveoptimization.text.Message;

/** Follows a journal line by line and says what does not belong where it stands. */
final class LineCheck {
    /** More faults are not listed. */
    private static final int MOST = 100;

    private final List<Message> faults = new ArrayList<>();
    private long sequence;
    private String head;
    private JournalLine last;

    /**
     * @param sequence number of the line before the first
     * @param head its hash, null when it is not known
     */
    LineCheck(long sequence, String head) {
        this.sequence = sequence;
        this.head = head;
    }

    /** The lines of a file follow. */
    void begin(JournalFile file) {
        if (file.first() != sequence + 1 || !isBetweenEvents()) {
            fault(Message.of("journal.fault.file", file.name(), sequence + 1));
            sequence = file.first() - 1;
            head = null;
            last = null;
        }
    }

    /** @return the line, when it is one of ours */
    Optional<JournalLine> line(JournalFile file, Optional<ChainLine> chained) {
        sequence++;
        Optional<JournalLine> line = chained.flatMap(JournalLine::parse);
        if (line.isEmpty()) {
            fault(Message.of("journal.fault.line", file.name(), sequence));
            head = null;
            last = null;
            return line;
        }
        if (head != null && !chained.get().previous().equals(head)) {
            fault(Message.of("journal.fault.chain", file.name(), sequence));
        } else if (line.get().sequence() != sequence || !continues(line.get())) {
            fault(Message.of("journal.fault.order", file.name(), sequence));
        }
        sequence = line.get().sequence();
        head = chained.get().hash();
        last = line.get();
        return line;
    }

    /** Whether the line is the next of its event, or the first of one; behind a line that could not be read it may be any. */
    private boolean continues(JournalLine line) {
        if (head == null) {
            return true;
        }
        if (isBetweenEvents()) {
            return line.part() == 1;
        }
        return line.part() == last.part() + 1
                && line.parts() == last.parts()
                && line.event() == last.event()
                && line.transaction() == last.transaction();
    }

    void fault(Message fault) {
        if (faults.size() < MOST) {
            faults.add(fault);
        }
    }

    /** @return whether the last line was the last one of its event */
    boolean isBetweenEvents() {
        return last == null || last.isLastPart();
    }

    /** @return number of the last line */
    long sequence() {
        return sequence;
    }

    /** @return hash of the last line, null when it is not known */
    String head() {
        return head;
    }

    /** @return what is wrong, at most {@value #MOST} of it */
    List<Message> faults() {
        return faults;
    }
}
