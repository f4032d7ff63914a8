/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wps;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.geotools.util.logging.Logging;
import org.positiveoptimization.host.access.User;
import org.positiveoptimization.host.catalog.CatalogView;
import org.positiveoptimization.host.catalog.WpsLimits;
import org.positiveoptimization.host.ows.OwsException;
import org.positiveoptimization.text.Language;
import org.positiveoptimization.text.Message;

/**
 * The executions that run, wait or are kept: in two pools of threads, one for those whose clients wait. Whoever comes when the
 * queue of a pool is full is told that the server is busy. What is kept is forgotten when its time is over, and when the host
 * stops.
 */
final class Executions implements AutoCloseable {
    private static final Logger LOGGER = Logging.getLogger(Executions.class);
    private static final int QUEUE = 32;
    private static final int KEPT = 1_000;
    private static final long BYTES = 2L << 30;
    private static final long STOP_SECONDS = 10;
    private static final long SWEEP_SECONDS = 10;
    private static final String BUSY = "ServerBusy";
    private static final String NO_STORAGE = "NotEnoughStorage";

    private final WpsLimits limits;
    private final ResultFiles files;
    private final ThreadPoolExecutor synchronous;
    private final ThreadPoolExecutor asynchronous;
    private final ScheduledExecutorService sweeper;
    private final ScheduledFuture<?> sweeping;
    private final Map<String, Execution> kept = new ConcurrentHashMap<>();

    Executions(WpsLimits limits) throws IOException {
        this.limits = limits;
        this.files = new ResultFiles(BYTES);
        this.synchronous = pool("wps-waited-for", limits.synchronous());
        this.asynchronous = pool("wps-by-itself", limits.asynchronous());
        this.sweeper = Executors.newSingleThreadScheduledExecutor(named("wps-sweep"));
        this.sweeping = sweeper.scheduleWithFixedDelay(this::sweep, SWEEP_SECONDS, SWEEP_SECONDS, TimeUnit.SECONDS);
    }

    private static ThreadPoolExecutor pool(String name, int threads) {
        return new ThreadPoolExecutor(
                threads, threads, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(QUEUE), named(name));
    }

    private static ThreadFactory named(String name) {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    /**
     * Runs a process while the client waits.
     *
     * @return the execution, ended; whoever does not keep it {@linkplain Execution#forget forgets} it
     * @throws OwsException if the server is busy
     */
    Execution run(WpsRequest.Execute request, CatalogView view, Language language) throws OwsException, IOException {
        Execution execution = execution(request, view, language, limits.synchronousRun(), limits.synchronousTotal());
        try {
            Future<?> running = synchronous.submit(execution);
            running.get(limits.synchronousTotal().toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            dismiss(execution);
            throw busy();
        } catch (TimeoutException e) {
            execution.forget();
            execution.fail(Message.of("host.wps.late").in(language));
        } catch (InterruptedException e) {
            dismiss(execution);
            Thread.currentThread().interrupt();
            throw new IOException("the host stops", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("an execution told nothing of its end", e);
        }
        if (!request.form().isKept()) {
            kept.remove(execution.id());
        }
        return execution;
    }

    /**
     * Runs a process by itself.
     *
     * @return the execution, which has begun or waits
     * @throws OwsException if the server is busy
     */
    Execution start(WpsRequest.Execute request, CatalogView view, Language language) throws OwsException, IOException {
        Execution execution = execution(request, view, language, limits.asynchronousRun(), limits.asynchronousTotal());
        try {
            asynchronous.execute(execution);
        } catch (RejectedExecutionException e) {
            dismiss(execution);
            throw busy();
        }
        return execution;
    }

    private Execution execution(
            WpsRequest.Execute request, CatalogView view, Language language, Duration run, Duration total)
            throws OwsException, IOException {
        if (kept.size() >= KEPT) {
            throw busy();
        }
        Execution execution;
        try {
            execution = new Execution(request, view, language, new ExecutionProgress(run, total), files);
        } catch (ResultFiles.FullException e) {
            throw new OwsException(NO_STORAGE, null, Message.of("host.wps.full"), e);
        }
        kept.put(execution.id(), execution);
        return execution;
    }

    private static OwsException busy() {
        return new OwsException(BUSY, null, Message.of("host.wps.busy"));
    }

    /**
     * @throws OwsException if there is none of that identifier that the user may know of; it does not say which of the two
     */
    Execution find(String id, User user) throws OwsException {
        Execution execution = kept.get(id);
        if (execution == null || !execution.isVisibleTo(user)) {
            throw new OwsException(OwsException.INVALID_PARAMETER, "executionId", Message.of("host.wps.no_execution"));
        }
        return execution;
    }

    /** Ends an execution; from now on nobody finds it. */
    void dismiss(Execution execution) {
        kept.remove(execution.id());
        asynchronous.remove(execution);
        execution.forget();
    }

    /** @return the files of results */
    ResultFiles files() {
        return files;
    }

    /** Forgets what is kept for long enough. */
    void sweep() {
        try {
            Instant before = Instant.now().minus(limits.kept());
            kept.values().stream()
                    .filter(e -> e.ended() != null && e.ended().isBefore(before))
                    .forEach(this::dismiss);
        } catch (RuntimeException e) {
            LOGGER.log(Level.WARNING, "results are kept for longer than they ought to be", e);
        }
    }

    /** Cancels what runs and what waits, waits a moment for it, and removes all results. */
    @Override
    public void close() {
        sweeping.cancel(false);
        sweeper.shutdown();
        synchronous.shutdown();
        asynchronous.shutdown();
        kept.values().forEach(Execution::forget);
        try {
            synchronous.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
            asynchronous.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try {
            files.close();
        } catch (IOException e) {
            LOGGER.log(Level.WARNING, "results are left behind", e);
        }
    }
}
