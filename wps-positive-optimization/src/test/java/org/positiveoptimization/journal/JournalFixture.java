/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.journal;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.positiveoptimization.journal.EditedLayer.Verdict;
import org.positiveoptimization.journal.JournalReader.Order;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.text.Localized;

/** Small edits, a clock that goes on by a second whenever it is asked, and reading of all there is. */
final class JournalFixture {
    static final String FARMLAND = "draft:YJJBNT";
    static final String BOUNDARY = "draft:CZKFBJ";

    /** Files that are full after a few events. */
    static final JournalLimits SMALL = new JournalLimits(4 << 10, 8 << 10, 1 << 20);

    private JournalFixture() {}

    /** Begins on 28 November 2026, 08:00:00 UTC. */
    static final class SecondsClock extends Clock {
        private Instant next = Instant.parse("2026-11-28T08:00:00Z");

        void set(String time) {
            next = Instant.parse(time);
        }

        @Override
        public Instant instant() {
            Instant now = next;
            next = next.plusSeconds(1);
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    static Edit edit(String user, EditedLayer... layers) {
        return new Edit(user, "r-1", List.of(layers));
    }

    /** An accepted update of features. */
    static EditedLayer update(String layer, String... features) {
        return new EditedLayer(
                layer, Verdict.ACCEPTED, Map.of(Operation.UPDATE, List.of(features)), 100, 90.004, List.of());
    }

    /** An accepted insert of as many features, 1 and so on. */
    static EditedLayer insert(String layer, int features) {
        List<String> ids =
                IntStream.rangeClosed(1, features).mapToObj(i -> "YJJBNT." + i).toList();
        return new EditedLayer(layer, Verdict.ACCEPTED, Map.of(Operation.INSERT, ids), 0, 7, List.of());
    }

    static EditedLayer refused(String layer, String feature, String rule) {
        Reason reason = new Reason(rule, feature, new Localized("占用永久基本农田", "covers farmland"));
        return new EditedLayer(
                layer,
                Verdict.REFUSED,
                Map.of(Operation.INSERT, List.of(feature)),
                Double.NaN,
                Double.NaN,
                List.of(reason));
    }

    static List<JournalEntry> all(JournalReader reader) throws JournalException {
        return all(reader, JournalFilter.ALL);
    }

    static List<JournalEntry> all(JournalReader reader, JournalFilter filter) throws JournalException {
        return reader.read(filter, Order.OLDEST_FIRST, OptionalLong.empty(), 1000, Progress.NONE)
                .entries();
    }
}
