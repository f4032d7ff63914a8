/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geoserver;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.geoserver.wps.ppio.BinaryPPIO;
import org.positiveoptimization.process.Document;
import org.positiveoptimization.process.Format;
import org.positiveoptimization.process.ReportRenderer;

/** Writes a document that is bytes: in an XML document as base64. */
final class BinaryDocument extends BinaryPPIO {
    private final Format format;

    BinaryDocument(Class<? extends Document> kind, Format format) {
        super(kind, kind, format.mimeType());
        this.format = format;
    }

    @Override
    public PPIODirection getDirection() {
        return PPIODirection.ENCODING;
    }

    @Override
    public void encode(Object value, OutputStream out) throws IOException {
        ReportRenderer.write((Document) value, mimeType, out);
    }

    /** Documents are answers: with {@link PPIODirection#ENCODING} GeoServer never asks for this. */
    @Override
    public Object decode(InputStream input) {
        throw new UnsupportedOperationException(mimeType);
    }

    @Override
    public String getFileExtension() {
        return format.extension();
    }
}
