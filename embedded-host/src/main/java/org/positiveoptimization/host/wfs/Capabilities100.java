/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wfs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.positiveoptimization.host.catalog.CatalogView;
import org.positiveoptimization.host.catalog.LayerInfo;
import org.positiveoptimization.host.catalog.ServiceInfo;
import org.positiveoptimization.host.catalog.WorkspaceInfo;
import org.positiveoptimization.host.ows.XmlOutput;
import org.positiveoptimization.text.Language;

/** The capabilities of version 1.0.0, whose form is its own. */
final class Capabilities100 {
    private final XmlOutput out;
    private final CatalogView view;
    private final String wfs;
    private final Language language;
    private final ServiceInfo service;

    Capabilities100(XmlOutput out, CatalogView view, String wfs, Language language) {
        this.out = out;
        this.view = view;
        this.wfs = wfs;
        this.language = language;
        this.service = view.service("wfs");
    }

    void write() throws IOException {
        List<String> root = new ArrayList<>(List.of(
                "version",
                "1.0.0",
                "xmlns",
                WfsVersion.V1_0_0.namespace(),
                "xmlns:ogc",
                "http://www.opengis.net/ogc",
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance",
                "xsi:schemaLocation",
                "http://www.opengis.net/wfs http://schemas.opengis.net/wfs/1.0.0/WFS-capabilities.xsd"));
        for (WorkspaceInfo workspace : view.workspaces()) {
            root.add("xmlns:" + workspace.name());
            root.add(workspace.namespace());
        }
        out.start("WFS_Capabilities", root.toArray(String[]::new));
        out.start("Service");
        out.text("Name", "WFS");
        out.text("Title", service.title().in(language));
        out.text("Keywords", String.join(", ", service.keywords()));
        out.text("OnlineResource", wfs);
        out.text("Fees", service.fees());
        out.text("AccessConstraints", service.accessConstraints());
        out.end();
        requests();
        out.start("FeatureTypeList");
        operations(service.isTransactional());
        for (LayerInfo layer : view.layers()) {
            featureType(layer);
        }
        out.end();
        FilterCapabilities.one(out);
        out.end();
    }

    private void requests() throws IOException {
        out.start("Capability");
        out.start("Request");
        request("GetCapabilities", null, null, true);
        request("DescribeFeatureType", "SchemaDescriptionLanguage", "XMLSCHEMA", true);
        request("GetFeature", "ResultFormat", "GML2", true);
        if (service.isTransactional()) {
            request("Transaction", null, null, false);
        }
        out.end();
        out.end();
    }

    private void request(String name, String format, String value, boolean isGet) throws IOException {
        out.start(name);
        if (format != null) {
            out.element(format, () -> out.empty(value));
        }
        if (isGet) {
            method("Get");
        }
        method("Post");
        out.end();
    }

    private void method(String name) throws IOException {
        out.element("DCPType", () -> out.element("HTTP", () -> out.empty(name, "onlineResource", wfs)));
    }

    private void operations(boolean isWritable) throws IOException {
        out.start("Operations");
        out.empty("Query");
        if (isWritable) {
            for (String operation : List.of("Insert", "Update", "Delete")) {
                out.empty(operation);
            }
        }
        out.end();
    }

    private void featureType(LayerInfo layer) throws IOException {
        out.start("FeatureType");
        out.text("Name", layer.qualifiedName());
        out.text("Title", layer.title().in(language));
        out.text("Abstract", layer.summary().in(language));
        out.text("Keywords", String.join(", ", layer.keywords()));
        // the schema demands a system of tables as well; NONE is none
        out.text("SRS", layer.isSpatial() ? "EPSG:" + layer.srid() : "NONE");
        operations(view.mayWrite(layer));
        ReferencedEnvelope box = layer.lonLat();
        if (layer.isSpatial() && box != null && !box.isEmpty()) {
            out.empty(
                    "LatLongBoundingBox",
                    "minx",
                    String.valueOf(box.getMinX()),
                    "miny",
                    String.valueOf(box.getMinY()),
                    "maxx",
                    String.valueOf(box.getMaxX()),
                    "maxy",
                    String.valueOf(box.getMaxY()));
        }
        out.end();
    }
}
