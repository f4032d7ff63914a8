/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.geoserver.wps.ppio;

/** Translates a parameter that is text, in a document as CDATA. */
public abstract class CDataPPIO extends ComplexPPIO {
    protected CDataPPIO(Class<?> externalType, Class<?> internalType, String mimeType) {
        super(externalType, internalType, mimeType);
    }

    public abstract Object decode(String input) throws Exception;
}
