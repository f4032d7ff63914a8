/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.positiveoptimization.text.Message;

class RecentCommentsTest {
    private Instant now = Instant.parse("2026-03-04T05:06:07Z");

    private final RecentComments recent = new RecentComments(new Clock() {
        @Override
        public Instant instant() {
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
    });

    private void pass(Duration time) {
        now = now.plus(time);
    }

    /** @return key of the reason why it is not taken; empty when it is */
    private String take(String key) {
        return recent.take("w:L", key, 2).map(Message::key).orElse("");
    }

    @Test
    void hour_isFullAfterItsComments_andSlides() {
        assertThat(take("a")).isEmpty();
        pass(Duration.ofMinutes(40));
        assertThat(take("b")).isEmpty();
        assertThat(take("c")).isEqualTo("inbox.full");
        pass(Duration.ofMinutes(20).plusSeconds(1));
        assertThat(take("c")).isEmpty();
        assertThat(take("d")).isEqualTo("inbox.full");
        pass(Duration.ofMinutes(40));
        assertThat(take("d")).isEmpty();
    }

    @Test
    void comment_thatWasNotTaken_countsForNothing() {
        take("a");
        for (int i = 0; i < 10; i++) {
            assertThat(take("a")).isEqualTo("inbox.repeated");
        }
        assertThat(take("b")).isEmpty();
        take("c");
        pass(Duration.ofHours(2));
        assertThat(take("c")).isEmpty();
    }

    @Test
    void sameComment_isTakenAgainAfterADay() {
        assertThat(take("a")).isEmpty();
        pass(Duration.ofHours(23));
        assertThat(take("a")).isEqualTo("inbox.repeated");
        pass(Duration.ofHours(1).plusSeconds(1));
        assertThat(take("a")).isEmpty();
    }

    @Test
    void comment_thatWasNotStored_isForgotten() {
        take("a");
        take("b");
        recent.forget("w:L", "a");
        recent.forget("w:L", "unknown");
        recent.forget("w:M", "b");

        assertThat(take("b")).isEqualTo("inbox.repeated");
        assertThat(take("a")).isEmpty();
        assertThat(take("c")).isEqualTo("inbox.full");
    }

    @Test
    void inboxes_areCountedByThemselves() {
        take("a");
        take("b");

        assertThat(recent.take("w:M", "a", 2)).isEmpty();
    }

    @Test
    void comments_ofManyThreads_areNoMoreThanAllowed() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(4);
        List<Future<Boolean>> taken = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            String key = "k" + i % 100;
            taken.add(callers.submit(() -> recent.take("w:L", key, 50).isEmpty()));
        }
        int count = 0;
        for (Future<Boolean> one : taken) {
            count += one.get() ? 1 : 0;
        }
        callers.shutdown();

        assertThat(count).isEqualTo(50);
    }
}
