/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wps;

import java.util.List;
import org.positiveoptimization.host.ows.OwsException;
import org.positiveoptimization.text.Message;

/** The one version that is spoken, and what is said to who asks for something else. */
final class WpsVersion {
    static final String OFFERED = "1.0.0";

    private WpsVersion() {}

    /** @throws OwsException if the client names versions and not this one */
    static void negotiate(List<String> accepted) throws OwsException {
        if (!accepted.isEmpty() && accepted.stream().noneMatch(v -> v.strip().equals(OFFERED))) {
            throw new OwsException(
                    OwsException.VERSION_NEGOTIATION, "AcceptVersions", Message.of("host.wps.version", OFFERED));
        }
    }

    /** @throws OwsException if it is another one */
    static void demand(String version) throws OwsException {
        if (!OFFERED.equals(version)) {
            throw new OwsException(OwsException.INVALID_PARAMETER, "version", Message.of("host.wps.version", OFFERED));
        }
    }

    static OwsException noOperation() {
        return new OwsException(OwsException.NOT_SUPPORTED, "request", Message.of("host.wps.operation"));
    }
}
