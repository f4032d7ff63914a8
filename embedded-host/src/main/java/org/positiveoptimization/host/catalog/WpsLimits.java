/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.catalog;

import java.time.Duration;

/**
 * What executions of processes may use, as {@code wps.xml} says.
 *
 * @param synchronous how many run at once while their clients wait
 * @param asynchronous how many run at once besides
 * @param synchronousRun the longest that one runs while its client waits
 * @param synchronousTotal the same with the time in which it waits for its turn
 * @param asynchronousRun the longest that one runs by itself
 * @param asynchronousTotal the same with the time in which it waits for its turn
 * @param kept how long a result can be fetched
 * @param inputMegabytes the largest complex input
 */
public record WpsLimits(
        int synchronous,
        int asynchronous,
        Duration synchronousRun,
        Duration synchronousTotal,
        Duration asynchronousRun,
        Duration asynchronousTotal,
        Duration kept,
        int inputMegabytes) {
    /** Without limit of time in GeoServer; here never more than this. */
    private static final int LONGEST_SECONDS = 24 * 3600;

    static WpsLimits of(XmlFile wps) throws DataDirectoryException {
        return new WpsLimits(
                positive(wps, "maxSynchronousProcesses", 1),
                positive(wps, "maxAsynchronousProcesses", 1),
                seconds(wps, "maxSynchronousExecutionTime"),
                seconds(wps, "maxSynchronousTotalTime"),
                seconds(wps, "maxAsynchronousExecutionTime"),
                seconds(wps, "maxAsynchronousTotalTime"),
                seconds(wps, "resourceExpirationTimeout"),
                positive(wps, "maxComplexInputSize", 50));
    }

    private static Duration seconds(XmlFile wps, String path) throws DataDirectoryException {
        return Duration.ofSeconds(Math.min(positive(wps, path, LONGEST_SECONDS), LONGEST_SECONDS));
    }

    /** @return the number; the other one when there is none above 0, which is GeoServer's word for no limit */
    private static int positive(XmlFile wps, String path, int otherwise) throws DataDirectoryException {
        if (wps.text(path).isEmpty()) {
            return otherwise;
        }
        int number = (int) wps.number(path);
        return number > 0 ? number : otherwise;
    }
}
