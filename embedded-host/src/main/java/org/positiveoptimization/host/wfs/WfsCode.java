/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wfs;

import org.positiveoptimization.host.ows.OwsException;

/** Exception codes of WFS 2.0 (09-025r2 table 3) besides those of OWS, and the statuses of HTTP that annex D gives them. */
final class WfsCode {
    static final String INVALID_VALUE = "InvalidValue";
    static final String INVALID_LOCK_ID = "InvalidLockId";
    static final String PROCESSING_FAILED = "OperationProcessingFailed";
    static final String NOT_FOUND = "NotFound";

    private WfsCode() {}

    /** @return status of an exception of version 2.0.0 */
    static int status(String code) {
        return switch (code) {
            case OwsException.NOT_SUPPORTED, OwsException.OPTION_NOT_SUPPORTED -> 501;
            case PROCESSING_FAILED -> 403;
            case NOT_FOUND -> 404;
            case OwsException.NO_APPLICABLE_CODE -> 500;
            default -> 400;
        };
    }
}
