/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.positiveoptimization.progress.Progress;

/**
 * A long computation that Ctrl-C (or SIGTERM) stops: the Java VM runs our shutdown hook, the hook cancels the progress
 * and waits until the job has cleaned up behind itself. What the job has not cleaned up by then the hook removes.
 *
 * <p>The job is over when it is closed; close staging directories first (later in the same try).
 */
final class Job implements Progress, AutoCloseable {
    private static final long PATIENCE_MILLIS = 800;

    private final ProgressBar bar;
    private final CountDownLatch over = new CountDownLatch(1);
    private final List<Runnable> remains = new CopyOnWriteArrayList<>();
    private final Thread hook = new Thread(this::stop, "po-cancel");
    private volatile boolean cancelled;

    /** @param bar where progress is shown, or null */
    private Job(ProgressBar bar) {
        this.bar = bar;
    }

    /** Starts to listen for Ctrl-C. */
    static Job start(Terminal terminal) {
        Job job = new Job(terminal.interactive() ? new ProgressBar(terminal.err()) : null);
        Runtime.getRuntime().addShutdownHook(job.hook);
        return job;
    }

    /** What the hook does for a job that does not stop in time. */
    void onImpatience(Runnable cleaning) {
        remains.add(cleaning);
    }

    /** @return progress that fills the bar from one fraction to another */
    Progress part(double from, double to) {
        return new Progress() {
            @Override
            public void completed(String step, double fraction) {
                Job.this.completed(step, from + (to - from) * fraction);
            }

            @Override
            public boolean isCancelled() {
                return cancelled;
            }
        };
    }

    @Override
    public void completed(String step, double fraction) {
        if (bar != null && !cancelled) {
            bar.completed(step, fraction);
        }
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }

    void cancel() {
        cancelled = true;
    }

    private void stop() {
        cancel();
        try {
            if (!over.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                remains.forEach(Runnable::run);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
        over.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the VM is already going down: the hook is what is running
        }
    }
}
