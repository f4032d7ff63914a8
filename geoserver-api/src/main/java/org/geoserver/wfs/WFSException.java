/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.geoserver.wfs;

import org.geoserver.platform.ServiceException;

/** An OWS exception of the WFS. Works, for an exception that cannot be made cannot be thrown. */
public class WFSException extends ServiceException {
    private static final long serialVersionUID = 1L;

    public WFSException(String message, String code) {
        super(message, code);
    }

    public WFSException(String message, String code, String locator) {
        super(message, code, locator);
    }
}
