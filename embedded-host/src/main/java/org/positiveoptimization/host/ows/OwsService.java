/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.ows;

import java.io.IOException;

/** A service of the host. Safe for use by several threads. */
public interface OwsService {
    /** @return last segment of its address, which is its name in lower case: {@code wms} */
    String id();

    /**
     * Answers a request. What is wrong with the request is answered as well, as an exception report of the version that was asked
     * for.
     *
     * @throws IOException if the client is gone, or the answer has begun and cannot be completed: the connection is then cut, so
     *     that nobody takes the part for the whole
     */
    void serve(OwsRequest request, OwsResponse response) throws IOException;
}
