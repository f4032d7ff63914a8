/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.gml;

import java.sql.Time;
import java.util.Date;

/** Dates of stores as ISO 8601 and XML Schema write them. A date of SQL has no zone; an instant is given in UTC. */
public final class Dates {
    private Dates() {}

    /** @return xs:date, xs:time or xs:dateTime, as the class of the value is */
    @SuppressWarnings("JavaUtilDate") // it is what stores give
    public static String text(Date date) {
        if (date instanceof java.sql.Date || date instanceof Time) {
            return date.toString();
        }
        return date.toInstant().toString();
    }
}
