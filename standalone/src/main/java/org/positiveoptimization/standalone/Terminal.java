/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone;

import java.io.PrintStream;
import org.positiveoptimization.text.Language;
import org.positiveoptimization.text.Message;

/**
 * Where a command writes and in which language.
 *
 * @param out results, nothing else
 * @param err errors and progress
 * @param language language of everything that is written
 * @param interactive whether a person looks on, so that a progress bar makes sense
 */
record Terminal(PrintStream out, PrintStream err, Language language, boolean interactive) {

    Terminal withInteractive(boolean watched) {
        return new Terminal(out, err, language, watched);
    }

    void say(Message message) {
        out.println(message.in(language));
    }

    void fail(Failure failure) {
        failure.lines().forEach(line -> err.println("po: " + line.in(language)));
    }
}
