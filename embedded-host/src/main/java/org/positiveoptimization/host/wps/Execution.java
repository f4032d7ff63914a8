/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wps;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.geotools.process.ProcessException;
import org.geotools.util.logging.Logging;
import org.positiveoptimization.host.access.Access;
import org.positiveoptimization.host.access.User;
import org.positiveoptimization.host.catalog.CatalogView;
import org.positiveoptimization.text.Language;
import org.positiveoptimization.text.Message;

/**
 * One run of a process for one user. Its outputs are files when it has succeeded; nobody but the user and administrators learns
 * that it is there. Safe for use by several threads.
 */
final class Execution implements Runnable {
    private static final Logger LOGGER = Logging.getLogger(Execution.class);

    /** How far it is. */
    enum State {
        ACCEPTED,
        STARTED,
        SUCCEEDED,
        FAILED
    }

    /**
     * An output of an execution that has succeeded.
     *
     * @param wanted what was asked for
     * @param literal its text; null for complex data
     * @param file complex data; null for a literal
     */
    record Output(ResponseForm.Output wanted, String literal, ResultFiles.Stored file) {}

    private final String id = UUID.randomUUID().toString();
    private final Instant created = Instant.now();
    private final WpsRequest.Execute request;
    private final CatalogView view;
    private final Language language;
    private final ExecutionProgress progress;
    private final ResultFiles files;
    private State state = State.ACCEPTED;
    private String failure;
    private boolean isForgotten;
    private Instant ended;
    private List<Output> outputs = List.of();

    /**
     * @param view what the process may read
     * @param language of the words about it
     * @param files where its outputs are written
     */
    Execution(
            WpsRequest.Execute request,
            CatalogView view,
            Language language,
            ExecutionProgress progress,
            ResultFiles files) {
        this.request = request;
        this.view = view;
        this.language = language;
        this.progress = progress;
        this.files = files;
    }

    String id() {
        return id;
    }

    Instant created() {
        return created;
    }

    WpsRequest.Execute request() {
        return request;
    }

    Language language() {
        return language;
    }

    int percent() {
        return progress.percent();
    }

    boolean isVisibleTo(User user) {
        return user.name().equals(view.user().name()) || user.roles().contains(Access.ADMINISTRATOR);
    }

    /** What an execution is at one moment. */
    record Snapshot(State state, String failure, List<Output> outputs) {}

    synchronized Snapshot snapshot() {
        return new Snapshot(state, failure, outputs);
    }

    /** @return when it ended; null while it has not */
    synchronized Instant ended() {
        return ended;
    }

    /** It ends without an answer: its client does not wait any longer. */
    void cancel() {
        progress.setCanceled(true);
    }

    /** Cancels it and removes its files, those too that it may still write. */
    void forget() {
        cancel();
        List<Output> gone;
        synchronized (this) {
            isForgotten = true;
            gone = outputs;
            outputs = List.of();
        }
        delete(gone);
    }

    /** Runs the process, in a thread of its own. */
    @Override
    public void run() {
        progress.begin();
        synchronized (this) {
            if (state != State.ACCEPTED) {
                return;
            }
            state = State.STARTED;
        }
        try {
            if (progress.isCanceled()) {
                fail(cancelled());
                return;
            }
            Map<String, Object> values =
                    CallingView.with(view, () -> request.process().create().execute(request.values(), progress));
            succeed(write(values));
        } catch (ProcessException e) {
            // with a cause it is not one of ours, and says what is not for the user
            fail(progress.isLate() ? cancelled() : e.getCause() == null ? e.getMessage() : broken(e));
        } catch (ResultFiles.FullException e) {
            fail(Message.of("host.wps.full").in(language));
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            fail(broken(e));
        }
    }

    private String cancelled() {
        return Message.of(progress.isLate() ? "host.wps.late" : "host.wps.cancelled")
                .in(language);
    }

    private String broken(Throwable cause) {
        LOGGER.log(Level.SEVERE, request.process().identifier() + " failed", cause);
        return Message.of(cause instanceof OutOfMemoryError ? "host.wps.memory" : "host.wps.broken")
                .in(language);
    }

    private List<Output> write(Map<String, Object> values) throws IOException {
        List<Output> written = new ArrayList<>();
        boolean isWhole = false;
        try {
            for (ResponseForm.Output wanted : request.form().outputs()) {
                Object value = values.get(wanted.id());
                if (value == null) {
                    throw new ProcessException(
                            Message.of("host.wps.no_value", wanted.id()).in(language));
                }
                if (wanted.format() == null) {
                    written.add(new Output(wanted, String.valueOf(value), null));
                } else {
                    written.add(new Output(
                            wanted, null, files.store(out -> wanted.format().write(value, out))));
                }
            }
            isWhole = true;
            return List.copyOf(written);
        } finally {
            if (!isWhole) {
                delete(written);
            }
        }
    }

    private void succeed(List<Output> written) {
        synchronized (this) {
            if (!isForgotten) {
                state = State.SUCCEEDED;
                outputs = written;
                ended = Instant.now();
                return;
            }
        }
        delete(written);
    }

    /** It has failed, in words. */
    synchronized void fail(String words) {
        state = State.FAILED;
        failure = words;
        ended = Instant.now();
    }

    private static void delete(List<Output> outputs) {
        for (Output output : outputs) {
            try {
                if (output.file() != null) {
                    output.file().delete();
                }
            } catch (IOException e) {
                LOGGER.log(Level.WARNING, "a result cannot be removed", e);
            }
        }
    }
}
