/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wfs;

import java.util.Arrays;
import java.util.Optional;
import org.positiveoptimization.host.gml.GmlVersion;
import org.positiveoptimization.host.gml.SrsName;

/** A version of the standard, and what goes with it. */
enum WfsVersion {
    V1_0_0("1.0.0", "http://www.opengis.net/wfs", GmlVersion.V2_1, SrsName.Form.GML_2),
    V1_1_0("1.1.0", "http://www.opengis.net/wfs", GmlVersion.V3_1, SrsName.Form.URN),
    V2_0_0("2.0.0", "http://www.opengis.net/wfs/2.0", GmlVersion.V3_2, SrsName.Form.URN);

    /** The version of who says none. */
    static final WfsVersion HIGHEST = V2_0_0;

    private final String number;
    private final String namespace;
    private final GmlVersion gml;
    private final SrsName.Form srsForm;

    WfsVersion(String number, String namespace, GmlVersion gml, SrsName.Form srsForm) {
        this.number = number;
        this.namespace = namespace;
        this.gml = gml;
        this.srsForm = srsForm;
    }

    static Optional<WfsVersion> of(String number) {
        return Arrays.stream(values()).filter(v -> v.number.equals(number)).findFirst();
    }

    String number() {
        return number;
    }

    String namespace() {
        return namespace;
    }

    GmlVersion gml() {
        return gml;
    }

    /** @return how the version names systems where the client does not choose */
    SrsName srs(int code) {
        return new SrsName(code, srsForm);
    }

    boolean isTwo() {
        return this == V2_0_0;
    }

    /** @return media type of features */
    String featureType() {
        return switch (this) {
            case V1_0_0 -> "text/xml; subtype=gml/2.1.2";
            case V1_1_0 -> "text/xml; subtype=gml/3.1.1";
            case V2_0_0 -> "application/gml+xml; version=3.2";
        };
    }

    /** @return media type of other documents */
    String documentType() {
        return this == V2_0_0 ? "application/xml" : "text/xml; charset=UTF-8";
    }

    /** @return namespace and address of its schema, as schemaLocation has it */
    String schemaLocation() {
        return switch (this) {
            case V1_0_0 -> namespace + " http://schemas.opengis.net/wfs/1.0.0/WFS-basic.xsd";
            case V1_1_0 -> namespace + " http://schemas.opengis.net/wfs/1.1.0/wfs.xsd";
            case V2_0_0 ->
                namespace + " http://schemas.opengis.net/wfs/2.0/wfs.xsd " + gml.namespace() + " " + gml.schema();
        };
    }
}
