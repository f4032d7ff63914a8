/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.geoserver.platform;

/** An OWS exception: a text, a code and a locator. Works, for an exception that cannot be made cannot be thrown. */
public class ServiceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    protected String code;
    protected String locator;

    public ServiceException(String message) {
        this(message, null, null);
    }

    public ServiceException(String message, String code) {
        this(message, code, null);
    }

    public ServiceException(String message, String code, String locator) {
        super(message);
        this.code = code;
        this.locator = locator;
    }

    public String getCode() {
        return code;
    }

    public String getLocator() {
        return locator;
    }
}
