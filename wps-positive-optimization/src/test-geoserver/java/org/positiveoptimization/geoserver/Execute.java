/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geoserver;

import java.util.Map;

/** The text of a WPS 1.0.0 Execute request. */
final class Execute {
    private Execute() {}

    static String request(String process, String inputs, String form) {
        return "<wps:Execute version='1.0.0' service='WPS' xmlns:wps='http://www.opengis.net/wps/1.0.0'"
                + " xmlns:ows='http://www.opengis.net/ows/1.1' xmlns:xlink='http://www.w3.org/1999/xlink'>"
                + "<ows:Identifier>po:" + process + "</ows:Identifier><wps:DataInputs>" + inputs
                + "</wps:DataInputs><wps:ResponseForm>" + form + "</wps:ResponseForm></wps:Execute>";
    }

    static String literal(String name, String value) {
        return "<wps:Input><ows:Identifier>" + name + "</ows:Identifier><wps:Data><wps:LiteralData>" + value
                + "</wps:LiteralData></wps:Data></wps:Input>";
    }

    /** @return a document with these outputs, sent at once */
    static String document(String... outputs) {
        return document(false, outputs);
    }

    /** @return a document with these outputs, stored; the status tells when it is there */
    static String stored(String... outputs) {
        return document(true, outputs);
    }

    private static String document(boolean isStored, String... outputs) {
        StringBuilder xml = new StringBuilder(
                "<wps:ResponseDocument storeExecuteResponse='" + isStored + "' status='" + isStored + "'>");
        for (String output : outputs) {
            xml.append("<wps:Output><ows:Identifier>" + output + "</ows:Identifier></wps:Output>");
        }
        return xml + "</wps:ResponseDocument>";
    }

    /**
     * @param mimeTypes of documents that are kept until they are asked for, by output; null for a literal
     * @return a document with these outputs, stored; the status tells when it is there
     */
    static String referenced(Map<String, String> mimeTypes) {
        StringBuilder xml = new StringBuilder("<wps:ResponseDocument storeExecuteResponse='true' status='true'>");
        mimeTypes.forEach((output, mimeType) -> xml.append("<wps:Output")
                .append(mimeType == null ? "" : " asReference='true' mimeType='" + mimeType + "'")
                .append("><ows:Identifier>" + output + "</ows:Identifier></wps:Output>"));
        return xml + "</wps:ResponseDocument>";
    }

    /** @return the report and nothing else */
    static String raw(String mimeType) {
        return "<wps:RawDataOutput mimeType='" + mimeType
                + "'><ows:Identifier>report</ows:Identifier></wps:RawDataOutput>";
    }
}
