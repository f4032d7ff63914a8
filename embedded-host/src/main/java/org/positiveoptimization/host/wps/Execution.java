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
import org.geotools.api.data.Parameter;
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
     * An output of an execution that has succeeded, or an input that is told again.
     *
     * @param wanted what was asked for, or what came
     * @param literal its text; null for complex data
     * @param file complex data; null for a literal
     */
    record Output(ResponseForm.Output wanted, String literal, ResultFiles.Stored file) {}

    private final String id = UUID.randomUUID().toString();
    private final Instant created = Instant.now();
    private final ProcessOffer process;
    private final ResponseForm form;
    private final CatalogView view;
    private final Language language;
    private final ExecutionProgress progress;
    private final ResultFiles files;
    /** Given up when the process has them: an execution may be kept for long, and inputs may be large. */
    private Map<String, Object> inputs;

    private List<Output> lineage;
    private State state = State.ACCEPTED;
    private String failure;
    private boolean isForgotten;
    private Instant ended;
    private List<Output> outputs = List.of();

    /**
     * @param view what the process may read
     * @param language of the words about it
     * @param files where its outputs are written, and inputs that are told again
     * @throws IOException if these inputs cannot be written
     */
    Execution(
            WpsRequest.Execute request,
            CatalogView view,
            Language language,
            ExecutionProgress progress,
            ResultFiles files)
            throws IOException {
        this.process = request.process();
        this.form = request.form();
        this.inputs = request.values();
        this.view = view;
        this.language = language;
        this.progress = progress;
        this.files = files;
        this.lineage = form.hasLineage() ? lineage(request) : List.of();
    }

    private List<Output> lineage(WpsRequest.Execute request) throws IOException {
        List<Output> told = new ArrayList<>();
        boolean isWhole = false;
        try {
            Map<String, Parameter<?>> parameters = process.inputs();
            for (Input input : request.inputs()) {
                DataFormat format = input.toldAs(parameters.get(input.id()).type);
                told.add(output(new ResponseForm.Output(input.id(), format, false), input.value()));
            }
            isWhole = true;
            return List.copyOf(told);
        } finally {
            if (!isWhole) {
                delete(told);
            }
        }
    }

    private Output output(ResponseForm.Output wanted, Object value) throws IOException {
        return wanted.format() == null
                ? new Output(wanted, String.valueOf(value), null)
                : new Output(wanted, null, files.store(out -> wanted.format().write(value, out)));
    }

    String id() {
        return id;
    }

    Instant created() {
        return created;
    }

    ProcessOffer process() {
        return process;
    }

    ResponseForm form() {
        return form;
    }

    /** @return the inputs, where the client wants them told again */
    synchronized List<Output> lineage() {
        return lineage;
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
        List<Output> gone = new ArrayList<>();
        synchronized (this) {
            isForgotten = true;
            gone.addAll(outputs);
            gone.addAll(lineage);
            outputs = List.of();
            lineage = List.of();
        }
        delete(gone);
    }

    private synchronized Map<String, Object> takeInputs() {
        Map<String, Object> taken = inputs;
        inputs = Map.of();
        return taken;
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
                    CallingView.with(view, () -> process.create().execute(takeInputs(), progress));
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
        LOGGER.log(Level.SEVERE, process.identifier() + " failed", cause);
        return Message.of(cause instanceof OutOfMemoryError ? "host.wps.memory" : "host.wps.broken")
                .in(language);
    }

    private List<Output> write(Map<String, Object> values) throws IOException {
        List<Output> written = new ArrayList<>();
        boolean isWhole = false;
        try {
            for (ResponseForm.Output wanted : form.outputs()) {
                Object value = values.get(wanted.id());
                if (value == null) {
                    throw new ProcessException(
                            Message.of("host.wps.no_value", wanted.id()).in(language));
                }
                written.add(output(wanted, value));
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
