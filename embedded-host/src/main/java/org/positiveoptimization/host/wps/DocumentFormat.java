/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wps;

import java.io.IOException;
import java.io.OutputStream;
import org.positiveoptimization.process.Document;
import org.positiveoptimization.process.Format;

/** A format of the documents that processes answer with; no input is one. */
record DocumentFormat(Format format) implements DataFormat {
    @Override
    public String mimeType() {
        return format.mimeType();
    }

    @Override
    public Kind kind() {
        return format.isText() ? Kind.TEXT : Kind.BINARY;
    }

    @Override
    public String extension() {
        return format.extension();
    }

    /** Never asked for: no input of a process is a document. */
    @Override
    public Object read(String text) {
        throw new UnsupportedOperationException(mimeType());
    }

    @Override
    public void write(Object value, OutputStream out) throws IOException {
        ((Document) value).write(format, out);
    }
}
