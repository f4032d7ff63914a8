/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.geoserver.wps.ppio;

/** Translates a parameter of a process between the outside and Java. */
public abstract class ProcessParameterIO {
    /** In which direction it translates. */
    public enum PPIODirection {
        ENCODING,
        DECODING,
        BOTH
    }

    protected final Class<?> externalType;
    protected final Class<?> internalType;

    protected ProcessParameterIO(Class<?> externalType, Class<?> internalType) {
        this.externalType = externalType;
        this.internalType = internalType;
    }

    public final Class<?> getExternalType() {
        return externalType;
    }

    public final Class<?> getType() {
        return internalType;
    }

    public PPIODirection getDirection() {
        return PPIODirection.BOTH;
    }
}
