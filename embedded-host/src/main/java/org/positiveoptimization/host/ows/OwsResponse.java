/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.ows;

import java.io.IOException;
import java.io.OutputStream;

/** Where a service answers. */
public interface OwsResponse {
    /** Must come before {@link #start}. */
    void header(String name, String value);

    /**
     * Begins the answer; called once.
     *
     * @param status of HTTP
     * @param contentType media type with its parameters
     * @return where the body is written. Closing it does nothing: the answer is whole when the service returns, and is cut when it
     *     raises an exception
     */
    OutputStream start(int status, String contentType) throws IOException;

    /** @return whether the answer has begun, so that an exception can no longer be reported in its place */
    boolean isStarted();
}
