/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wps;

import java.io.IOException;
import java.io.OutputStream;
import org.positiveoptimization.host.ows.OwsException;
import org.positiveoptimization.host.ows.XmlCursor;

/** A form in which complex data travel. */
interface DataFormat {
    /** How the form stands in an XML document. */
    enum Kind {
        /** as elements */
        XML,
        /** as text in UTF-8 */
        TEXT,
        /** in base64 */
        BINARY
    }

    String mimeType();

    Kind kind();

    /** @return what the name of a file ends in, without the dot */
    String extension();

    /** @return how bytes are told in XML; null when they are told as they are */
    default String encoding() {
        return kind() == Kind.BINARY ? "base64" : null;
    }

    /**
     * Reads a value, and reads the element to its end.
     *
     * @param data stands on the element around the data
     * @throws OwsException if there is no such value in it, in words
     */
    default Object read(XmlCursor data) throws OwsException, IOException {
        return read(data.text());
    }

    /** @throws OwsException if there is no such value in it, in words */
    Object read(String text) throws OwsException, IOException;

    /** Writes a value. Flushes the stream and leaves it open. */
    void write(Object value, OutputStream out) throws IOException;
}
