/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.hosting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.positiveoptimization.plan.PlanReadException;

/** Who waits for whom. Each thread of {@link #others} is a client of its own. */
class EditTurnsTest {
    private final EditTurns hasty = new EditTurns(Duration.ofMillis(50));
    private final EditTurns patient = new EditTurns(Duration.ofSeconds(30));
    private final ExecutorService others = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        others.shutdownNow();
    }

    private <T> T elsewhere(Callable<T> work) throws InterruptedException, ExecutionException {
        return others.submit(work).get();
    }

    private static boolean canWrite(EditTurns turns) {
        boolean can = turns.write();
        turns.finished();
        return can;
    }

    @Test
    void secondWriter_waitsUntilTheRequestOfTheFirstHasEnded() throws Exception {
        assertThat(hasty.write()).isTrue();
        assertThat(hasty.write()).isTrue();
        assertThat(elsewhere(() -> canWrite(hasty))).isFalse();

        hasty.finished();
        assertThat(elsewhere(() -> canWrite(hasty))).isTrue();
    }

    @Test
    void writer_waitsForEveryReader() throws Exception {
        EditTurns.Reading first = hasty.read();
        EditTurns.Reading second = elsewhere(hasty::read);
        first.close();
        assertThat(elsewhere(() -> canWrite(hasty))).isFalse();

        second.close();
        assertThat(elsewhere(() -> canWrite(hasty))).isTrue();
    }

    @Test
    void reader_waitsForTheWriter() throws Exception {
        hasty.write();
        assertThatThrownBy(() -> elsewhere(hasty::read)).hasCauseInstanceOf(PlanReadException.class);

        hasty.finished();
        elsewhere(hasty::read).close();
    }

    /** Approved plan and draft are opened one after the other, and a writer may come in between. */
    @Test
    void reader_whoReadsASecondPlan_doesNotWaitForAWriterWhoWaitsForHim() throws Exception {
        EditTurns.Reading first = patient.read();
        Future<Boolean> writer = others.submit(() -> canWrite(patient));
        while (!patient.hasWaiting()) {
            Thread.onSpinWait();
        }

        EditTurns.Reading second = patient.read();
        first.close();
        assertThat(writer.isDone()).isFalse();
        second.close();
        assertThat(writer.get(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void turn_thatHasEnded_isNotGivenAgain() throws Exception {
        hasty.read().close();
        EditTurns.Reading next = hasty.read();
        assertThat(elsewhere(() -> canWrite(hasty))).isFalse();
        next.close();
        assertThat(elsewhere(() -> canWrite(hasty))).isTrue();
    }

    /** Readers that come one after the other do not keep a writer out. */
    @Test
    void writer_comesBeforeReadersWhoCameLater() throws Exception {
        EditTurns.Reading first = patient.read();
        AtomicInteger order = new AtomicInteger();
        Future<Integer> writer = others.submit(() -> {
            patient.write();
            int mine = order.incrementAndGet();
            patient.finished();
            return mine;
        });
        while (!patient.hasWaiting()) {
            Thread.onSpinWait();
        }
        CountDownLatch started = new CountDownLatch(1);
        Future<Integer> reader = others.submit(() -> {
            started.countDown();
            EditTurns.Reading later = patient.read();
            int mine = order.incrementAndGet();
            later.close();
            return mine;
        });
        started.await();
        first.close();
        assertThat(writer.get(10, TimeUnit.SECONDS)).isEqualTo(1);
        assertThat(reader.get(10, TimeUnit.SECONDS)).isEqualTo(2);
    }

    @Test
    void endOfARequest_withoutATurn_givesNothingFree() throws Exception {
        EditTurns.Reading reading = hasty.read();
        elsewhere(() -> {
            hasty.finished();
            return null;
        });
        assertThat(elsewhere(() -> canWrite(hasty))).isFalse();
        reading.close();
    }
}
