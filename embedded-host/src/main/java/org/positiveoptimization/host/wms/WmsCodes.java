/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wms;

import org.positiveoptimization.host.ows.OwsException;
import org.positiveoptimization.text.Message;

/** The exceptions that only a map service has (06-042, table E.1). */
final class WmsCodes {
    private static final int LONGEST_SHOWN = 64;

    private WmsCodes() {}

    static OwsException layer(String parameter, String name) {
        return new OwsException("LayerNotDefined", parameter, Message.of("host.wms.layer", shown(name)));
    }

    static OwsException style(String name) {
        return new OwsException("StyleNotDefined", "STYLES", Message.of("host.wms.style", shown(name)));
    }

    static OwsException rule(String name) {
        return new OwsException(OwsException.INVALID_PARAMETER, "RULE", Message.of("host.wms.rule", shown(name)));
    }

    static OwsException crs(WmsVersion version, String name) {
        return new OwsException("Invalid" + version.crs(), version.crs(), Message.of("host.wms.crs", shown(name)));
    }

    static OwsException format(String parameter, String format, String offered) {
        return new OwsException("InvalidFormat", parameter, Message.of("host.wms.format", shown(format), offered));
    }

    /** @return what a request says, cut and without controls, for a message; writers escape it */
    private static String shown(String text) {
        String line = text.replaceAll("\\p{Cntrl}", " ");
        return line.length() > LONGEST_SHOWN ? line.substring(0, LONGEST_SHOWN) + "…" : line;
    }
}
