/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wps;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import org.positiveoptimization.host.ows.OwsException;
import org.positiveoptimization.host.ows.XmlCursor;
import org.positiveoptimization.text.Message;

/** A form that is one element of XML, or the same as text. */
abstract class XmlFormat implements DataFormat {
    private final String mimeType;

    XmlFormat(String mimeType) {
        this.mimeType = mimeType;
    }

    @Override
    public final String mimeType() {
        return mimeType;
    }

    @Override
    public final Kind kind() {
        return Kind.XML;
    }

    @Override
    public final String extension() {
        return "xml";
    }

    /** Reads the element on which the cursor stands, to its end. */
    abstract Object element(XmlCursor at) throws OwsException, IOException;

    @Override
    public final Object read(XmlCursor data) throws OwsException, IOException {
        AtomicReference<Object> value = new AtomicReference<>();
        String text = data.mixed(name -> {
            if (value.get() != null) {
                throw data.unexpected();
            }
            value.set(element(data));
        });
        return value.get() == null ? read(text) : value.get();
    }

    @Override
    public final Object read(String text) throws OwsException, IOException {
        if (text.isBlank()) {
            throw new OwsException(OwsException.INVALID_PARAMETER, null, Message.of("host.wps.unreadable", mimeType));
        }
        return element(new XmlCursor(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
    }
}
