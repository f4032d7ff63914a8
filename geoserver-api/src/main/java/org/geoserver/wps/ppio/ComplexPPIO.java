/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.geoserver.wps.ppio;

import java.io.InputStream;
import java.io.OutputStream;

/** Translates a complex parameter, which has a mime type. */
public abstract class ComplexPPIO extends ProcessParameterIO {
    protected String mimeType;

    protected ComplexPPIO(Class<?> externalType, Class<?> internalType, String mimeType) {
        super(externalType, internalType);
        this.mimeType = mimeType;
    }

    public final String getMimeType() {
        return mimeType;
    }

    public abstract Object decode(InputStream input) throws Exception;

    public abstract void encode(Object value, OutputStream os) throws Exception;

    public String getFileExtension() {
        return ".bin";
    }
}
