/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.process;

import java.util.concurrent.CancellationException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.geotools.api.util.ProgressListener;
import org.geotools.process.ProcessException;
import org.geotools.util.SimpleInternationalString;
import org.geotools.util.logging.Logging;
import org.positiveoptimization.journal.JournalException;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.rules.ParameterException;
import org.positiveoptimization.text.Language;
import org.positiveoptimization.text.Localized;
import org.positiveoptimization.text.Message;

/**
 * One call of a process: who lends data, in which language it answers, how far it is, how long it may take. Safe for use by
 * several threads.
 *
 * <p>Whatever ends the work before its time is told in words, in the language of the call: no cause goes with it, for a server
 * may print causes, and they name files, hosts and statements. Nothing of an answer is given then.
 */
final class Call implements Progress {
    private static final Logger LOGGER = Logging.getLogger(Call.class);

    private final ProcessHost host;
    private final Language language;
    private final ProgressListener monitor;
    private final ProcessLimits limits;
    private final long start = System.nanoTime();
    private volatile boolean isCancelled;
    private volatile boolean isLate;
    private volatile boolean isSettled;
    private float told;

    /** What a process does. */
    interface Work<T> {
        T run(Call call) throws InputException, PlanReadException, JournalException;
    }

    private Call(ProcessHost host, Language language, ProgressListener monitor) {
        this.host = host;
        this.language = language;
        this.monitor = monitor;
        this.limits = host.limits();
    }

    /**
     * @param lang language of the answer, {@code zh} or {@code en}; null for Chinese
     * @param monitor the server's listener, or null
     * @throws ProcessException if there is no answer, in words
     */
    static <T> T answer(ProcessHost host, String lang, ProgressListener monitor, Work<T> work) {
        return new Call(host, language(lang), monitor).answer(work);
    }

    private static Language language(String lang) {
        try {
            return lang == null || lang.isBlank() ? Language.ZH : Language.of(lang.strip());
        } catch (IllegalArgumentException e) {
            throw new ProcessException(both(Message.of("process.lang")));
        }
    }

    /** @return the sentence in both languages, where it is not known which one is wanted */
    static String both(Message message) {
        Localized text = message.localized();
        return text.zh() + " " + text.en();
    }

    private <T> T answer(Work<T> work) {
        try {
            T answer = work.run(this);
            // what is complete too late is not an answer either
            check();
            return answer;
        } catch (InputException e) {
            throw failure(e.text());
        } catch (PlanReadException e) {
            throw failure(e.text());
        } catch (JournalException e) {
            throw failure(e.text());
        } catch (ParameterException e) {
            throw failure(e.text());
        } catch (CancellationException e) {
            throw failure(
                    isLate ? Message.of("process.late", limits.time().toSeconds()) : Message.of("process.cancelled"));
        } catch (ProcessException e) {
            throw e;
        } catch (RuntimeException | OutOfMemoryError e) {
            LOGGER.log(Level.SEVERE, "a process broke down", e);
            throw failure(Message.of(
                    e instanceof OutOfMemoryError ? "process.memory" : "process.aborted",
                    e.getClass().getSimpleName()));
        }
    }

    private ProcessException failure(Message message) {
        return new ProcessException(message.in(language));
    }

    ProcessHost host() {
        return host;
    }

    Language language() {
        return language;
    }

    ProcessLimits limits() {
        return limits;
    }

    /** From now on the call is neither late nor cancelled: what it is about to do cannot be undone, and is told. */
    void settle() {
        isSettled = true;
    }

    /** @throws InputException if an output would have more features than may be given */
    void checkResults(long features) throws InputException {
        if (features > limits.results()) {
            throw new InputException(Message.of("process.results", limits.results()));
        }
    }

    @Override
    public void completed(String step, double fraction) {
        if (monitor == null) {
            return;
        }
        synchronized (this) {
            told = Math.max(told, (float) (100 * fraction));
            try {
                monitor.setTask(new SimpleInternationalString(step));
                monitor.progress(told);
            } catch (RuntimeException e) {
                // a server ends a dismissed process by an exception of its own
                isCancelled = true;
            }
        }
    }

    @Override
    public boolean isCancelled() {
        if (isSettled) {
            return false;
        }
        if (System.nanoTime() - start > limits.time().toNanos()) {
            isLate = true;
            return true;
        }
        if (!isCancelled && monitor != null) {
            try {
                isCancelled = monitor.isCanceled();
            } catch (RuntimeException e) {
                isCancelled = true;
            }
        }
        return isCancelled;
    }
}
