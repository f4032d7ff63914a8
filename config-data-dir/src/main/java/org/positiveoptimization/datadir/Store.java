/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.datadir;

import java.util.Locale;

/** Where the plan versions of a data directory lie. */
enum Store {
    /** In files of the data directory. */
    GEOPACKAGE,
    /** In schemas of a database, of which the directory holds the SQL. */
    POSTGIS;

    /** @return the template of the store's description */
    String template() {
        return "store-" + name().toLowerCase(Locale.ROOT);
    }
}
