/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.delivery;

import java.io.IOException;
import org.junit.jupiter.api.Assumptions;

/** The GDAL of this machine. Without one its tests cannot run: loudly so, and with PO_REQUIRE_GDAL=1 they fail. */
public final class InstalledGdal {
    private InstalledGdal() {}

    public static Gdal get() throws IOException {
        try {
            return Gdal.find(System.getenv());
        } catch (DeliveryException e) {
            if ("1".equals(System.getenv("PO_REQUIRE_GDAL"))) {
                throw new AssertionError("PO_REQUIRE_GDAL=1 and " + e.getMessage(), e);
            }
            System.err.println("\n*** GDAL IS MISSING: deliveries are NOT tested (apt install gdal-bin) ***\n");
            Assumptions.abort("no GDAL 3.6 or later");
            throw new IllegalStateException(e);
        }
    }
}
