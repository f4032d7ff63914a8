/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.geoserver.wps.ppio;

/** Translates a parameter that is bytes, in a document as base64. */
public abstract class BinaryPPIO extends ComplexPPIO {
    protected BinaryPPIO(Class<?> externalType, Class<?> internalType, String mimeType) {
        super(externalType, internalType, mimeType);
    }
}
