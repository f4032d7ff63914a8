/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.gml;

/** A version of GML that is written here. */
public enum GmlVersion {
    /** GML 2.1.2 (OGC 02-069). */
    V2_1("http://www.opengis.net/gml", "http://schemas.opengis.net/gml/2.1.2/feature.xsd"),
    /** GML 3.1.1 (OGC 03-105r1). */
    V3_1("http://www.opengis.net/gml", "http://schemas.opengis.net/gml/3.1.1/base/gml.xsd"),
    /** GML 3.2.1 (OGC 07-036, ISO 19136). */
    V3_2("http://www.opengis.net/gml/3.2", "http://schemas.opengis.net/gml/3.2.1/gml.xsd");

    private final String namespace;
    private final String schema;

    GmlVersion(String namespace, String schema) {
        this.namespace = namespace;
        this.schema = schema;
    }

    public String namespace() {
        return namespace;
    }

    /** @return address of its schema */
    public String schema() {
        return schema;
    }

    /** @return whether surfaces, curves and lists of positions are known */
    public boolean isThree() {
        return this != V2_1;
    }

    /** @return whether a namespace is one of GML */
    public static boolean isGml(String namespace) {
        return namespace.equals(V2_1.namespace) || namespace.equals(V3_2.namespace);
    }
}
