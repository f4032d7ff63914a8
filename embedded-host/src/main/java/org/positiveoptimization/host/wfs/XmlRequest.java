/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wfs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.namespace.QName;
import org.positiveoptimization.host.catalog.CatalogView;
import org.positiveoptimization.host.catalog.LayerInfo;
import org.positiveoptimization.host.ows.OwsException;
import org.positiveoptimization.host.ows.XmlCursor;
import org.positiveoptimization.text.Message;

/** A request as a document; the cursor stands on its root. */
final class XmlRequest {
    private final XmlCursor cursor;
    private final WfsVersion version;
    private final CatalogView view;

    XmlRequest(XmlCursor cursor, WfsVersion version, CatalogView view) {
        this.cursor = cursor;
        this.version = version;
        this.view = view;
    }

    private LayerInfo layer(String name) throws OwsException {
        QName resolved = cursor.resolve(name);
        boolean isLayers =
                view.workspaces().stream().anyMatch(w -> w.namespace().equals(resolved.getNamespaceURI()));
        QName qualified =
                isLayers || !resolved.getPrefix().isEmpty() ? resolved : new QName("", resolved.getLocalPart(), "");
        return LayerLookup.layer(view, qualified, OwsException.INVALID_PARAMETER, "typeName");
    }

    /** @return the layers of a DescribeFeatureType; all when it names none */
    List<LayerInfo> described() throws OwsException, IOException {
        List<LayerInfo> layers = new ArrayList<>();
        cursor.children(name -> {
            demand(name, "TypeName");
            String text = cursor.text();
            layers.add(layer(text));
        });
        return layers.isEmpty() ? view.layers() : layers;
    }

    private void demand(QName name, String local) throws OwsException {
        if (!name.getLocalPart().equals(local)) {
            throw cursor.unexpected();
        }
    }

    /** @return identifiers of the stored queries that are to be described; none means all */
    List<String> storedQueries() throws OwsException, IOException {
        List<String> ids = new ArrayList<>();
        cursor.children(name -> {
            demand(name, "StoredQueryId");
            ids.add(cursor.text());
        });
        return ids;
    }

    /** Reads a GetFeature or GetPropertyValue. */
    GetFeatureText getFeature() throws OwsException, IOException {
        String format = cursor.attribute("outputFormat");
        String resultType = cursor.attribute("resultType");
        String count = cursor.attribute(version.isTwo() ? "count" : "maxFeatures");
        String startIndex = cursor.attribute("startIndex");
        String valueReference = cursor.attribute("valueReference");
        Integer most = count == null ? null : Numbers.natural(count, version.isTwo() ? "count" : "maxFeatures");
        int start = startIndex == null ? 0 : Numbers.natural(startIndex, "startIndex");
        boolean isHits = resultType != null && KvpRequest.isHits(resultType);
        List<QueryText> queries = new ArrayList<>();
        List<String> featureIds = new ArrayList<>();
        cursor.children(name -> {
            switch (name.getLocalPart()) {
                case "Query" -> queries.add(query());
                case "StoredQuery" -> featureIds.add(storedQuery());
                default -> throw cursor.unexpected();
            }
        });
        if (queries.size() + featureIds.size() == 0) {
            throw OwsException.missing("Query");
        }
        if (!featureIds.isEmpty() && queries.size() + featureIds.size() > 1) {
            throw new OwsException(
                    OwsException.OPTION_NOT_SUPPORTED, "StoredQuery", Message.of("host.wfs.stored_alone"));
        }
        return new GetFeatureText(
                version,
                queries,
                featureIds.isEmpty() ? null : featureIds.get(0),
                format,
                isHits,
                most,
                start,
                valueReference);
    }

    private String storedQuery() throws OwsException, IOException {
        StoredQueries.demand(cursor.attribute("id"));
        List<String> ids = new ArrayList<>();
        cursor.children(name -> {
            demand(name, "Parameter");
            String parameter = cursor.attribute("name");
            if (!"id".equalsIgnoreCase(parameter)) {
                throw new OwsException(
                        OwsException.INVALID_PARAMETER, "Parameter", Message.of("host.wfs.stored_parameter"));
            }
            ids.add(cursor.text());
        });
        if (ids.size() != 1) {
            throw OwsException.missing("id");
        }
        return ids.get(0);
    }

    private QueryText query() throws OwsException, IOException {
        String types = cursor.attribute(version.isTwo() ? "typeNames" : "typeName");
        if (types == null || types.isBlank()) {
            throw OwsException.missing(version.isTwo() ? "typeNames" : "typeName");
        }
        if (types.trim().split("[\\s,]+", -1).length > 1) {
            throw new OwsException(OwsException.OPTION_NOT_SUPPORTED, "typeNames", Message.of("host.wfs.join"));
        }
        if (cursor.attribute("featureVersion") != null) {
            throw new OwsException(
                    OwsException.OPTION_NOT_SUPPORTED, "featureVersion", Message.of("host.wfs.versions"));
        }
        LayerInfo layer = layer(types.trim());
        String aliases = cursor.attribute("aliases");
        String srsName = cursor.attribute("srsName");
        List<String> properties = new ArrayList<>();
        String[] texts = new String[2];
        cursor.children(name -> {
            switch (name.getLocalPart()) {
                case "PropertyName" -> properties.add(cursor.text());
                case "Filter" -> texts[0] = cursor.copy();
                case "SortBy" -> texts[1] = sortBy();
                default -> throw cursor.unexpected();
            }
        });
        return new QueryText(layer.qualifiedName(), aliases, srsName, properties, texts[1], texts[0], List.of(), null);
    }

    private String sortBy() throws OwsException, IOException {
        List<String> keys = new ArrayList<>();
        cursor.children(sortProperty -> {
            demand(sortProperty, "SortProperty");
            String[] key = {null, "ASC"};
            cursor.children(name -> {
                switch (name.getLocalPart()) {
                    case "ValueReference", "PropertyName" -> key[0] = cursor.text();
                    case "SortOrder" -> key[1] = cursor.text();
                    default -> throw cursor.unexpected();
                }
            });
            if (key[0] == null) {
                throw OwsException.missing("SortBy");
            }
            keys.add(key[0] + " " + key[1]);
        });
        return String.join(",", keys);
    }
}
