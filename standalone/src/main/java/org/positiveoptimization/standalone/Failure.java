/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.publication.PublicationException;
import org.positiveoptimization.rules.ParameterException;
import org.positiveoptimization.standalone.delivery.DeliveryException;
import org.positiveoptimization.standalone.postgis.DatabaseException;
import org.positiveoptimization.text.Message;

/**
 * What a throwable comes to for the user: the lines to print and the exit code. No throwable is without a line.
 *
 * @param lines one text per line
 * @param exitCode the exit code of the process
 */
record Failure(List<Message> lines, int exitCode) {

    static Failure of(Throwable thrown) {
        Throwable cause = unwrapped(thrown);
        if (cause instanceof UserException user) {
            return new Failure(user.texts(), ExitCode.UNUSABLE);
        }
        if (cause instanceof DeliveryException delivery) {
            return new Failure(delivery.texts(), ExitCode.UNUSABLE);
        }
        if (cause instanceof CancellationException) {
            return new Failure(List.of(Message.of("cli.cancelled")), ExitCode.CANCELLED);
        }
        return new Failure(List.of(text(cause)), ExitCode.UNUSABLE);
    }

    private static Message text(Throwable cause) {
        if (cause instanceof PlanReadException unreadable) {
            return unreadable.text();
        }
        if (cause instanceof DatabaseException database) {
            return database.text();
        }
        if (cause instanceof PublicationException publication) {
            return publication.text();
        }
        if (cause instanceof ParameterException parameter) {
            return parameter.text();
        }
        if (cause instanceof OutOfMemoryError) {
            return Message.of(
                    "cli.out_of_memory", Long.toString(Runtime.getRuntime().maxMemory() >> 20));
        }
        if (isDiskFull(cause)) {
            return Message.of("cli.disk_full");
        }
        if (cause instanceof NoSuchFileException missing) {
            return Message.of("cli.file.missing", String.valueOf(missing.getFile()));
        }
        if (cause instanceof InvalidPathException invalid) {
            return Message.of("cli.file.missing", invalid.getInput());
        }
        if (cause instanceof AccessDeniedException denied) {
            return Message.of("cli.file.denied", String.valueOf(denied.getFile()));
        }
        if (cause instanceof IOException) {
            return Message.of("cli.io", oneLine(cause));
        }
        return Message.of("cli.unexpected", cause.getClass().getName(), oneLine(cause));
    }

    /** Both the file system and SQLite say it in English whatever the locale. */
    private static boolean isDiskFull(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            String message = String.valueOf(t.getMessage());
            if (message.contains("No space left on device")
                    || message.contains("Disk quota exceeded")
                    || message.contains("SQLITE_FULL")) {
                return true;
            }
        }
        return false;
    }

    private static Throwable unwrapped(Throwable thrown) {
        Throwable t = thrown;
        while (t.getCause() != null
                && (t instanceof CompletionException
                        || t instanceof ExecutionException
                        || t instanceof UncheckedIOException)) {
            t = t.getCause();
        }
        return t;
    }

    private static String oneLine(Throwable thrown) {
        return String.valueOf(thrown.getMessage()).replaceAll("\\s+", " ").strip();
    }
}
