/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.process;

import java.io.IOException;
import java.io.OutputStream;

/** What a process answers with in a format that is asked for; see {@link ReportRenderer} for the formats of each kind. */
public interface Document {
    /**
     * Writes the document. Flushes the stream and leaves it open.
     *
     * @param format one of those that {@link ReportRenderer#formats} gives for the class
     * @throws IllegalArgumentException if it is none of them
     */
    void write(Format format, OutputStream out) throws IOException;
}
