/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wms;

import org.positiveoptimization.host.ows.OwsRequest;

/** A version of the service and the names of parameters that differ. */
enum WmsVersion {
    V1_1_1("1.1.1", "SRS", "X", "Y", "application/vnd.ogc.wms_xml"),
    V1_3_0("1.3.0", "CRS", "I", "J", "text/xml");

    private final String number;
    private final String crs;
    private final String column;
    private final String row;
    private final String capabilities;

    WmsVersion(String number, String crs, String column, String row, String capabilities) {
        this.number = number;
        this.crs = crs;
        this.column = column;
        this.row = row;
        this.capabilities = capabilities;
    }

    /**
     * The version that a request is answered in: 1.1.1 for those that ask for one before 1.3.0, or for none and name an SRS as
     * 1.1.1 does; 1.3.0 else.
     */
    static WmsVersion of(OwsRequest request) {
        String asked = request.parameter("VERSION")
                .or(() -> request.parameter("WMTVER"))
                .orElse(request.parameter(V1_1_1.crs).isPresent() ? V1_1_1.number : V1_3_0.number);
        return asked.compareTo(V1_3_0.number) < 0 ? V1_1_1 : V1_3_0;
    }

    String number() {
        return number;
    }

    /** @return name of the parameter for the coordinate reference system */
    String crs() {
        return crs;
    }

    /** @return name of the parameter for the column of a queried pixel */
    String column() {
        return column;
    }

    String row() {
        return row;
    }

    /** @return media type of capabilities */
    String capabilities() {
        return capabilities;
    }
}
