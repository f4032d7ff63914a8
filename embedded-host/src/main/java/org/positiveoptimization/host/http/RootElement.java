/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Arrays;
import java.util.Optional;
import org.positiveoptimization.host.ows.OwsException;
import org.positiveoptimization.host.ows.XmlCursor;

/**
 * What the first element of a body says: which service it is for and which operation it asks for. Looked at before the service
 * reads the body, because who may call depends on it.
 *
 * @param name name of the operation
 * @param service as its attribute says, else as its namespace does; empty when neither does
 */
record RootElement(String name, String service) {
    /** An element that begins later than this is not looked for. */
    private static final int LOOKED_AT = 1 << 16;

    /** @return a stream that can be looked at */
    static PushbackInputStream lookable(InputStream body) {
        return new PushbackInputStream(body, LOOKED_AT);
    }

    /**
     * Looks at the beginning and gives it back to the stream.
     *
     * @return without name when the body is not well-formed, which its service will say; nothing when it begins with so much
     *     else that its first element is not seen
     */
    static Optional<RootElement> of(PushbackInputStream body) throws IOException {
        byte[] beginning = new byte[LOOKED_AT];
        int length = body.readNBytes(beginning, 0, LOOKED_AT);
        body.unread(beginning, 0, length);
        try {
            XmlCursor cursor = new XmlCursor(new ByteArrayInputStream(Arrays.copyOf(beginning, length)));
            String service = cursor.attribute("service");
            if (service == null) {
                String namespace = cursor.name().getNamespaceURI();
                service = namespace.replaceFirst("^http://www\\.opengis\\.net/([a-z]+)(/.*)?$", "$1");
                service = service.equals(namespace) ? "" : service;
            }
            return Optional.of(new RootElement(cursor.name().getLocalPart(), service));
        } catch (OwsException e) {
            return length < LOOKED_AT ? Optional.of(new RootElement("", "")) : Optional.empty();
        }
    }
}
