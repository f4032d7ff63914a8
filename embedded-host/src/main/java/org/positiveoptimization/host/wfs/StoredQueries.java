/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wfs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.positiveoptimization.host.catalog.CatalogView;
import org.positiveoptimization.host.catalog.LayerInfo;
import org.positiveoptimization.host.catalog.WorkspaceInfo;
import org.positiveoptimization.host.ows.OwsException;
import org.positiveoptimization.host.ows.XmlOutput;
import org.positiveoptimization.text.Language;
import org.positiveoptimization.text.Message;

/** The one stored query that every WFS has: GetFeatureById (09-025r2 7.9.3.6). Others cannot be created. */
final class StoredQueries {
    private static final String URN = "urn:ogc:def:query:OGC-WFS::GetFeatureById";
    /** Its name since 2.0.2. */
    private static final String URL = "http://www.opengis.net/def/query/OGC-WFS/0/GetFeatureById";

    private static final String LANGUAGE = "urn:ogc:def:queryLanguage:OGC-WFS::WFSQueryExpression";

    private StoredQueries() {}

    /** @throws OwsException if there is no such query */
    static void demand(String id) throws OwsException {
        if (!URN.equals(id) && !URL.equals(id)) {
            throw new OwsException(
                    OwsException.INVALID_PARAMETER, "STOREDQUERY_ID", Message.of("host.wfs.stored_unknown"));
        }
    }

    static void list(XmlOutput out, CatalogView view, Language language) throws IOException {
        out.start("wfs:ListStoredQueriesResponse", namespaces(view));
        out.start("wfs:StoredQuery", "id", URN);
        out.text("wfs:Title", title(language));
        for (LayerInfo layer : view.layers()) {
            out.text("wfs:ReturnFeatureType", layer.qualifiedName());
        }
        out.end();
        out.end();
    }

    /** @param ids those that are to be described; none means all */
    static void describe(XmlOutput out, CatalogView view, List<String> ids, Language language) throws IOException {
        out.start("wfs:DescribeStoredQueriesResponse", namespaces(view));
        for (String id : ids.isEmpty() ? List.of(URN) : ids) {
            out.start("wfs:StoredQueryDescription", "id", id);
            out.text("wfs:Title", title(language));
            out.empty("wfs:Parameter", "name", "id", "type", "xs:string");
            out.empty(
                    "wfs:QueryExpressionText",
                    "isPrivate",
                    "true",
                    "language",
                    LANGUAGE,
                    "returnFeatureTypes",
                    String.join(
                            " ",
                            view.layers().stream().map(LayerInfo::qualifiedName).toList()));
            out.end();
        }
        out.end();
    }

    private static String title(Language language) {
        return Message.of("host.wfs.by_id").in(language);
    }

    private static String[] namespaces(CatalogView view) {
        List<String> attributes = new ArrayList<>(List.of(
                "xmlns:wfs",
                WfsVersion.V2_0_0.namespace(),
                "xmlns:xs",
                "http://www.w3.org/2001/XMLSchema",
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance",
                "xsi:schemaLocation",
                "http://www.opengis.net/wfs/2.0 http://schemas.opengis.net/wfs/2.0/wfs.xsd"));
        for (WorkspaceInfo workspace : view.workspaces()) {
            attributes.add("xmlns:" + workspace.name());
            attributes.add(workspace.namespace());
        }
        return attributes.toArray(String[]::new);
    }
}
